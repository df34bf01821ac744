import { collections } from '../../../src/schemas/collections.ts';
import { userComponents, type UserComponentName } from '../../../src/schemas/userComponents.ts';
import type { Entry } from '../../../src/reader/content.ts';
import type { Finding } from '../../../src/reader/issue.ts';
import { explainAll } from '../../../src/reader/fields.ts';
import { adviseName, exampleOf, isWord } from '../../../src/reader/names.ts';
import { type Element, isElement, type MdastNode, nodesOf, startOf } from '../../../src/reader/tree.ts';

/**
 * A body is Markdown and the components of the userComponents with their attributes as words. MDX itself is a program: imports, exports,
 * expressions and raw HTML could do anything on the machine that builds and in the browser that reads, so none is allowed.
 */
export function judgeMarkup({ body, collection }: Entry): Finding[] {
  if (!body) return [];
  const listed = !('pages' in collections[collection]);
  return [...nodesOf(body)].flatMap((node) => {
    const found = isElement(node) ? judgeElement(node, listed) : judgeCode(node);
    return found.map((each) => ({ ...startOf(node), ...(typeof each === 'string' ? { message: each } : each) }));
  });
}

function judgeCode(node: MdastNode): string[] {
  if (node.type === 'mdxjsEsm') {
    const [word] = /^\w+/.exec(node.value) ?? ['import'];
    return [
      `a paragraph may not start with the word "${word}": the site would read program code. Begin it with another word, or take it away.`,
    ];
  }
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return [];
  const code = node.value.replace(/\s+/g, ' ').trim();
  return [
    `the characters { and } are not allowed: the site would run what stands between them (${code.length > 40 ? `${code.slice(0, 40)}...` : code}). Write ( and ) instead.`,
  ];
}

function judgeElement(node: Element, listed: boolean): (string | Omit<Finding, 'line' | 'column'>)[] {
  const name = node.name ?? '';
  if (!isWord(name)) return [adviseName(name) ?? ''];
  if (listed) return [`<${name}> cannot stand here, because this text is shown in a list on another page. Write plain words.`];
  const filled = (node.children as MdastNode[]).some((child) => child.type !== 'text' || child.value.trim() !== '');
  const found = judgeAttributes(node, name);
  if (filled === userComponents[name].children) return found;
  if (filled) return [...found, `<${name}> may not hold words. Write ${exampleOf(name)} and the words outside of it.`];
  return [...found, `<${name}> holds no words. Write them between <${name}> and </${name}>.`];
}

function judgeAttributes(node: Element, name: UserComponentName): (string | Omit<Finding, 'line' | 'column'>)[] {
  const schema = userComponents[name].attributes;
  const given = new Map<string, string>();
  const found: (string | Omit<Finding, 'line' | 'column'>)[] = [];
  const unread: PropertyKey[] = [];
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      found.push(`{${attribute.value}} is not allowed in <${name}>. Write ${exampleOf(name)}`);
    } else if (typeof attribute.value === 'object' && attribute.value) {
      unread.push(attribute.name);
      found.push(`${attribute.name} in <${name}> stands between { and }. Write quotes instead: ${attribute.name}="words"`);
    } else if (given.has(attribute.name)) found.push(`${attribute.name} is written twice in <${name}>. Keep one of the two.`);
    else given.set(attribute.name, attribute.value ?? '');
  }
  for (const { path, name: unknown, message } of explainAll(schema, Object.fromEntries(given))) {
    const attribute = String(path[0]);
    const known = Object.keys(schema.shape);
    if (unread.includes(attribute)) continue;
    if (unknown)
      found.push(
        `<${name}> does not take ${attribute}. ${known.length > 0 ? `It takes: ${known.join(', ')}.` : `Write ${exampleOf(name)}`}`,
      );
    else found.push({ field: `${attribute} of <${name}>`, message });
  }
  return found;
}
