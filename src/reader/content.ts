import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { z } from 'astro/zod';
import { type CollectionName, collections } from '../schemas/collections.ts';
import { readText } from './encoding.ts';
import { type Fault, inFile } from './issue.ts';
import { judgeFields } from './fields.ts';
import { type EntryFile, listFiles } from './files.ts';
import { splitFrontMatter } from './frontmatter.ts';
import { readBody } from './mdx.ts';
import { judgePictureBytes } from '../../scripts/check/rules/pictures.ts';
import type { MdastNode } from './tree.ts';
import { type Fields, readFields } from './yaml.ts';

export type Data<Name extends CollectionName> = z.infer<(typeof collections)[Name]['schema']>;

/** A file of content, read once. What could not be read is absent, and content.faults says why. */
export interface Entry<Name extends CollectionName = CollectionName> {
  /** As shown to an editor: content/press/x.mdx */
  file: string;
  /** Below the content folder, with slashes: press/x.mdx */
  path: string;
  collection: Name;
  /** Below the folder of the collection, without its ending: pilot/results; of a record its name. */
  id: string;
  text: string;
  /** The fields as written, valid or not. */
  fields?: Fields;
  /** The fields, if the schema finds nothing wrong with them. */
  data?: Data<Name>;
  /** The text below the fields; its places are places in the file. */
  body?: MdastNode;
}

export interface Content {
  entries: Entry[];
  /** Text that is no entry: templates (their names start with _), which are never published, and pictures in SVG. */
  others: { file: string; text: string }[];
  /** Pictures, as paths below the content folder. */
  images: Set<string>;
  /** What was wrong on the way: names, encoding, form of the fields, schema, form of the body. */
  faults: Fault[];
  /** The path of a file below the content folder as shown to an editor. */
  show: (path: string) => string;
}

/** How many bytes a file may have: far more than a page, and few enough for the parser, which is slow on many signs of code. */
const largest = 200_000;

/**
 * Reads all of a content folder, and runs none of it. Never throws for what a file holds.
 * @param from the folder to which the shown paths are relative
 * @throws Error with a plain sentence if there is no such folder
 */
export function readContent(contentDir: string, from: string = process.cwd()): Content {
  const root = resolve(from, contentDir);
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`There is no folder ${contentDir} to read the content from.`);
  const show = (path: string) => shownPath(join(root, path), from);
  const { entries: files, images, templates, faults } = listFiles(root);
  const content: Content = {
    entries: [],
    others: [...templates, ...[...images].filter((path) => path.endsWith('.svg'))].map((path) => ({
      file: show(path),
      text: readSome(join(root, path)),
    })),
    images,
    faults: [...faults, ...judgePictureBytes(root, images)].map((fault) => ({ ...fault, file: show(fault.file) })),
    show,
  };
  for (const file of files) {
    const { entry, faults } = readEntry(root, file, show(file.path));
    content.entries.push(entry);
    content.faults.push(...faults);
  }
  return content;
}

/** The text of a file that is no entry, as far as any rule needs it: one that is longer is refused for its length. */
function readSome(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(largest);
    return bytes.toString('utf8', 0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}

/** The entries of one collection. */
export function entriesOf<Name extends CollectionName>(content: Pick<Content, 'entries'>, name: Name): Entry<Name>[] {
  const found = grouped.get(content.entries) ?? Map.groupBy(content.entries, ({ collection }) => collection);
  grouped.set(content.entries, found);
  return [...(found.get(name) ?? [])] as unknown as Entry<Name>[];
}

/** Entries by their collection, sorted once they are all read: many rules ask for them at each entry. */
const grouped = new WeakMap<Entry[], Map<CollectionName, Entry[]>>();

/** A path as an editor reads it: from a folder down if it lies in it, with slashes on every system. */
export function shownPath(path: string, from: string): string {
  const shown = relative(from, path);
  return (shown.startsWith('..') ? path : shown).split(sep).join('/');
}

function readEntry(root: string, { path, collection, id }: EntryFile, file: string): { entry: Entry; faults: Fault[] } {
  const { kind, schema } = collections[collection];
  const bytes = readFileSync(join(root, path));
  if (bytes.length > largest) {
    const message = `is too long for one page: ${bytes.length} bytes, and ${largest} are the most. Divide it into several pages.`;
    return { entry: { file, path, collection, id, text: '' }, faults: inFile(file, [{ line: 1, column: 1, message }]) };
  }
  const { text, readable, findings } = readText(bytes);
  const entry: Entry = { file, path, collection, id, text };
  if (!readable) return { entry, faults: inFile(file, findings) };

  const halves = kind === 'mdx' ? splitFrontMatter(text) : { fields: text, findings: [] };
  const read = halves.fields === undefined ? { findings: [] } : readFields(halves.fields);
  const body = 'body' in halves && halves.body !== undefined ? readBody(halves.body) : { findings: [] };
  findings.push(...halves.findings, ...read.findings, ...body.findings);
  if (read.fields) {
    entry.fields = read.fields;
    findings.push(...judgeFields(schema, read.fields));
    const { data } = schema.safeParse(read.fields.value);
    if (data) entry.data = data as Data<CollectionName>;
  }
  if ('body' in body && body.body) entry.body = body.body;
  return { entry, faults: inFile(file, findings) };
}
