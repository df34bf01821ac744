import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { hostFiles, type Place } from './hostFiles.ts';
import { policyOf, under } from './policy.ts';
import type { Redirect } from './redirects.ts';

/** Hidden files are left behind: not every host can be told to keep them to itself. */
const isPublic = (path: string) => !basename(path).startsWith('.') || basename(path) === '.well-known';

/**
 * Lays out a built site as a release: the folder site/ to serve, under the path of SITE_URL, and the configuration of each host.
 * The two belong together, so they are swapped in together; a release that cannot be made leaves the last one as it was.
 * @param site the folder of the built site
 * @param out the folder of the release
 * @param place where the release stands when it is served
 * @throws Error with what is wrong with the built site
 */
export function layOut(site: string, out: string, place: Place, redirects: Redirect[]): void {
  const files = globSync('**/*.html', { cwd: site }).map((file) => file.replaceAll('\\', '/'));
  const policy = policyOf(new Map(files.map((file) => [file, readFileSync(join(site, file), 'utf8')])), redirects);
  const parent = dirname(resolve(out));
  mkdirSync(parent, { recursive: true });
  // Beside the last release, so that the swap is two renames on one disk.
  const work = mkdtempSync(join(parent, '.release-'));
  try {
    const made = join(work, 'new');
    cpSync(site, join(made, under(policy.base, '/').replace(/^\//, 'site/')), { recursive: true, filter: isPublic });
    for (const [path, text] of hostFiles(policy, place)) writeFileSync(join(made, path), text);
    if (existsSync(out)) renameSync(out, join(work, 'last'));
    renameSync(made, out);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
