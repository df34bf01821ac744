import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MdastPluginInput } from 'satteri';
import { explainAll } from '../reader/fields.ts';
import { splitFrontmatter } from '../reader/text.ts';
import { formatIssue, type Issue } from '../reader/issue.ts';
import { readBody } from '../reader/mdx.ts';
import { adviseName, exampleOf, isUserComponent } from '../reader/tags.ts';
import { childrenOf, type Element, isElement, type MdastNode, nodesOf, startOf } from '../reader/tree.ts';
import { userComponents, type UserComponentName } from '../schemas/userComponents.ts';

/** The path of a picture beside its page. Astro imports any other path as a module: `![](sharp)` would run that package. */
const picturePath = /^\.\/[A-Za-z0-9][A-Za-z0-9._-]*\.(?:jpe?g|png|webp|avif)$/;
/** What a link may lead to: another site, an email address, a phone number, this page or this site. */
const linkTarget = /^(?:https?:\/\/[^/\\]|mailto:|tel:|#|\/(?![/\\])|$)/i;

/**
 * An issue for each node of a body that is code, or would become code or a request to another host: imports, exports, expressions, HTML,
 * unknown components and attributes, pictures that are not beside the page, and links with other schemes.
 */
export function codeIn(nodes: MdastNode[]): Issue[] {
  // Of a picture by reference the reference is refused: one cause, one issue.
  const pictures = nodes.flatMap((node) => (node.type === 'imageReference' ? [node.identifier] : []));
  return nodes
    .filter((node) => node.type !== 'definition' || !pictures.includes(node.identifier))
    .flatMap((node) => issuesOf(node).map((issue) => ({ ...startOf(node), ...issue })));
}

type NodeIssue = Omit<Issue, 'line' | 'column'>;

function issuesOf(node: MdastNode): NodeIssue[] {
  if (isElement(node)) return elementIssues(node);
  if (node.type === 'mdxjsEsm') {
    const [word] = /^\w+/.exec(node.value) ?? ['import'];
    return asIssues(`a paragraph may not start with the word "${word}": it would be read as program code. Begin with another word.`);
  }
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    const code = node.value.replace(/\s+/g, ' ').trim();
    const shown = code.length > 40 ? `${code.slice(0, 40)}...` : code;
    return asIssues(`{ and } are not allowed: what stands between them would be run as program code (${shown}). Write ( and ) instead.`);
  }
  if (node.type === 'imageReference')
    return asIssues('a picture is written with its file where it stands: ![what it shows](./picture.jpg)');
  if (node.type === 'image') return asIssues(pictureIssue(node.url));
  if (node.type === 'link' || node.type === 'definition') return asIssues(linkIssue(node.url));
  return [];
}

const asIssues = (message: string | undefined): NodeIssue[] => (message ? [{ message }] : []);

function pictureIssue(path: string): string | undefined {
  if (picturePath.test(path)) return undefined;
  const right = 'Put the file beside this page and write ./ and its name: ![what it shows](./picture.jpg)';
  if (/^([a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(path)) return `the picture lies on another site. ${right}`;
  if (/\.svg$/i.test(path)) return `"${path}" is a drawing, and a drawing can hold program code. Use a photograph or a picture in .png.`;
  return `"${path}" is not how a picture is written. ${right}`;
}

/** Why a link may not lead to an address, if it may not. */
export function linkIssue(address: string): string | undefined {
  if (linkTarget.test(address)) return undefined;
  const right = 'A right link starts with https:// for another site, or with / for a page of this site.';
  if (/^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(address) && !/\.(?:html?|mdx?|php|aspx?)$/.test(address))
    return `"${address}" is not a whole web address. Write https://${address}`;
  if (/^[/\\]{2}/.test(address)) return `"${address}" starts with two slashes. Write https:// before the name of the site.`;
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/i.exec(address) ?? [];
  if (scheme) return `a link that starts with "${scheme}:" is not allowed. ${right}`;
  return `"${address}" is not how a link is written. ${right}`;
}

function elementIssues(node: Element): NodeIssue[] {
  const name = node.name ?? '';
  if (!isUserComponent(name)) return asIssues(adviseName(name));
  const filled = childrenOf(node).some((child) => child.type !== 'text' || child.value.trim() !== '');
  const found = attributeIssues(node, name);
  if (filled === userComponents[name].children) return found;
  if (filled) return [...found, { message: `<${name}> may not hold words. Write ${exampleOf(name)} and the words outside of it.` }];
  return [...found, { message: `<${name}> holds no words. Write them between <${name}> and </${name}>.` }];
}

function attributeIssues(node: Element, name: UserComponentName): NodeIssue[] {
  const schema = userComponents[name].attributes;
  const given = new Map<string, string>();
  const found: NodeIssue[] = [];
  const withExpression: PropertyKey[] = [];
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      found.push({ message: `{${attribute.value}} is not allowed in <${name}>. Write ${exampleOf(name)}` });
    } else if (typeof attribute.value === 'object' && attribute.value) {
      withExpression.push(attribute.name);
      const words = attribute.value.value.replace(/^\s*(["'`]?)([^"'`{}]*)\1\s*$/, '$2');
      found.push({ message: `${attribute.name} in <${name}> stands between { and }. Write quotes instead: ${attribute.name}="${words}"` });
    } else if (given.has(attribute.name)) {
      found.push({ message: `${attribute.name} is written twice in <${name}>. Keep one of the two.` });
    } else given.set(attribute.name, attribute.value ?? '');
  }
  const known = Object.keys(schema.shape);
  const explained = explainAll(schema, Object.fromEntries(given));
  const strange = explained.filter((each) => each.name);
  for (const { path, name: unknown, message } of explained) {
    const attribute = String(path[0]);
    // Who wrote an attribute under another name has not left it out as well.
    if (withExpression.includes(attribute) || (!given.has(attribute) && strange.length > 0)) continue;
    const right = known.length > 0 ? `It takes: ${known.join(', ')}, as in ${exampleOf(name, true)}` : `Write ${exampleOf(name)}`;
    found.push(unknown ? { message: `<${name}> does not take ${attribute}. ${right}` } : { field: `${attribute} of <${name}>`, message });
  }
  return found;
}

/** Issues for frontmatter that Astro would read differently from the check, and for a layout, which Astro would import. */
function frontmatterIssues(text: string, frontmatter: unknown): Issue[] {
  const { issues } = splitFrontmatter(text);
  if (!('layout' in Object(frontmatter))) return issues;
  const line = text.split('\n').findIndex((each) => /^\s*["']?layout\b/.test(each)) + 1 || 1;
  return [...issues, { line, column: 1, field: 'layout', message: 'is not a field here: it would run another file. Take it away.' }];
}

const readText = (path: string) => readFileSync(path, 'utf8').replace(/^\uFEFF/, '');

/** @throws Error with file, line and what to write, one line for each issue */
function refuse(path: string, issues: Issue[]): void {
  const [first] = issues;
  if (!first) return;
  const file = relative(process.cwd(), path).replaceAll('\\', '/');
  const { line, column } = first;
  throw Object.assign(new Error(issues.map((issue) => formatIssue({ file, ...issue })).join('\n')), { line, column });
}

/**
 * Refuses an MDX file by its frontmatter, before Astro validates its fields.
 * @throws Error with file, line and what to write
 */
export const refuseFrontmatter = (path: string, frontmatter: unknown): void => refuse(path, frontmatterIssues(readText(path), frontmatter));

/**
 * The guard: refuses an MDX file that holds code before it is compiled, in a build and in `astro dev`. It reads the text as the check does,
 * so that both report the same.
 * @throws Error with file, line and what to write, one line for each issue
 */
export const contentOnly: MdastPluginInput = ({ source, fileURL, data }) => {
  const path = fileURL ? fileURLToPath(fileURL) : '';
  const { frontmatter } = (data['astro'] ?? {}) as { frontmatter?: unknown };
  const { body, issues } = readBody(source);
  refuse(path, [...(path ? frontmatterIssues(readText(path), frontmatter) : []), ...issues, ...(body ? codeIn(nodesOf(body)) : [])]);
  return undefined;
};
