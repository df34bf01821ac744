import { z } from 'astro/zod';
import type { Entry } from '../../src/reader/content.ts';
import { nameOf, schemaAt } from '../../src/reader/fields.ts';
import { type Issue, issuesAt, type Message, type Position } from '../../src/reader/issue.ts';
import { oncePer } from '../../src/reader/oncePer.ts';
import { offsetAt, positionAt } from '../../src/reader/text.ts';
import { attributeOf, childrenOf, isElement, type MdastNode, startOf, textOf } from '../../src/reader/tree.ts';
import { collections } from '../../src/schemas/collections.ts';

/** A part of a text, from an offset up to another. */
export type Range = { from: number; to: number };

/** Words that a reader gets in one piece: a paragraph, an item of a list, a heading, a cell of a table, the words of a picture, a field. */
export interface Piece {
  kind: 'paragraph' | 'item' | 'heading' | 'cell' | 'picture' | 'field';
  /** The field in which they stand, as an editor would name it. */
  field?: string;
  /** The words without marks, with plain quotes and hyphens; a space is what is a space or a new line, and _ what is written as code. */
  text: string;
  /** The same as it was typed, of the same length. */
  typed: string;
  /** The words that lead up to them: a heading or a line that ends with a colon before a list, the head of a column. */
  lead: string;
  section: string;
  /** A field with words as others printed them, which are theirs to word. */
  cited: boolean;
  /** Parts that are the label of a link. */
  links: (Range & { url: string })[];
  /** The position in the file of an offset in the text. */
  positionOf: (offset: number) => Position;
}

export const inPiece = ({ positionOf, field }: Piece, offset: number, ...messages: Message[]): Issue[] =>
  issuesAt({ ...positionOf(offset), ...(field && { field }) }, messages);

const blot = (words: string) => '_'.repeat(words.length);

function pieceOf(kind: Piece['kind'], words: string, rest: Pick<Piece, 'positionOf'> & Partial<Piece>, plain = words): Piece {
  const typed = words.replace(/[\t-\r]/g, ' ');
  const text = plain
    .replace(/\s/g, ' ')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\u2010\u2011]/g, '-');
  return { kind, typed, text, lead: '', section: '', cited: false, links: [], ...rest };
}

/** All words of an entry that a reader gets. The words that people type into the search, and the record of a consent, are never shown. */
export const piecesOf = oncePer((entry: Entry): Piece[] =>
  [...fieldPieces(entry), ...bodyPieces(entry)].filter(({ text }) => text.trim() !== ''),
);

type Value<Kind> = { path: PropertyKey[]; value: Kind };

const valuesIn = (value: unknown, path: PropertyKey[] = []): Value<unknown>[] =>
  typeof value !== 'object' || value === null || value instanceof Date
    ? [{ path, value }]
    : Object.entries(value).flatMap(([key, inner]) => valuesIn(inner, [...path, Array.isArray(value) ? Number(key) : key]));

/** Every single value of the fields of an entry, with its path. */
export const valuesOf = oncePer(({ fields }: Entry) => (fields ? valuesIn(fields.value) : []));

/** Those that are text. */
export const textFields = (entry: Entry) => valuesOf(entry).filter((field): field is Value<string> => typeof field.value === 'string');

/** Where words stand behind a place; the place itself where they are written in another way: \u200B, &shy; */
function placeBehind(source: string, place: Position, words: string, ahead: number): Position {
  const [word = ''] = words.slice(ahead).split(/\s/, 1);
  const found = source.indexOf(word, offsetAt(source, place) + ahead);
  return found < 0 ? place : positionAt(source, found);
}

const fieldPieces = (entry: Entry): Piece[] =>
  textFields(entry).flatMap(({ path, value }) => {
    const { inner, meta } = schemaAt(collections[entry.collection].schema, path, entry.fields!.value);
    // A field that no schema knows is refused already; one of the schema may hold no words: a day, an address, a choice.
    if (!(inner instanceof z.ZodString) || meta['prose'] === false || /^(https?:\S*|\/\S*)$/.test(value.trim())) return [];
    const start = entry.fields!.positionOf(path);
    const line = entry.text.split('\n', start.line).join('\n');
    const positionOf = (offset: number) => placeBehind(line, start, value, offset);
    return [pieceOf('field', value, { field: nameOf(path), cited: meta['cited'] === true, positionOf })];
  });

/** What a list, or a cell of a table, goes on from. */
const leadOf = (node: MdastNode | undefined): string =>
  node && (node.type === 'heading' || (node.type === 'paragraph' && /:\s*$/.test(textOf(node)))) ? textOf(node) : '';

/** What stands in a paragraph. <Panel>words</Panel> on one line has no paragraph inside. */
const inSentences = ['text', 'strong', 'emphasis', 'delete', 'inlineCode', 'link', 'linkReference', 'mdxJsxTextElement'];

function bodyPieces({ body, text }: Entry): Piece[] {
  const found: Piece[] = [];
  let section = '';
  const add = (node: MdastNode, kind: Piece['kind'], lead: string) => void found.push(...readPiece(node, kind, { lead, section }, text));
  const walk = (node: MdastNode, lead: string, inItem: boolean): void => {
    const children = childrenOf(node);
    const alt = isElement(node) && attributeOf(node, 'alt');
    if (alt) found.push(pieceOf('picture', alt, { section, positionOf: () => startOf(node) }));
    if (node.type === 'heading') {
      section = textOf(node);
      add(node, 'heading', '');
    } else if (node.type === 'paragraph') add(node, inItem ? 'item' : 'paragraph', lead);
    else if (node.type === 'code' || (isElement(node) && children.some(({ type }) => inSentences.includes(type))))
      add(node, 'paragraph', lead);
    else if (node.type === 'table') {
      const [head = [], ...rows] = children.map(childrenOf);
      const leadOfCell = (row: MdastNode[], i: number) => [row[0], head[i]].map((each) => (each ? textOf(each) : '')).join(' ');
      for (const cell of head) add(cell, 'cell', '');
      for (const row of rows) row.forEach((cell, i) => add(cell, 'cell', leadOfCell(row, i)));
    } else
      children.forEach((child, i) =>
        walk(child, child.type === 'list' ? leadOf(children[i - 1]) : lead, inItem || node.type === 'listItem'),
      );
  };
  if (body) walk(body, '', false);
  return found;
}

/** The words of a paragraph, a heading or a cell; then, as pieces of their own, those that nobody sees who sees the page. */
function readPiece(node: MdastNode, kind: Piece['kind'], about: Pick<Piece, 'lead' | 'section'>, text: string): Piece[] {
  const parts = [{ at: 0, start: startOf(node) }];
  const [hidden, links]: [Piece[], Piece['links']] = [[], []];
  let [words, plain] = ['', ''];
  const walk = (inner: MdastNode): void => {
    const [from, start] = [words.length, startOf(inner)];
    if (inner.type === 'text' || inner.type === 'inlineCode' || inner.type === 'code' || inner.type === 'break') {
      const added = inner.type === 'break' ? '\n' : inner.value;
      parts.push({ at: from, start });
      words += added;
      plain += /code/i.test(inner.type) ? blot(added) : added;
    }
    for (const unseen of ['alt' in inner && inner.alt, 'title' in inner && inner.title])
      if (unseen) hidden.push(pieceOf('picture', unseen, { section: about.section, positionOf: () => start }));
    childrenOf(inner).forEach(walk);
    if (inner.type === 'link') links.push({ from, to: words.length, url: inner.url });
  };
  walk(node);
  const positionOf = (offset: number): Position => {
    const [last, next] = [parts.findLast(({ at }) => at <= offset)!, parts.find(({ at }) => at > offset)];
    const source = text.slice(0, offsetAt(text, node.position!.end));
    return placeBehind(source, last.start, words.slice(last.at, next?.at), offset - last.at);
  };
  return [pieceOf(kind, words, { ...about, links, positionOf }, plain), ...hidden];
}

/** A text in which web addresses, DOIs, names of files and numbers of versions are blotted out. */
export const withoutNames = ({ text }: Piece): string =>
  text.replace(
    /(?:https?:\/\/|www\.|doi:|\b10\.\d{4,}\/)\S+|(?<!\S)\S+\.(?:pdf|csv|xlsx?|docx?|mdx?|ya?ml|json|png|jpe?g|webp|svg|zip|vcf|txt|html?)\b|\b(?:version |v)\d[\d.]*/gi,
    blot,
  );

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
/** What ends with a full stop and ends no sentence. */
const abbreviation = /(?:^|[\s("'])(?:Dr|Mr|Mrs|Ms|Mx|Prof|St|No|vs|etc|e\.g|i\.e|approx|et al|cf|p|pp|[A-Z])\.["')]*\s*$/;

/** The sentences of a piece, with its plain quotes and hyphens. */
export const sentencesOf = oncePer(({ text }: Piece): (Range & { text: string })[] => {
  const found: (Range & { text: string })[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const last = found.at(-1);
    const goesOn = last && abbreviation.test(text.slice(Math.max(last.from, index - 12), index));
    const from = goesOn ? found.pop()!.from : index;
    const to = index + segment.length;
    found.push({ from, to, text: text.slice(from, to) });
  }
  return found;
});

export const sentenceAt = (piece: Piece, offset: number): string =>
  sentencesOf(piece)
    .findLast(({ from }) => from <= offset)
    ?.text.trim() ?? '';

/** The words of a text: what stands between spaces and holds a letter or a digit. */
export const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** Whether words are those of others: a title that they printed, or one in quotes as the label of a link to another site. */
export const isCited = ({ text, links, cited }: Piece, { from, to }: Range): boolean =>
  cited ||
  links.some((link) => /^https?:/i.test(link.url) && /^".*"$/.test(text.slice(link.from, link.to)) && link.from <= from && to <= link.to);
