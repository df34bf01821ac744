import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Inputs } from '../schemas/inputs.ts';
import { filesOf } from './files.ts';

/** What a built site says of itself. */
export interface Manifest {
  /** The commit that it was built from, with "+" behind it if files had been changed since; null outside of Git. */
  commit: string | null;
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
 * @param without addresses that it may not name
 */
export function writeManifest(folder: string, { buildDate, siteUrl }: Inputs, without: string[] = []): void {
  const manifest: Manifest = { commit: commit(), buildDate, siteUrl: siteUrl.href, files: sums(folder, without) };
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

function commit(): string | null {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    return git('rev-parse', 'HEAD') + (git('status', '--porcelain') ? '+' : '');
  } catch {
    return null;
  }
}
