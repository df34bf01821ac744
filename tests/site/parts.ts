import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sharp from 'sharp';

/** The address of the made-up page that shows every part an author may use. */
export const partsPage = '/parts/';

/**
 * Builds the site with one page more: tests/fixtures/parts.mdx, with a picture of 4,000 pixels beside it.
 * @returns the folder of the built site
 * @throws Error with what Astro said, if it could not be built
 */
export async function buildParts(): Promise<string> {
  const folder = resolve('test-results/parts');
  rmSync(folder, { recursive: true, force: true });
  const content = join(folder, 'content');
  cpSync('content', content, { recursive: true });
  cpSync('tests/fixtures/parts.mdx', join(content, 'pages/parts.mdx'));
  const wide = sharp({ create: { width: 4000, height: 300, channels: 3, background: '#a9cff2' } });
  await wide.png().toFile(join(content, 'pages/wide.png'));
  const site = join(content, 'site.yaml');
  writeFileSync(site, readFileSync(site, 'utf8').replace('\nfooter:\n', `\nfooter:\n  - { label: Parts, to: ${partsPage} }\n`));
  const out = join(folder, 'site');
  const env = { ...process.env, CONTENT_DIR: content };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', out], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stdout + stderr);
  return out;
}
