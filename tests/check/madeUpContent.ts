import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { adviseContent, checkContent } from '../../scripts/check/checkContent.ts';
import { type Content, type Entry, entriesOf, readFiles } from '../../src/reader/content.ts';
import { listFiles } from '../../src/reader/files.ts';
import { formatIssue } from '../../src/reader/issue.ts';
import type { CollectionName } from '../../src/schemas/collections.ts';

/** The day for which the made-up content is checked: its pages were checked before it, and are due after it. */
export const today = '2026-06-01';

/** A page: the frontmatter that every page needs, with some fields changed, then a body, which starts on line 8. */
export const page = (body: string, fields: Record<string, string | number> = {}): string => {
  const all = { title: 'Results', description: 'What was found in a made-up place.', checked: '2026-05-01', due: '2027-05-01', ...fields };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\n`);
  return `---\n${lines.join('')}---\n\n${body}\n`;
};

const folder = 'tests/fixtures/good';
const titles = { 404: 'Page not found', search: 'Search', 'taken-down': 'This was taken down', principles: 'The principles' };
const principles = ['Immediate help', 'Social network', 'Flexibility', 'Responsibility', 'Continuity', 'Uncertainty', 'Dialogue'];
/** What each site needs, beside the files of the folder: pages and principles that differ in a word or two. */
const alike = Object.fromEntries([
  ...Object.entries(titles).map(([id, title]) => [
    `pages/${id}.mdx`,
    page(id === 'principles' ? '<Principles />' : 'Made-up words.', { title, description: `A made-up page, ${title}.` }),
  ]),
  ...principles.map((name, i) => [
    `principles/${name.toLowerCase().replace(' ', '-')}.mdx`,
    page('Made-up words.', { title: name, description: `What ${name} means here.`, number: i + 1, name, meaning: 'A made-up meaning.' }),
  ]),
]) as Record<string, string>;

/** Writes the made-up content into a folder. */
export function layMadeUp(to: string): void {
  cpSync(folder, to, { recursive: true });
  for (const [path, text] of Object.entries(alike)) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    writeFileSync(join(to, path), text);
  }
}

/** The made-up content, as if it stood in content/. */
export const madeUpContent = readFiles(
  new Map([...listFiles(folder).files, ...Object.entries(alike).map(([path, text]) => [path, () => Buffer.from(text)] as const)]),
);

/** The text of a file of the made-up content. */
export const textOf = (path: string): string => madeUpContent.files.get(path)!().toString();

/** What its schema reads from a file of the made-up content. */
export const madeUp = <Name extends CollectionName>(collection: Name, id: string = collection): NonNullable<Entry<Name>['data']> =>
  entriesOf(madeUpContent, collection).find((entry) => entry.id === id)!.data!;

/** The made-up content with some files changed, or taken away (null). Only those are read: the others are as they were. */
export function contentWith(changed: Record<string, string | Buffer | null>): Content {
  const added = Object.entries(changed).flatMap(([path, text]) => (text === null ? [] : [[path, Buffer.from(text)] as const]));
  const read = readFiles(new Map(added.map(([path, bytes]) => [path, () => bytes])));
  const stays = (path: string) => !Object.hasOwn(changed, path);
  const { entries, others, images, files } = madeUpContent;
  return {
    ...read,
    entries: [...entries.filter(({ path }) => stays(path)), ...read.entries].sort((a, b) => (a.path < b.path ? -1 : 1)),
    others: [...others.filter(({ file }) => stays(file.slice('content/'.length))), ...read.others],
    images: new Set([...[...images].filter(stays), ...read.images]),
    files: new Map([...[...files].filter(([path]) => stays(path)), ...read.files]),
  };
}

/** The lines that an editor gets, without content/. */
export const linesOf = (content: Content): string[] =>
  checkContent(content, today).map((issue) => formatIssue(issue).replace(/^content\//, ''));
export const adviceOf = (content: Content): string[] =>
  adviseContent(content, today).map((issue) => formatIssue(issue).replace(/^content\//, ''));
