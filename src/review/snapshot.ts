import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Content, readContent } from '../rules/content.ts';
import { commitOf, filesOf, prefixOf } from './git.ts';

/** All of a content folder at one time. */
export interface Snapshot {
  content: Content;
  /** The bytes of every file, by its path below the folder; none for a link or the like, which is never followed. */
  files: Map<string, Buffer | undefined>;
}

/** What computers leave lying about. */
const litter = /^(\.DS_Store|\.gitkeep|Thumbs\.db|desktop\.ini)$/;

function readAll(root: string, folder = ''): [string, Buffer | undefined][] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((item): [string, Buffer | undefined][] => {
    const path = folder ? `${folder}/${item.name}` : item.name;
    if (litter.test(item.name)) return [];
    if (item.isDirectory()) return readAll(root, path);
    return [[path, item.isFile() ? readFileSync(join(root, path)) : undefined]];
  });
}

/**
 * The content folder as it lies on the disk, with what was not committed.
 * @throws Error with a plain sentence if there is no such folder
 */
export function snapshotOnDisk(contentDir: string, from: string): Snapshot {
  return { content: readContent(contentDir, from), files: new Map(readAll(resolve(from, contentDir))) };
}

/**
 * The content folder as it was in a commit. It is written to a folder to one side, because content is read from folders; that is gone at the end.
 * @param revision any name that Git has for a commit
 * @throws Error with a plain sentence
 */
export function snapshotOf(revision: string, contentDir: string, from: string): Snapshot & { commit: string } {
  const prefix = prefixOf(from);
  const commit = commitOf(revision, from);
  const inside = relative(realpathSync(from), realOf(resolve(from, contentDir)));
  const folder = join(prefix, inside).split(sep).join('/');
  if (folder.startsWith('..') || folder.startsWith('/'))
    throw new Error(`The folder ${contentDir} lies outside of this Git repository, so that no older version of it is known.`);
  const committed = filesOf(commit, `${folder.replace(/\/$/, '')}/`, from);
  if (committed.length === 0)
    throw new Error(`The version ${JSON.stringify(revision)} has no folder ${contentDir}, so it cannot be compared.`);

  const aside = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    const kept = committed.filter(({ path }) => !litter.test(path.slice(path.lastIndexOf('/') + 1)));
    for (const { path, bytes } of kept) {
      if (!bytes) continue;
      mkdirSync(join(aside, 'content', dirname(path)), { recursive: true });
      writeFileSync(join(aside, 'content', path), bytes);
    }
    return { commit, content: readContent('content', aside), files: new Map(kept.map(({ path, bytes }) => [path, bytes])) };
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** A path without links in it, also of a folder that is not there. */
function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(realOf(dirname(path)), path.slice(dirname(path).length));
  }
}
