import { readFileSync } from 'node:fs';
import { adviseContent, checkContent } from '../../scripts/check/checkContent.ts';
import { type Content, type Entry, entriesOf, readContent, readFiles } from '../../src/reader/content.ts';
import { formatIssue } from '../../src/reader/issue.ts';
import type { CollectionName } from '../../src/schemas/collections.ts';

/** The day for which the made-up content is checked: its pages were checked before it, and are due after it. */
export const today = '2026-06-01';

const folder = 'tests/fixtures/good';
const base = readContent(folder);

/** The text of a file of the made-up content. */
export const textOf = (path: string): string => readFileSync(`${folder}/${path}`, 'utf8');

/** What its schema reads from a file of the made-up content. */
export const madeUp = <Name extends CollectionName>(collection: Name, id: string = collection): NonNullable<Entry<Name>['data']> =>
  entriesOf(base, collection).find((entry) => entry.id === id)!.data!;

/** The made-up content with some files changed, or taken away (null). Only those are read: the others are as they were. */
export function contentWith(changed: Record<string, string | Buffer | null>): Content {
  const added = Object.entries(changed).flatMap(([path, text]) => (text === null ? [] : [[path, Buffer.from(text)] as const]));
  const read = readFiles(new Map(added.map(([path, bytes]) => [path, () => bytes])));
  const same = [...base.files].filter(([path]) => !Object.hasOwn(changed, path));
  const stays = (path: string) => !Object.hasOwn(changed, path);
  return {
    ...read,
    entries: [...base.entries.filter(({ path }) => stays(path)).map(shown), ...read.entries].sort((a, b) => (a.path < b.path ? -1 : 1)),
    others: [...base.others.filter(({ file }) => stays(file.slice(folder.length + 1))).map(shown), ...read.others],
    images: new Set([...[...base.images].filter(stays), ...read.images]),
    files: new Map([...same, ...read.files]),
  };
}

const known = new WeakMap<object, object>();

/** An entry of the made-up content, as if it stood in content/. */
function shown<Kind extends { file: string }>(entry: Kind): Kind {
  const found = (known.get(entry) as Kind | undefined) ?? { ...entry, file: entry.file.replace(folder, 'content') };
  known.set(entry, found);
  return found;
}

/** The lines that an editor gets, without content/. */
export const linesOf = (content: Content): string[] =>
  checkContent(content, today).map((issue) => formatIssue(issue).replace(/^content\//, ''));
export const adviceOf = (content: Content): string[] =>
  adviseContent(content, today).map((issue) => formatIssue(issue).replace(/^content\//, ''));

/** A page: the frontmatter that every page needs, with some fields changed, then a body, which starts on line 8. */
export const page = (body: string, fields: Record<string, string> = {}): string => {
  const all = { title: 'Results', description: 'What was found in a made-up place.', checked: '2026-05-01', due: '2027-05-01', ...fields };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\n`);
  return `---\n${lines.join('')}---\n\n${body}\n`;
};
