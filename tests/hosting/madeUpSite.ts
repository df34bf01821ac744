import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { layMadeUp, today } from '../check/madeUpContent.ts';

/**
 * Builds the made-up content in dist/ of a folder, with what hosts read beside it.
 * @param added what is added to the ends of files, and files that are new
 * @param url where it will stand
 */
export function buildSite(folder: string, added: Record<string, string>, url = 'https://example.org/'): void {
  const content = join(folder, 'content');
  layMadeUp(content);
  for (const [file, text] of Object.entries(added)) appendFileSync(join(content, file), text);
  const env = { ...process.env, CONTENT_DIR: content, BUILD_DATE: today, SITE_URL: url };
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', join(folder, 'dist')], { env, stdio: 'pipe' });
}
