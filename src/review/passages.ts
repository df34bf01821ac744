import { nameOf } from '../rules/fields.ts';
import { splitFrontMatter } from '../rules/frontMatter.ts';
import { readBody } from '../rules/mdx.ts';
import { isElement, type MdastNode } from '../rules/tree.ts';
import { readFields } from '../rules/yaml.ts';

/** One thing that a person compares: a sentence, a heading, the tag of a component, the value of a field, or a line. */
export interface Passage {
  /** The field that holds it, as an editor would name it. */
  field?: string;
  /** As it is written in the file, with single spaces. */
  words: string;
  /** Equal in two passages that say the same in the same field; the place in a list does not count. */
  key: string;
}

/** Every run of spaces and line breaks as one space. */
export const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

const passage = (words: string, field?: string, path?: string): Passage => ({
  words: collapse(words),
  key: `${path ?? ''}\n${collapse(words)}`,
  ...(field !== undefined && { field }),
});

/** The lines of a text that are not empty: what is left to compare of a file that cannot be understood. */
export const linesOf = (text: string): Passage[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => passage(line));

/**
 * Everything that a file says, in order: its fields, all of them, then the sentences below. They stay as they are written, with the addresses
 * of links and the names of components, because a link that leads elsewhere is a change as well.
 * @returns undefined if the file cannot be understood, so that any answer would be a guess
 */
export function passagesOf(text: string, path: string): Passage[] | undefined {
  const halves = path.endsWith('.mdx') ? splitFrontMatter(text) : { fields: text, findings: [] };
  if (halves.findings.length > 0 || halves.fields === undefined) return;
  const { fields, findings } = readFields(halves.fields);
  if (!fields || findings.length > 0) return;
  const found = valuesOf(fields.value);
  if (!('body' in halves) || halves.body === undefined) return found;
  const read = readBody(halves.body);
  if (!read.body || read.findings.length > 0) return;
  return [...found, ...blocksOf(read.body, halves.body)];
}

function valuesOf(value: unknown, path: PropertyKey[] = []): Passage[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : undefined;
  if (inner && inner.length > 0) return inner.flatMap(([key, each]) => valuesOf(each, [...path, Array.isArray(value) ? Number(key) : key]));
  const names = path.filter((part) => typeof part !== 'number').join(', ');
  return [passage(inner || value === null ? '' : String(value), nameOf(path), names)];
}

const holders = ['root', 'blockquote', 'list', 'listItem', 'table', 'tableRow'];
const blocks = [...holders, 'paragraph', 'heading', 'code', 'thematicBreak', 'definition', 'mdxJsxFlowElement'];

function blocksOf(node: MdastNode, text: string): Passage[] {
  const children = 'children' in node ? (node.children as MdastNode[]) : [];
  const [from, to] = spanOf(node);
  if (holders.includes(node.type)) return children.flatMap((child) => blocksOf(child, text));
  if (isElement(node) && children.length > 0 && children.every(({ type }) => blocks.includes(type))) {
    const opening = passage(text.slice(from, spanOf(children[0]!)[0]));
    return [opening, ...children.flatMap((child) => blocksOf(child, text)), passage(`</${node.name ?? ''}>`)];
  }
  const words = node.type === 'tableCell' ? text.slice(from, to).replace(/^\||\|$/g, '') : text.slice(from, to);
  // Each further line of a quotation starts with its mark.
  const sentences = node.type === 'paragraph' ? sentencesIn(words.replace(/\n[ \t]*>[ \t>]*/g, '\n')) : [words];
  return sentences.map((sentence) => passage(sentence)).filter((each) => each.words !== '');
}

const spanOf = ({ position }: MdastNode): [number, number] => [position?.start.offset ?? 0, position?.end.offset ?? 0];

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
/** Short forms with a full stop that ends no sentence. */
const shortForm = /(^|[\s(])(Dr|Mr|Mrs|Ms|Prof|St|No|vs|approx|pp?|vol)\.\s*$/i;

/** The sentences of a paragraph, as nearly as signs tell. */
export function sentencesIn(text: string): string[] {
  const found: string[] = [];
  for (const { segment } of segmenter.segment(collapse(text))) {
    const last = found.at(-1);
    if (last !== undefined && shortForm.test(last)) found[found.length - 1] = last + segment;
    else found.push(segment);
  }
  return found;
}
