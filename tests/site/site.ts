import { expect, test as base, type Page } from '@playwright/test';
import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { addressOf } from '../../src/lib/url.ts';
import type { CollectionName } from '../../src/schemas/collections.ts';
import type { Page as PageFields } from '../../src/schemas/page.ts';
import { unknown } from './kinds.ts';

export { unknown };

/** A page that the sitemap lists, by its path. */
interface Listed {
  address: string;
  lastmod: string | undefined;
}

const tag = (xml: string, name: string) => new RegExp(`<${name}>(.*?)</${name}>`).exec(xml)?.[1];

/** Every page of the built site that the sitemap lists. */
export const sitemap: Listed[] = readFileSync('dist/sitemap-0.xml', 'utf8')
  .split('<url>')
  .slice(1)
  .map((entry) => ({ address: new URL(tag(entry, 'loc') ?? '').pathname, lastmod: tag(entry, 'lastmod') }));

/** Every address that a reader may meet. */
export const addresses = [...sitemap.map(({ address }) => address), unknown];

/** A record of content/, as it is written there. */
export const record = (name: string) => parse(readFileSync(`content/${name}.yaml`, 'utf8'));

/** The front matter of every page in content/, by the address of the page. */
export const frontMatter = new Map<string, PageFields>(
  (['pages', 'approach', 'principles', 'easy-read', 'stories'] as const satisfies CollectionName[]).flatMap((collection) =>
    globSync(`content/${collection}/**/[!_]*.mdx`).map((file): [string, PageFields] => {
      const path = file.replaceAll('\\', '/');
      const id = path.slice(`content/${collection}/`.length, -'.mdx'.length);
      const [, fields = ''] = readFileSync(path, 'utf8').split(/^---\s*$/m);
      return [addressOf(collection, id), parse(fields)];
    }),
  ),
);

/** Playwright's test; each one fails too if its page tells an error to the console or asks another host for anything. */
export const test = base.extend<{ quiet: void }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(`error in a script: ${error.message}`));
      page.on('console', (message) => {
        // The browser itself reports the status of the page for unknown addresses.
        if (message.type() === 'error' && !message.location().url.endsWith(unknown)) faults.push(`error in the console: ${message.text()}`);
      });
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol !== 'data:' && url.protocol !== 'blob:' && url.origin !== baseURL)
          faults.push(`request to another host: ${url.href}`);
      });
      await use();
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };

/** By how many pixels the page is wider than the screen, at most: above 0 a reader has to scroll sideways. */
export const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
