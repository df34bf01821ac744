import { expect, test } from '@playwright/test';
import { LinkChecker, LinkState } from 'linkinator';
import { execFile } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './port.ts';

/**
 * The dead links and anchors of every page of a built site, each with the page that holds it.
 * Links to other sites are not followed.
 * @param folder what is served at the root
 * @param published where the site says that it stands; its canonical addresses are looked up here
 */
async function deadLinks(folder: string, port: number, published: string): Promise<string[]> {
  const here = `http://127.0.0.1:${port}`;
  const pages = globSync('**/*.html', { cwd: folder });
  const { links } = await new LinkChecker().check({
    path: pages,
    serverRoot: folder,
    port,
    checkFragments: true,
    urlRewriteExpressions: [{ pattern: new RegExp(`^${published}(?=/)`), replacement: here }],
    linksToSkip: async (link) => !link.startsWith(`${here}/`),
  });
  const followed = links.filter(({ state }) => state !== LinkState.SKIPPED);
  expect(followed.length, 'links that were followed').toBeGreaterThan(2 * pages.length);
  return followed.filter(({ state }) => state === LinkState.BROKEN).map(({ url, parent, status }) => `${parent}: ${url} (${status})`);
}

test('every link and every anchor of the site leads somewhere', async () => {
  expect(await deadLinks('dist', await freePort(), 'http://localhost:4321')).toEqual([]);
});

test('every link and every anchor leads somewhere when the site stands in a folder of another site', async () => {
  test.setTimeout(120_000);
  const folder = 'test-results/sub-path';
  const site = join(folder, 'kent/pilot');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'kent'), { recursive: true });

  const port = await freePort();
  const published = `http://127.0.0.1:${port}`;
  const env = { ...process.env, SITE_URL: `${published}/kent/pilot/` };
  await promisify(execFile)(process.execPath, ['src/build/build.ts', '--out', site], { env });

  expect(await deadLinks(folder, port, published)).toEqual([]);
  const [, index = ''] = /data-index="([^"]+)"/.exec(readFileSync(join(site, 'search/index.html'), 'utf8')) ?? [];
  expect(existsSync(join(folder, index)), `the search index stands at ${index}`).toBe(true);
});
