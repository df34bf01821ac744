import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Inputs } from '../schemas/inputs.ts';
import { filesOf } from './files.ts';

/** A commit of Git, with "+" behind it if files had been changed since; null outside of Git. */
export type Commit = string | null;

/** What a built site says of itself. */
export interface Manifest {
  commit: Commit;
  buildDate: string;
  siteUrl: string;
  /**
   * The SHA-256 of every file by its path: of all but this one, and the pages of stories that were taken down, whose addresses stand
   * nowhere else.
   */
  files: Record<string, string>;
}

export const manifestFile = 'build-manifest.json';

/**
 * Writes what a site was made from, and the sum of each of its files, so that anyone can tell whether a copy is whole and ours.
 * @param commit that it was built from
 * @param without addresses that it may not name
 */
export function writeManifest(folder: string, { buildDate, siteUrl }: Inputs, commit: Commit, without: string[] = []): void {
  const manifest: Manifest = { commit, buildDate, siteUrl: siteUrl.href, files: sums(folder, without) };
  writeFileSync(join(folder, manifestFile), `${JSON.stringify(manifest, null, 1)}\n`);
}

/** The SHA-256 of every file of a folder but the manifest and those at the addresses left out, by its path with slashes. */
export function sums(folder: string, without: string[] = []): Record<string, string> {
  const files = filesOf(folder).filter((file) => file !== manifestFile && !without.some((address) => `/${file}`.startsWith(address)));
  return Object.fromEntries(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );
}

/** The commit that the files of the project are at. */
export async function currentCommit(): Promise<Commit> {
  try {
    const { stdout } = await promisify(execFile)('git', ['status', '--porcelain=v2', '--branch']);
    const [, commit] = /^# branch\.oid ([0-9a-f]{40,})$/m.exec(stdout) ?? [];
    // Lines about files start with anything else.
    return commit ? commit + (/^[^#]/m.test(stdout) ? '+' : '') : null;
  } catch {
    return null;
  }
}
