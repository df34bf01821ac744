import { z } from 'astro/zod';
import { collections } from '../../../src/schemas/collections.ts';
import { type Content, entriesOf, type Entry } from '../../../src/reader/content.ts';
import type { Place } from '../../../src/reader/issue.ts';
import { nameOf } from '../../../src/reader/fields.ts';
import { isElement, type MdastNode, startOf, textOf } from '../../../src/reader/tree.ts';
import { written } from './unique.ts';

/** A stretch of a text, from an offset up to another. */
export interface Stretch {
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
  /** A field with words as others printed them, which are theirs to word. */
  cited: boolean;
  /** Parts that are the label of a link. */
  links: (Stretch & { url: string })[];
  /** Parts that are written as code: file names and the like. */
  code: Stretch[];
  /** The place in the file of an offset in the text. */
  placeOf: (offset: number) => Place;
}

const read = new WeakMap<Entry, Piece[]>();

/** All words of an entry that a reader gets. The words that people type into the search, and the record of a consent, are never shown. */
export function piecesOf(entry: Entry): Piece[] {
  const found = read.get(entry) ?? [...fieldPieces(entry), ...(entry.body ? bodyPieces(entry.body, entry.text.split('\n')) : [])];
  read.set(entry, found);
  return found;
}

/** A value that is no wording: a web address, an address of this site. */
const noWords = /^(https?:\S*|\/\S*)$/;
/** A day as fields have it. Under a misspelt name it is still no wording. */
const dayOfField = /^\d{4}-\d{2}-\d{2}$/;
/** Fields that hold a day, or words that nobody is shown. */
const noWording = ['typed', 'consent', 'checked', 'due', 'date', 'toldOn', 'testedOn', 'renamed', 'on'];

/** Whether a field holds words as others printed them, which are theirs to word. */
function isPrinted(collection: Entry['collection'], path: PropertyKey[]): boolean {
  if (collection === 'press') return path[0] === 'title';
  return collection === 'studies' && (['title', 'journal', 'authors'].includes(String(path[0])) || path.at(-1) === 'printed');
}

/** Whether the schema of a collection knows a field. */
function isField(collection: Entry['collection'], [name]: PropertyKey[]): boolean {
  const { schema } = collections[collection];
  return !(schema instanceof z.ZodObject) || (name !== undefined && Object.hasOwn(schema.shape, name));
}

function fieldPieces({ fields, text, collection }: Entry): Piece[] {
  const lines = text.split('\n');
  const walk = (value: unknown, path: PropertyKey[]): Piece[] => {
    if (path.some((part) => noWording.includes(String(part)))) return [];
    if (typeof value === 'object' && value !== null)
      return Object.entries(value).flatMap(([key, inner]) => walk(inner, [...path, Array.isArray(value) ? Number(key) : key]));
    if (typeof value !== 'string' || !fields || noWords.test(value.trim())) return [];
    if (dayOfField.test(value) && !isField(collection, path)) return [];
    const place = fields.placeOf(path);
    const line = lines[place.line - 1] ?? '';
    const start = line.indexOf(value.slice(0, 20), place.column - 1);
    return [
      {
        kind: 'field',
        field: nameOf(path),
        text: value.replace(/\s/g, ' '),
        lead: '',
        cited: isPrinted(collection, path),
        links: [],
        code: [],
        placeOf: (offset) =>
          start >= 0 && line.startsWith(value.slice(0, offset + 1), start) ? { line: place.line, column: start + offset + 1 } : place,
      },
    ];
  };
  return walk(fields?.value, []);
}

/** The drawn words of a component inside a sentence. Help lines are numbers; 111 stands for all of them. */
const drawn = (name: string | null) => (name === 'Call' ? '111' : '');

/** What a list, or a cell of a table, goes on from. */
function leadOf(node: MdastNode | undefined): string {
  if (node?.type === 'heading') return textOf(node);
  return node?.type === 'paragraph' && /:\s*$/.test(textOf(node)) ? textOf(node) : '';
}

const inSentences = ['text', 'strong', 'emphasis', 'delete', 'inlineCode', 'link', 'linkReference', 'mdxJsxTextElement'];

function bodyPieces(root: MdastNode, lines: string[]): Piece[] {
  const found: Piece[] = [];
  const walk = (node: MdastNode, inItem: boolean, lead: string): void => {
    if (node.type === 'paragraph') return add(node, inItem ? 'item' : 'paragraph', lead);
    if (node.type === 'heading') return add(node, 'heading', '');
    if (node.type === 'code') return add(node, 'paragraph', lead);
    if (!('children' in node)) return;
    const children = node.children as MdastNode[];
    // <Note>words</Note> on one line has no paragraph inside.
    if (isElement(node) && children.some(({ type }) => inSentences.includes(type))) return add(node, 'paragraph', lead);
    if (node.type === 'table') {
      const [head, ...rows] = children.map((row) => ('children' in row ? (row.children as MdastNode[]) : []));
      for (const cell of head ?? []) add(cell, 'cell', '');
      for (const row of rows) row.forEach((cell, i) => add(cell, 'cell', head?.[i] ? textOf(head[i]) : ''));
      return;
    }
    children.forEach((child, i) => walk(child, inItem || node.type === 'listItem', child.type === 'list' ? leadOf(children[i - 1]) : lead));
  };
  const add = (node: MdastNode, kind: Piece['kind'], lead: string) => void found.push(...readPiece(node, kind, lead, lines));
  walk(root, false, '');
  return found.filter(({ text }) => text.trim() !== '');
}

/** The words of a paragraph, a heading or a cell; then those of each picture in it, and those shown when a mouse rests on a link, as pieces of their own. */
function readPiece(node: MdastNode, kind: Piece['kind'], lead: string, lines: string[]): Piece[] {
  const parts: { at: number; start: Place }[] = [];
  const pictures: Piece[] = [];
  const piece = { kind, lead, cited: false, links: [] as Piece['links'], code: [] as Stretch[] };
  let raw = '';
  const add = (words: string, from: MdastNode) => {
    parts.push({ at: raw.length, start: startOf(from) });
    raw += words;
  };
  const addHidden = (words: string, from: MdastNode) =>
    void pictures.push({ ...piece, kind: 'picture', lead: '', text: words.replace(/\s/g, ' '), placeOf: () => startOf(from) });
  const walk = (inner: MdastNode): void => {
    const from = raw.length;
    if (inner.type === 'text' || inner.type === 'inlineCode' || inner.type === 'code') add(inner.value, inner);
    else if (inner.type === 'break') add('\n', inner);
    else if (isElement(inner) && drawn(inner.name)) add(drawn(inner.name), inner);
    else if ('alt' in inner && inner.alt) addHidden(inner.alt, inner);
    else if ('children' in inner) for (const child of inner.children as MdastNode[]) walk(child);
    if ('title' in inner && inner.title) addHidden(inner.title, inner);
    if (inner.type === 'link') piece.links.push({ from, to: raw.length, url: inner.url });
    if (inner.type === 'inlineCode' || inner.type === 'code') piece.code.push({ from, to: raw.length });
  };
  walk(node);
  const placeOf = (offset: number): Place => {
    const { at, start } = parts.findLast((part) => part.at <= offset) ?? { at: 0, start: startOf(node) };
    const before = raw.slice(at, offset).split('\n');
    const line = start.line + before.length - 1;
    const indent = before.length > 1 ? (/^[\s>]*/.exec(lines[line - 1] ?? '')?.[0].length ?? 0) + 1 : start.column;
    const column = indent + (before.at(-1)?.length ?? 0);
    return lines[line - 1]?.[column - 1] === raw[offset] ? { line, column } : start;
  };
  return [{ ...piece, text: raw.replace(/\s/g, ' '), placeOf }, ...pictures];
}

/** A text in which web addresses, DOIs, names of files, numbers of versions and code are blotted out, each sign by a line. */
export function withoutNames({ text, code }: Piece): string {
  const blot = (words: string) => '_'.repeat(words.length);
  const blotted = code.reduce((all, { from, to }) => all.slice(0, from) + blot(all.slice(from, to)) + all.slice(to), text);
  return blotted.replace(
    /(?:https?:\/\/|www\.|doi:|\b10\.\d{4,}\/)\S+|(?<!\S)\S+\.(?:pdf|csv|xlsx?|docx?|mdx?|ya?ml|json|png|jpe?g|webp|svg|zip|vcf|txt|html?)\b|\b(?:version |v)\d[\d.]*/gi,
    blot,
  );
}

/** The sentences of a text, as nearly as signs tell. */
export function sentencesIn(text: string): Stretch[] {
  const ends = [...text.matchAll(/[.?!]["')]*\s+(?=["'(]?[\p{Lu}\d£])/gu)].map(({ 0: all, index }) => index + all.length);
  return [0, ...ends].map((from, i) => ({ from, to: ends[i] ?? text.length }));
}

/** The sentence around an offset. */
export function sentenceAt(text: string, offset: number): string {
  const { from, to } = sentencesIn(text).findLast((sentence) => sentence.from <= offset) ?? { from: 0, to: text.length };
  return text.slice(from, to).trim();
}

/** A text with plain quotes and small letters. */
export const even = (text: string) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').toLowerCase();
const titles = new WeakMap<Content, string[]>();

/** The titles of the pieces and the studies that others published. */
function citedTitles(content: Content): string[] {
  const found =
    titles.get(content) ??
    [...(entriesOf(content, 'press') as Entry[]), ...(entriesOf(content, 'studies') as Entry[])].flatMap((entry) => {
      const title = written(entry, 'title');
      return typeof title === 'string' && title.trim() ? [even(title.trim()).replace(/\s/g, ' ')] : [];
    });
  titles.set(content, found);
  return found;
}

/** Whether words stand inside the title of a piece that others published: one of press/ or studies/, or one in quotes as the label of a link to another site. */
export function isCited({ text, links, cited }: Piece, { from, to }: Stretch, content: Content): boolean {
  if (cited) return true;
  const inside = (at: number, length: number) => at >= 0 && at <= from && to <= at + length;
  if (
    links.some(
      (link) => /^https?:/i.test(link.url) && /^".*"$/.test(text.slice(link.from, link.to)) && inside(link.from, link.to - link.from),
    )
  )
    return true;
  return citedTitles(content).some((title) => {
    for (let at = even(text).indexOf(title); at >= 0; at = even(text).indexOf(title, at + 1)) if (inside(at, title.length)) return true;
    return false;
  });
}
