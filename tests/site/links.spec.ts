import { expect, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate/node';
import { globSync, readFileSync } from 'node:fs';
import { fallbackPages } from '../../src/lib/url.ts';
import { freePort } from '../freePort.ts';
import { deadLinks } from './deadLinks.ts';
import { addresses, frontmatter, sitemap } from './site.ts';

const files = globSync('dist/**/*.html').map((file) => file.replaceAll('\\', '/'));
const html = new Map(files.map((file) => [file.slice('dist'.length).replace(/index\.html$/, ''), readFileSync(file, 'utf8')]));
const listed = sitemap.map(({ address }) => address);

test('every page of content/ is built, and the sitemap lists every built page but the one for unknown addresses', () => {
  const shown = [...frontmatter.keys()].filter((address) => !fallbackPages.some((id) => address.includes(`/${id}`)));
  expect([...html.keys()].filter((address) => address !== '/404.html').sort()).toEqual(shown.sort());
  expect(listed.toSorted()).toEqual(shown);
  expect(html.has('/404.html')).toBe(true);
});

test('robots.txt leads to the sitemap, and the sitemap to its list of pages', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text();
  const index = /^Sitemap: (\S+)$/m.exec(robots)?.[1] ?? '';
  expect(new URL(index).pathname).toBe('/sitemap-index.xml');
  expect(await (await request.get('/sitemap-index.xml')).text()).toContain('/sitemap-0.xml');
});

test('every page can be reached by links from the home page', () => {
  const reached = new Set(['/']);
  for (const address of reached)
    for (const [, to = ''] of html.get(address)?.matchAll(/<a\b[^>]* href="(\/[^"#?]*)/g) ?? [])
      if (addresses.includes(to)) reached.add(to);
  expect(listed.filter((address) => !reached.has(address))).toEqual([]);
});

test('every link and every anchor of the site leads somewhere', async () => {
  expect(await deadLinks('dist', await freePort(), 'http://localhost:4321')).toEqual([]);
});

test('every built page is valid HTML', async () => {
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:standard'],
    rules: {
      // A title is the heading of its page and the name of the site. Where a search engine cuts it, only the name is lost.
      'long-title': 'off',
      // A space at the end of a line of HTML is nothing that anybody sees.
      'no-trailing-whitespace': 'off',
      // Numbers of the class `number` do not break: src/styles/base.css says so.
      'tel-non-breaking': ['error', { ignoreClasses: ['number'] }],
    },
  });
  // Tables that turn into blocks on a phone spell their roles out, as nhsuk-frontend does, and so do lists without markers: browsers forget
  // them otherwise.
  const spelledOut = /^Redundant role "\w+" on <(table|thead|tbody|tr|th|td|ul|ol)>$/;
  const reports = await Promise.all([...html].map(([address, page]) => validator.validateString(page, address)));
  const messages = reports.flatMap(({ results }) =>
    results.flatMap((result) => result.messages.map((each) => ({ ...each, of: result.filePath }))),
  );
  const issues = messages.filter(({ message }) => !spelledOut.test(message));
  expect(issues.map(({ of, line, column, ruleId, message }) => `${of}:${line}:${column} ${ruleId}: ${message}`)).toEqual([]);
});
