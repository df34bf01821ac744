import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { z } from 'astro/zod';
import { type CollectionName, collections } from '../schemas/collections.ts';
import { dayText } from '../schemas/day.ts';
import { refusal } from '../schemas/inputs.ts';
import { explainAll, explainFields, nameOf } from './fields.ts';
import { entryAt, type Files, isImage, isTemplate, listFiles } from './files.ts';
import { type FileIssue, inFile, type Issue, issuesAt, type Message, top } from './issue.ts';
import { readBody } from './mdx.ts';
import { oncePer } from './oncePer.ts';
import { decode, largest, splitFrontmatter } from './text.ts';
import type { MdastNode } from './tree.ts';
import { type Fields, readFields } from './yaml.ts';

/** A file of content, read once. What could not be read is absent, and content.issues says why. */
export interface Entry<Name extends CollectionName = CollectionName> {
  /** As shown to an editor: content/press/x.mdx */
  file: string;
  /** Below the content folder, with slashes: press/x.mdx */
  path: string;
  collection: Name;
  /** Below the folder of the collection, without its ending: pilot/results; of a record its name. */
  id: string;
  text: string;
  fields?: Fields | undefined;
  /** The fields, if the schema finds nothing wrong with them. */
  data?: z.infer<(typeof collections)[Name]['schema']> | undefined;
  /** The text below the fields; its positions are positions in the file. */
  body?: MdastNode | undefined;
}

export interface Content {
  entries: Entry[];
  /** Templates, which are never published. */
  others: { file: string; text: string }[];
  /** Pictures, as paths below the content folder. */
  images: Set<string>;
  /** What was wrong on the way: encoding, form of the fields, schema, form of the body. */
  issues: FileIssue[];
  files: Files;
  /** The path of a file below the content folder as shown to an editor. */
  show: (path: string) => string;
}

/**
 * Reads all of a content folder, and runs none of it. Never throws for what a file holds.
 * @param from the folder to which the shown paths are relative
 * @throws Error with a plain sentence if there is no such folder, or it is plainly another one
 */
export function readContent(contentDir: string, from: string = process.cwd()): Content {
  const root = resolve(from, contentDir);
  if (!['site.yaml', 'pages'].some((name) => existsSync(join(root, name))))
    throw refusal('CONTENT_DIR', contentDir, 'no such folder holds site.yaml or pages/. A right one holds what content/ holds.');
  const shown = relative(from, root);
  const show = (path: string) => join(shown.startsWith('..') ? root : shown, path).replaceAll(sep, '/');
  const { files, issues } = listFiles(root);
  const content = readFiles(files, show);
  content.issues.push(...issues.map((issue) => ({ ...issue, file: show(issue.file) })));
  return content;
}

/** Reads content from files that are at hand. */
export function readFiles(files: Files, show: Content['show'] = (path) => `content/${path}`): Content {
  const content: Content = { entries: [], others: [], images: new Set(), issues: [], files, show };
  for (const [path, read] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [place, file] = [entryAt(path), show(path)];
    if (place) {
      const entry: Entry = { ...place, path, file, text: '' };
      content.issues.push(...inFile(file, readEntry(entry, read())));
      content.entries.push(entry);
    } else if (isTemplate(path)) content.others.push({ file, text: read().toString('utf8', 0, largest) });
    else if (isImage(path)) content.images.add(path);
  }
  return content;
}

const byCollection = oncePer((entries: Entry[]) => Map.groupBy(entries, ({ collection }) => collection));

/** The entries of one collection. */
export const entriesOf = <Name extends CollectionName>(content: Pick<Content, 'entries'>, name: Name): Entry<Name>[] =>
  (byCollection(content.entries).get(name) ?? []) as unknown as Entry<Name>[];

/** The value of a field as written, also in an entry whose other fields are wrong; days as YYYY-MM-DD. */
export const rawField = (entry: Pick<Entry, 'fields'>, field: string): unknown => dayText(Object(entry.fields?.value)[field]);

/** Issues at a field of an entry. */
export const atField = ({ file, fields }: Entry, path: PropertyKey[], ...messages: Message[]): FileIssue[] =>
  issuesAt({ file, ...(fields?.positionOf(path) ?? top), field: nameOf(path) }, messages);

function readEntry(entry: Entry, bytes: Buffer): Issue[] {
  const { kind, schema } = collections[entry.collection];
  const { text, issues } = decode(bytes);
  if (text === undefined) return issues;
  const parts = kind === 'mdx' ? splitFrontmatter(text) : { fields: text, issues: [] };
  const read = parts.fields === undefined ? { issues: [] } : readFields(parts.fields, (value) => explainAll(schema, value));
  const written = parts.body === undefined ? { issues: [] } : readBody(parts.body);
  const { data } = schema.safeParse(read.fields?.value);
  Object.assign(entry, { text, fields: read.fields, body: written.body, data });
  // What follows from a mistake that was named on the same line is none of its own.
  const invalid = read.fields && !data ? explainFields(schema, read.fields) : [];
  const own = invalid.filter(({ line }) => !read.issues.some((issue) => issue.line === line));
  return [...issues, ...parts.issues, ...read.issues, ...own, ...written.issues];
}
