import { expect, test as base } from '@playwright/test';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { addressOf } from '../../src/lib/url.ts';
import type { CollectionName } from '../../src/schemas/collections.ts';
import type { Page as PageFields } from '../../src/schemas/page.ts';
import type { Scripted } from './axe.ts';

export { expect };

/** An address that no page has: the site answers with its page for that case. */
export const unknown = '/there-is-no-such-page/';

/** One page of each kind. Each is looked at in every scheme, walked by keyboard, and drawn on the contact sheet. */
export const kinds: Record<string, string> = {
  home: '/',
  guide: '/approach/',
  questions: '/approach/questions/',
  principles: '/principles/',
  principle: '/principles/immediate-help/',
  pilot: '/pilot/',
  results: '/pilot/results/',
  briefing: '/pilot/briefing/',
  data: '/pilot/data/',
  evidence: '/pilot/evidence/',
  press: '/press/',
  stories: '/stories/',
  contact: '/contact/',
  'help now': '/help-now/',
  glossary: '/glossary/',
  'Easy Read': '/easy-read/what-happens/',
  search: '/search/',
  'site map': '/site-map/',
  legal: '/privacy/',
  404: unknown,
};

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

/** The built file of a page. */
export const fileOf = (address: string) => (address === unknown ? 'dist/404.html' : `dist${address}index.html`);

/** A record of content/, as it is written there. */
export const record = (name: string) => parse(readFileSync(`content/${name}.yaml`, 'utf8'));

/** The fields of an MDX file, as they are written there. */
export const fieldsOf = (file: string) => parse(readFileSync(file, 'utf8').split(/^---\s*$/m)[1] ?? '');

/** The YAML entries of a collection of content/, as they are written there, each with its id. */
export const entries = <Fields>(collection: CollectionName): (Fields & { id: string })[] =>
  globSync(`content/${collection}/[!_]*.yaml`).map((file) => ({ ...parse(readFileSync(file, 'utf8')), id: basename(file, '.yaml') }));

/** The fields of every page in content/, by the address of the page. */
export const frontmatter = new Map<string, PageFields>(
  (['pages', 'approach', 'principles', 'easy-read'] as const).flatMap((collection) =>
    globSync(`content/${collection}/**/[!_]*.mdx`).map((file): [string, PageFields] => {
      const id = file.replaceAll('\\', '/').slice(`content/${collection}/`.length, -'.mdx'.length);
      return [addressOf(collection, id), fieldsOf(file)];
    }),
  ),
);

/** Playwright's test; each one fails too if its page logs an error or asks another host for anything. */
export const test = base.extend<{ quiet: void }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const issues: string[] = [];
      page.on('pageerror', (error) => issues.push(`error in a script: ${error.message}`));
      page.on('console', (message) => {
        // The browser itself reports the status of the page for unknown addresses.
        if (message.type() === 'error' && !message.location().url.endsWith(unknown)) issues.push(`error in the console: ${message.text()}`);
      });
      page.on('request', (request) => {
        const { protocol, origin, href } = new URL(request.url());
        if (protocol !== 'data:' && protocol !== 'blob:' && origin !== baseURL) issues.push(`request to another host: ${href}`);
      });
      await use();
      expect(issues).toEqual([]);
    },
    { auto: true },
  ],
});

/** By how many pixels the page is wider than the screen, at most: above 0 a reader has to scroll sideways. */
export const overhang = (page: Scripted): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Opens what a reader can open: the menu of a phone, the details of a page. */
export const openAll = (page: Scripted): Promise<void> =>
  page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
