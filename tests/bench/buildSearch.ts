import { type Browser, type BrowserContext } from '@playwright/test';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readFiles, serve } from './brotliServer.ts';
import { searchAddress, settled } from './searchResults.ts';
import { median } from './score.ts';

/** What people may type, of one word and of several. */
const typed = ['medication', 'open dialogue', 'who can come to a meeting'];

/** What the search of a built site weighs. */
export interface SearchSize {
  /** The files of the index, in bytes, without Pagefind's scripts. */
  index: number;
  /** The bytes on the wire of a first search, the median of several. */
  first: number;
}

/** The bytes of the index of a site. */
function indexSize(site: string): number {
  const files = globSync('pagefind/{**/*.pf_*,vocabulary.json}', { cwd: site }).filter((file) => !/\.(br|gz)$/.test(file));
  return files.reduce((sum, file) => sum + statSync(join(site, file)).size, 0);
}

async function firstSearch(browser: Browser, site: string, search: (context: BrowserContext, origin: string, q: string) => Promise<void>) {
  const server = await serve(readFiles(site));
  try {
    const bytes: number[] = [];
    for (const q of typed) {
      const context = await browser.newContext({ locale: 'en-GB' });
      server.sent.length = 0;
      await search(context, server.origin, q);
      await server.quiet();
      bytes.push(server.sent.reduce((sum, sent) => sum + sent.bytes, 0));
      await context.close();
    }
    return median(bytes);
  } finally {
    server.stop();
  }
}

/** What the search of this site weighs; a first search is all that opening its page with a query sends. */
export async function siteSearch(browser: Browser, site: string): Promise<SearchSize> {
  const first = await firstSearch(browser, site, async (context, origin, q) => {
    const page = await context.newPage();
    await page.goto(searchAddress(origin, q));
    await settled(page);
  });
  return { index: indexSize(site), first };
}

/** The part of Pagefind's own script that is used here. */
interface Pagefind {
  search(term: string): Promise<{ results: { data(): Promise<unknown> }[] }>;
}

/** What the search of the stock site weighs; a first search is a page, Pagefind's own script, and five results. */
export async function stockSearch(browser: Browser, site: string): Promise<SearchSize> {
  const first = await firstSearch(browser, site, async (context, origin, q) => {
    const page = await context.newPage();
    await page.goto(`${origin}/contact/`);
    await page.evaluate(
      async ([script, asked]) => {
        const pagefind: Pagefind = await import(script);
        const { results } = await pagefind.search(asked);
        await Promise.all(results.slice(0, 5).map((result) => result.data()));
      },
      ['/pagefind/pagefind.js', q] as const,
    );
  });
  return { index: indexSize(site), first };
}
