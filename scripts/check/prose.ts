import { z } from 'astro/zod';
import { type Content, entriesOf, type Entry, rawField } from '../../src/reader/content.ts';
import { nameOf, schemaAt } from '../../src/reader/fields.ts';
import type { Position } from '../../src/reader/issue.ts';
import { attributeOf, isElement, type MdastNode, startOf, textOf } from '../../src/reader/tree.ts';
import { collections } from '../../src/schemas/collections.ts';

/** A part of a text, from an offset up to another. */
export interface Range {
  from: number;
  to: number;
}

/** Words that a reader gets in one piece: a paragraph, an item of a list, a heading, a cell of a table, the words of a picture, a field. */
export interface Piece {
  kind: 'paragraph' | 'item' | 'heading' | 'cell' | 'picture' | 'field';
  /** The field in which they stand, as an editor would name it. */
  field?: string;
  /** The words without marks; every space and new line is one space. */
  text: string;
  /** The words that lead up to them: a heading or a line that ends with a colon before a list, the head of a column. */
  lead: string;
  /** The heading under which they stand. */
  section: string;
  /** A field with words as others printed them, which are theirs to word. */
  cited: boolean;
  /** Parts that are the label of a link. */
  links: (Range & { url: string })[];
  /** Parts that are written as code: file names and the like. */
  code: Range[];
  /** The position in the file of an offset in the text. */
  positionOf: (offset: number) => Position;
}

const read = new WeakMap<Entry, Piece[]>();

/** All words of an entry that a reader gets. The words that people type into the search, and the record of a consent, are never shown. */
export function piecesOf(entry: Entry): Piece[] {
  const found = read.get(entry) ?? [...fieldPieces(entry), ...(entry.body ? bodyPieces(entry.body, entry.text.split('\n')) : [])];
  read.set(entry, found);
  return found;
}

const texts = new WeakMap<Entry, { path: PropertyKey[]; value: string }[]>();

/** Every value of the fields of an entry that is text, with its path. */
export function textFields(entry: Entry): { path: PropertyKey[]; value: string }[] {
  const walk = (value: unknown, path: PropertyKey[]): { path: PropertyKey[]; value: string }[] => {
    if (typeof value === 'string') return [{ path, value }];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => walk(inner, [...path, Array.isArray(value) ? Number(key) : key]));
  };
  const found = texts.get(entry) ?? walk(entry.fields?.value, []);
  texts.set(entry, found);
  return found;
}

function fieldPieces(entry: Entry): Piece[] {
  const { fields, text, collection } = entry;
  const { schema } = collections[collection];
  const lines = text.split('\n');
  return textFields(entry).flatMap(({ path, value }) => {
    const { inner, meta } = schemaAt(schema, path, fields!.value);
    // A field that no schema knows is refused already; one of the schema may hold no words: a day, an address, a choice.
    if (!(inner instanceof z.ZodString) || meta['prose'] === false || /^(https?:\S*|\/\S*)$/.test(value.trim())) return [];
    const start = fields!.positionOf(path);
    const line = lines[start.line - 1] ?? '';
    const at = line.indexOf(value.slice(0, 20), start.column - 1);
    return [
      {
        kind: 'field',
        field: nameOf(path),
        text: value.replace(/\s/g, ' '),
        lead: '',
        section: '',
        cited: meta['cited'] === true,
        links: [],
        code: [],
        positionOf: (offset) =>
          at >= 0 && line.startsWith(value.slice(0, offset + 1), at) ? { line: start.line, column: at + offset + 1 } : start,
      },
    ];
  });
}

/** What a list, or a cell of a table, goes on from. */
function leadOf(node: MdastNode | undefined): string {
  if (node?.type === 'heading') return textOf(node);
  return node?.type === 'paragraph' && /:\s*$/.test(textOf(node)) ? textOf(node) : '';
}

const inSentences = ['text', 'strong', 'emphasis', 'delete', 'inlineCode', 'link', 'linkReference', 'mdxJsxTextElement'];

function bodyPieces(root: MdastNode, lines: string[]): Piece[] {
  const found: Piece[] = [];
  let section = '';
  const add = (node: MdastNode, kind: Piece['kind'], lead: string) => void found.push(...readPiece(node, { kind, lead, section }, lines));
  const walk = (node: MdastNode, inItem: boolean, lead: string): void => {
    if (node.type === 'paragraph') return add(node, inItem ? 'item' : 'paragraph', lead);
    if (node.type === 'heading') {
      section = textOf(node);
      return add(node, 'heading', '');
    }
    if (node.type === 'code') return add(node, 'paragraph', lead);
    if (isElement(node)) addPicture(node, attributeOf(node, 'alt'));
    if (!('children' in node)) return;
    const children = node.children as MdastNode[];
    // <Note>words</Note> on one line has no paragraph inside.
    if (isElement(node) && children.some(({ type }) => inSentences.includes(type))) return add(node, 'paragraph', lead);
    if (node.type === 'table') {
      const [head, ...rows] = children.map((row) => ('children' in row ? (row.children as MdastNode[]) : []));
      for (const cell of head ?? []) add(cell, 'cell', '');
      for (const row of rows)
        row.forEach((cell, i) => add(cell, 'cell', [row[0], head?.[i]].map((each) => (each ? textOf(each) : '')).join(' ')));
      return;
    }
    children.forEach((child, i) => walk(child, inItem || node.type === 'listItem', child.type === 'list' ? leadOf(children[i - 1]) : lead));
  };
  const addPicture = (node: MdastNode, alt: string | undefined) => {
    if (alt) found.push(hiddenPiece(alt, node, section));
  };
  walk(root, false, '');
  return found.filter(({ text }) => text.trim() !== '');
}

/** Words that nobody sees who sees the page: those of a picture, and those of a mouse that rests on a link. */
const hiddenPiece = (words: string, node: MdastNode, section: string): Piece => ({
  kind: 'picture',
  lead: '',
  section,
  cited: false,
  links: [],
  code: [],
  text: words.replace(/\s/g, ' '),
  positionOf: () => startOf(node),
});

/** The words of a paragraph, a heading or a cell; then those of each picture in it as pieces of their own. */
function readPiece(node: MdastNode, about: Pick<Piece, 'kind' | 'lead' | 'section'>, lines: string[]): Piece[] {
  const parts: { at: number; start: Position }[] = [];
  const pictures: Piece[] = [];
  const piece = { ...about, cited: false, links: [] as Piece['links'], code: [] as Range[] };
  let raw = '';
  const add = (words: string, from: MdastNode) => {
    parts.push({ at: raw.length, start: startOf(from) });
    raw += words;
  };
  const walk = (inner: MdastNode): void => {
    const from = raw.length;
    if (inner.type === 'text' || inner.type === 'inlineCode' || inner.type === 'code') add(inner.value, inner);
    else if (inner.type === 'break') add('\n', inner);
    else if ('alt' in inner && inner.alt) pictures.push(hiddenPiece(inner.alt, inner, about.section));
    else if ('children' in inner) for (const child of inner.children as MdastNode[]) walk(child);
    if ('title' in inner && inner.title) pictures.push(hiddenPiece(inner.title, inner, about.section));
    if (inner.type === 'link') piece.links.push({ from, to: raw.length, url: inner.url });
    if (inner.type === 'inlineCode' || inner.type === 'code') piece.code.push({ from, to: raw.length });
  };
  walk(node);
  const positionOf = (offset: number): Position => {
    const { at, start } = parts.findLast((part) => part.at <= offset) ?? { at: 0, start: startOf(node) };
    const before = raw.slice(at, offset).split('\n');
    const line = start.line + before.length - 1;
    const indent = before.length > 1 ? (/^[\s>]*/.exec(lines[line - 1] ?? '')?.[0].length ?? 0) + 1 : start.column;
    const column = indent + (before.at(-1)?.length ?? 0);
    return lines[line - 1]?.[column - 1] === raw[offset] ? { line, column } : start;
  };
  return [{ ...piece, text: raw.replace(/\s/g, ' '), positionOf }, ...pictures];
}

/** A text in which web addresses, DOIs, names of files, numbers of versions and code are blotted out, each sign by a line. */
export function withoutNames({ text, code }: Pick<Piece, 'text' | 'code'>): string {
  const blot = (words: string) => '_'.repeat(words.length);
  const blotted = code.reduce((all, { from, to }) => all.slice(0, from) + blot(all.slice(from, to)) + all.slice(to), text);
  return blotted.replace(
    /(?:https?:\/\/|www\.|doi:|\b10\.\d{4,}\/)\S+|(?<!\S)\S+\.(?:pdf|csv|xlsx?|docx?|mdx?|ya?ml|json|png|jpe?g|webp|svg|zip|vcf|txt|html?)\b|\b(?:version |v)\d[\d.]*/gi,
    blot,
  );
}

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
/** What ends with a full stop and ends no sentence. */
const abbreviation = /(?:^|[\s("'])(?:Dr|Mr|Mrs|Ms|Mx|Prof|St|No|vs|etc|e\.g|i\.e|approx|et al|cf|p|pp|[A-Z])\.["')]*\s*$/;

const split = new WeakMap<Piece, Range[]>();

/** The sentences of a piece. */
export function sentencesOf(piece: Piece): Range[] {
  const known = split.get(piece);
  if (known) return known;
  const { text } = piece;
  const found: Range[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const last = found.at(-1);
    if (last && abbreviation.test(text.slice(Math.max(last.from, index - 12), index))) last.to = index + segment.length;
    else found.push({ from: index, to: index + segment.length });
  }
  split.set(piece, found);
  return found;
}

/** The sentence of a piece around an offset. */
export function sentenceAt(piece: Piece, offset: number): string {
  const { from, to } = sentencesOf(piece).findLast((sentence) => sentence.from <= offset) ?? { from: 0, to: piece.text.length };
  return piece.text.slice(from, to).trim();
}

/** The words of a text: what stands between spaces and holds a letter or a digit. */
export const tokenize = (text: string): string[] => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** A text with plain quotes and plain hyphens, of the same length. */
export const normalizeQuotes = (text: string): string =>
  text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\u2010\u2011]/g, '-');

const titles = new WeakMap<Content, string[]>();

/** The titles of the pieces and the studies that others published. */
function citedTitles(content: Content): string[] {
  const found =
    titles.get(content) ??
    (['press', 'studies'] as const).flatMap((name) =>
      (entriesOf(content, name) as Entry[]).flatMap((entry) => {
        const title = rawField(entry, 'title');
        return typeof title === 'string' && title.trim() ? [normalizeQuotes(title.trim()).replace(/\s/g, ' ').toLowerCase()] : [];
      }),
    );
  titles.set(content, found);
  return found;
}

/** Whether words stand inside the title of a piece that others published: one of press/ or studies/, or one in quotes as the label of a link to another site. */
export function isCited({ text, links, cited }: Piece, { from, to }: Range, content: Content): boolean {
  if (cited) return true;
  const inside = (at: number, length: number) => at >= 0 && at <= from && to <= at + length;
  const titled = links.some(
    (link) => /^https?:/i.test(link.url) && /^".*"$/.test(text.slice(link.from, link.to)) && inside(link.from, link.to - link.from),
  );
  if (titled) return true;
  return citedTitles(content).some((title) => {
    const plain = normalizeQuotes(text).toLowerCase();
    for (let at = plain.indexOf(title); at >= 0; at = plain.indexOf(title, at + 1)) if (inside(at, title.length)) return true;
    return false;
  });
}
