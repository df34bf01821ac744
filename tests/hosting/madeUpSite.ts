import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Redirect } from '../../src/integrations/hosting/redirects.ts';

/** Where the made-up site says that it stands. Nothing is ever asked of it. */
export const siteUrl = 'https://open-dialogue.example/';

/** The address of the story that was taken down. */
export const gone = '/stories/made-up-gone/';

/** Made-up addresses that moved. */
export const moved: Redirect[] = [
  { from: '/made-up-old/', to: '/about/' },
  { from: '/made-up/old.html', to: '/help-now/#main' },
];

/** A word that nobody else searches for: if it stands in a log, the query does. */
export const secret = 'quillowmere';

/** Builds the site with a story that was taken down. */
export function buildMadeUp(folder: string): string {
  const content = join(folder, 'content');
  cpSync('content', content, { recursive: true });
  writeFileSync(join(content, `${gone.slice(1, -1)}.mdx`), '---\ntaken: { on: 2026-03-01 }\n---\n');
  const site = join(folder, 'dist');
  const env = { ...process.env, SITE_URL: siteUrl, CONTENT_DIR: content, ASTRO_TELEMETRY_DISABLED: '1' };
  execFileSync(process.execPath, ['src/build/start.mjs', '--out', site], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  mkdirSync(join(site, '.well-known'), { recursive: true });
  writeFileSync(join(site, '.well-known/made-up.txt'), 'This one is public.');
  // No host may give this away.
  writeFileSync(join(site, '.hidden'), secret);
  return site;
}

/** The address of the first file of a built site that fits a pattern. */
export function fileOf(site: string, pattern: string): string {
  const [file] = globSync(pattern, { cwd: site }).toSorted();
  if (!file) throw new Error(`${site} has no ${pattern}`);
  return `/${file.replaceAll('\\', '/')}`;
}
