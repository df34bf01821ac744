import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CollectionName, collections } from '../schemas/collections.ts';
import { aboutFile, type FileIssue } from './issue.ts';

/** The files of a content folder: how to read each, by its path below the folder, with slashes (press/x.mdx). */
export type Files = Map<string, () => Buffer>;

/** The pictures that browsers can show, and that hold no program. */
export const imageEndings = ['jpg', 'jpeg', 'png', 'webp', 'avif'];

/** What computers leave lying about; it is never read. */
const litter = /^(\.DS_Store|\.gitkeep|Thumbs\.db|desktop\.ini)$/;

const isCollection = (name: string): name is CollectionName => Object.hasOwn(collections, name);

export const isRecord = (name: CollectionName): boolean => collections[name].kind === 'record';

export const endingOf = (name: CollectionName): string => (collections[name].kind === 'mdx' ? 'mdx' : 'yaml');

/** The parts of a path: its first folder (of a record none), the rest of its name, and its ending. */
const partsOf = (path: string) => /^(?:(?<folder>[^/]+)\/)?(?<id>.+)\.(?<ending>[^.]*)$/s.exec(path)?.groups ?? {};

/** The entry that a path holds: pages/pilot/results.mdx is the entry pilot/results of pages. */
export function entryAt(path: string): { collection: CollectionName; id: string } | undefined {
  const { folder, id = '', ending } = partsOf(path);
  const collection = folder ?? id;
  if (!isCollection(collection) || isRecord(collection) !== (folder === undefined) || isTemplate(path)) return;
  return ending === endingOf(collection) ? { collection, id } : undefined;
}

export const isTemplate = (path: string): boolean => /\/_template\.(mdx|yaml)$/.test(path);

export function isImage(path: string): boolean {
  const { folder = '', ending = '' } = partsOf(path);
  return imageEndings.includes(ending.toLowerCase()) && isCollection(folder) && endingOf(folder) === 'mdx';
}

/** Every file of a folder. Links are not followed but reported: they could publish any file of the machine, or lead round in a circle. */
export function listFiles(root: string): { files: Files; issues: FileIssue[] } {
  const files: Files = new Map();
  const issues: FileIssue[] = [];
  const read = (folder: string): void => {
    for (const item of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder + item.name;
      if (litter.test(item.name)) continue;
      if (item.isDirectory()) read(`${path}/`);
      else if (item.isFile()) files.set(path, () => readFileSync(join(root, path)));
      else issues.push(...aboutFile(path, 'is a link to a file or folder elsewhere. Put the file itself here.'));
    }
  };
  read('');
  return { files, issues };
}
