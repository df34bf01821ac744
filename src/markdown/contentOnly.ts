import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MdastPluginInput } from 'satteri';
import { explainAll } from '../reader/fields.ts';
import { splitFrontmatter } from '../reader/frontmatter.ts';
import { formatIssue, type Issue } from '../reader/issue.ts';
import { readBody } from '../reader/mdx.ts';
import { adviseName, exampleOf, isUserComponent } from '../reader/names.ts';
import { type Element, isElement, type MdastNode, nodesOf, startOf } from '../reader/tree.ts';
import { userComponents, type UserComponentName } from '../schemas/userComponents.ts';

/** A picture lies beside its page. Astro imports any other path as a module: `![](sharp)` would run that package. */
const picturePath = /^\.\/[A-Za-z0-9][A-Za-z0-9._-]*\.(?:jpe?g|png|webp|avif)$/;
/** Where a link may lead: another site, an email program, a phone, this page, this site. */
const linkTarget = /^(?:https?:\/\/[^/\\]|mailto:|tel:|#|\/(?![/\\])|$)/i;

/**
 * Everything in a body that is code, or would become code or a request to another host: imports, exports, expressions, HTML, unknown
 * components and attributes, pictures that lie elsewhere, and links of other schemes.
 */
export const codeIn = (body: MdastNode): Issue[] =>
  [...nodesOf(body)].flatMap((node) => issuesOf(node).map((issue) => ({ ...startOf(node), ...issue })));

type Words = Omit<Issue, 'line' | 'column'>;

function issuesOf(node: MdastNode): Words[] {
  if (isElement(node)) return elementIssues(node);
  if (node.type === 'mdxjsEsm') {
    const [word] = /^\w+/.exec(node.value) ?? ['import'];
    return [{ message: `a paragraph may not start with the word "${word}": it would be read as program code. Begin with another word.` }];
  }
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    const code = node.value.replace(/\s+/g, ' ').trim();
    const shown = code.length > 40 ? `${code.slice(0, 40)}...` : code;
    return [
      { message: `{ and } are not allowed: what stands between them would be run as program code (${shown}). Write ( and ) instead.` },
    ];
  }
  if (node.type === 'imageReference')
    return [{ message: 'a picture is written with its file where it stands: ![what it shows](./picture.jpg)' }];
  if (node.type === 'image') return messages(pictureIssue(node.url));
  if (node.type === 'link' || node.type === 'definition') return messages(linkIssue(node.url));
  return [];
}

const messages = (message: string | undefined): Words[] => (message ? [{ message }] : []);

function pictureIssue(path: string): string | undefined {
  if (picturePath.test(path)) return undefined;
  const right = 'Put the file beside this page and write ./ and its name: ![what it shows](./picture.jpg)';
  if (/^([a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(path)) return `the picture lies on another site. ${right}`;
  if (/\.svg$/i.test(path)) return `"${path}" is a drawing, and a drawing can hold program code. Use a photograph or a picture in .png.`;
  return `"${path}" is not how a picture is written. ${right}`;
}

function linkIssue(address: string): string | undefined {
  if (linkTarget.test(address)) return undefined;
  const right = 'A right link starts with https:// for another site, or with / for a page of this site.';
  if (/^www\./i.test(address)) return `"${address}" is not a whole web address. Write https:// before it.`;
  if (/^[/\\]{2}/.test(address)) return `"${address}" starts with two slashes. Write https:// before the name of the site.`;
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/i.exec(address) ?? [];
  if (scheme) return `a link that starts with "${scheme}:" is not allowed. ${right}`;
  return `"${address}" is not how a link is written. ${right}`;
}

function elementIssues(node: Element): Words[] {
  const name = node.name ?? '';
  if (!isUserComponent(name)) return messages(adviseName(name));
  const filled = (node.children as MdastNode[]).some((child) => child.type !== 'text' || child.value.trim() !== '');
  const found = attributeIssues(node, name);
  if (filled === userComponents[name].children) return found;
  if (filled) return [...found, { message: `<${name}> may not hold words. Write ${exampleOf(name)} and the words outside of it.` }];
  return [...found, { message: `<${name}> holds no words. Write them between <${name}> and </${name}>.` }];
}

function attributeIssues(node: Element, name: UserComponentName): Words[] {
  const schema = userComponents[name].attributes;
  const given = new Map<string, string>();
  const found: Words[] = [];
  const unread: PropertyKey[] = [];
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      found.push({ message: `{${attribute.value}} is not allowed in <${name}>. Write ${exampleOf(name)}` });
    } else if (typeof attribute.value === 'object' && attribute.value) {
      unread.push(attribute.name);
      found.push({ message: `${attribute.name} in <${name}> stands between { and }. Write quotes instead: ${attribute.name}="words"` });
    } else if (given.has(attribute.name)) {
      found.push({ message: `${attribute.name} is written twice in <${name}>. Keep one of the two.` });
    } else given.set(attribute.name, attribute.value ?? '');
  }
  const known = Object.keys(schema.shape);
  for (const { path, name: unknown, message } of explainAll(schema, Object.fromEntries(given))) {
    const attribute = String(path[0]);
    if (unread.includes(attribute)) continue;
    const right = known.length > 0 ? `It takes: ${known.join(', ')}.` : `Write ${exampleOf(name)}`;
    found.push(unknown ? { message: `<${name}> does not take ${attribute}. ${right}` } : { field: `${attribute} of <${name}>`, message });
  }
  return found;
}

/** Frontmatter in a form that Astro reads in another way than the check does, and a layout, which Astro would import. */
function frontmatterIssues(text: string, frontmatter: unknown): Issue[] {
  const layout = typeof frontmatter === 'object' && frontmatter !== null && 'layout' in frontmatter;
  const line = text.split('\n').findIndex((each) => /^\s*["']?layout\b/.test(each)) + 1;
  return [
    ...splitFrontmatter(text).issues,
    ...(layout
      ? [{ line: line || 1, column: 1, field: 'layout', message: 'is not a field here: it would run another file. Take it away.' }]
      : []),
  ];
}

const textOf = (path: string) => readFileSync(path, 'utf8').replace(/^\uFEFF/, '');

/** @throws Error with file, line and what to write, one line for each issue */
function refuse(path: string, issues: Issue[]): void {
  const [first] = issues;
  if (!first) return;
  const file = relative(process.cwd(), path).replaceAll('\\', '/');
  throw Object.assign(new Error(issues.map((issue) => formatIssue({ file, ...issue })).join('\n')), { line: first.line, column: first.column });
}

/**
 * Refuses an MDX file by its frontmatter, before Astro validates its fields.
 * @throws Error with file, line and what to write
 */
export const refuseFrontmatter = (path: string, frontmatter: unknown): void => refuse(path, frontmatterIssues(textOf(path), frontmatter));

/**
 * The guard: refuses a file of content that holds code, before it is compiled, in a build and in `astro dev` alike.
 * It reads the text with the reader of the check, so both say the same.
 * @throws Error with file, line and what to write, one line for each issue
 */
export const contentOnly: MdastPluginInput = ({ source, fileURL, data }) => {
  const path = fileURL ? fileURLToPath(fileURL) : '';
  const { frontmatter } = (data['astro'] ?? {}) as { frontmatter?: unknown };
  const { body, issues } = readBody(source);
  refuse(path, [...(path ? frontmatterIssues(textOf(path), frontmatter) : []), ...issues, ...(body ? codeIn(body) : [])]);
  return undefined;
};
