import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CollectionName, collections } from '../schemas/collections.ts';
import type { FileIssue } from './issue.ts';

/** The files of a content folder: how to read each, by its path below the folder, with slashes (press/x.mdx). */
export type Files = Map<string, () => Buffer>;

/** The pictures that browsers can show, and that hold no program. */
export const imageEndings = ['jpg', 'jpeg', 'png', 'webp', 'avif'];

/** What computers leave lying about; it is never read. */
const litter = /^(\.DS_Store|\.gitkeep|Thumbs\.db|desktop\.ini)$/;

/** Whether a collection is one file with one record. */
export const isRecord = (name: string): boolean =>
  Object.hasOwn(collections, name) && collections[name as CollectionName].kind === 'record';

/** The ending of the files of a collection. */
export const endingOf = (name: CollectionName): string => (collections[name].kind === 'mdx' ? 'mdx' : 'yaml');

/** The entry that a path holds: pages/pilot/results.mdx is the entry pilot/results of pages. */
export function entryAt(path: string): { collection: CollectionName; id: string } | undefined {
  const [folder = '', ...rest] = path.split('/');
  const name = rest.join('/');
  if (rest.length === 0) {
    const record = folder.replace(/\.yaml$/, '');
    return folder.endsWith('.yaml') && isRecord(record) ? { collection: record as CollectionName, id: record } : undefined;
  }
  if (!Object.hasOwn(collections, folder) || isRecord(folder)) return;
  const collection = folder as CollectionName;
  const ending = `.${endingOf(collection)}`;
  return name.endsWith(ending) && !isTemplate(path) ? { collection, id: name.slice(0, -ending.length) } : undefined;
}

/** Whether a path is that of a template, which is never published. */
export const isTemplate = (path: string): boolean => /\/_template\.(mdx|yaml)$/.test(path);

/** Whether a path is that of a picture for a page. */
export const isImage = (path: string): boolean =>
  imageEndings.includes(/[^.]*$/.exec(path)?.[0].toLowerCase() ?? '') &&
  path.includes('/') &&
  Object.hasOwn(collections, path.split('/')[0]!) &&
  endingOf(path.split('/')[0] as CollectionName) === 'mdx';

/** Every file of a folder. Links to other places are left out and reported: they could publish any file of the machine. */
export function listFiles(root: string): { files: Files; issues: FileIssue[] } {
  const files: Files = new Map();
  const issues: FileIssue[] = [];
  const refuse = (file: string, message: string) => void issues.push({ file, line: 1, column: 1, message });
  const walk = (folder: string): void => {
    for (const item of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder ? `${folder}/${item.name}` : item.name;
      if (litter.test(item.name)) continue;
      if (item.isSymbolicLink()) refuse(path, 'is a link to a file or folder elsewhere. Put the file itself here.');
      else if (item.isDirectory()) walk(path);
      else if (item.isFile()) files.set(path, () => readFileSync(join(root, path)));
      else refuse(path, 'is not a file that can be read.');
    }
  };
  walk('');
  return { files, issues };
}
