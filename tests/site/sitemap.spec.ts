import { expect, test } from '@playwright/test';
import { globSync } from 'node:fs';
import { addressOf, fallbackPages } from '../../src/lib/url.ts';
import { addresses, frontMatter, sitemap } from './site.ts';

test('the sitemap lists every built page, but not the page for unknown addresses', () => {
  const built = globSync('dist/**/*.html').map((file) =>
    file
      .replaceAll('\\', '/')
      .replace(/^dist/, '')
      .replace(/index\.html$/, ''),
  );
  expect(built.filter((address) => address !== '/404.html').sort()).toEqual(sitemap.map(({ address }) => address).sort());
  expect(built).toContain('/404.html');
});

test('every page of content/ is built, but for stories that may not be read', () => {
  const standing = fallbackPages.map((id) => addressOf('pages', id));
  const expected = [...frontMatter.keys()].filter((address) => !/^\/stories\/./.test(address) && !standing.includes(address));
  expect(expected.filter((address) => !addresses.includes(address))).toEqual([]);
});

test('the pages that the site promises are there', () => {
  const promised = ['/', '/approach/', '/principles/', '/pilot/', '/pilot/results/', '/stories/', '/press/', '/contact/', '/help-now/'];
  const more = ['/glossary/', '/search/', '/site-map/', '/accessibility/', '/privacy/', '/about/'];
  expect(addresses).toEqual(expect.arrayContaining([...promised, ...more]));
  expect(addresses.filter((address) => /^\/principles\/.+/.test(address))).toHaveLength(7);
});

test('robots.txt leads to the sitemap, and the sitemap to its list of pages', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text();
  const index = /^Sitemap: (\S+)$/m.exec(robots)?.[1] ?? '';
  expect(new URL(index).pathname).toBe('/sitemap-index.xml');
  expect(await (await request.get('/sitemap-index.xml')).text()).toContain('/sitemap-0.xml');
});

test('every page can be reached by links from the home page', async ({ request }) => {
  const reached = new Set(['/']);
  for (const address of reached) {
    const html = await (await request.get(address)).text();
    for (const [, to = ''] of html.matchAll(/<a\b[^>]* href="(\/[^"#?]*)/g)) if (addresses.includes(to)) reached.add(to);
  }
  expect(sitemap.map(({ address }) => address).filter((address) => !reached.has(address))).toEqual([]);
});
