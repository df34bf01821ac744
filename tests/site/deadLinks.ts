import { expect } from '@playwright/test';
import { LinkChecker, LinkState } from 'linkinator';
import { globSync } from 'node:fs';

/**
 * The dead links and anchors of every page of a built site, each with the page that holds it.
 * Links to other sites are not followed.
 * @param folder what is served at the root
 * @param published where the site says that it stands; its canonical addresses are looked up here
 */
export async function deadLinks(folder: string, port: number, published: string): Promise<string[]> {
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
