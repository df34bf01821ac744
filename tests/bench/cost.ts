import type { Browser } from '@playwright/test';
import type { Sent, Server } from './brotliServer.ts';
import { searchAddress, settled } from './searchResults.ts';

/** What people may well type: of every kind. */
const typical = [
  'medication',
  'who can come to a meeting',
  'suicidal',
  'phsychosis',
  'phone number',
  'how much does it cost',
  'open dialogue',
  'hospital',
];

export const parts = ['page', 'own script', "Pagefind's scripts", 'wasm', 'index', 'fragments', 'vocabulary', 'other'] as const;
type Part = (typeof parts)[number];

/** The bytes of one search: all of them, and by what they are for. */
export interface Bytes {
  q: string;
  total: number;
  parts: Partial<Record<Part, number>>;
}

/** What a file of the site is for. */
export function partOf(path: string): Part {
  if (path.endsWith('/') || path.endsWith('.html')) return 'page';
  if (/vocabulary|words|terms/.test(path)) return 'vocabulary';
  if (/\.pf_fragment$/.test(path)) return 'fragments';
  if (/\.pf_\w+$|pagefind-entry\.json$/.test(path)) return 'index';
  if (/wasm[^/]*\.pagefind$/.test(path)) return 'wasm';
  if (path.endsWith('.js')) return path.includes('/pagefind/') ? "Pagefind's scripts" : 'own script';
  return path.endsWith('.json') ? 'vocabulary' : 'other';
}

function add(q: string, sent: Sent[]): Bytes {
  const sum: Bytes = { q, total: 0, parts: {} };
  for (const { path, bytes } of sent) {
    sum.total += bytes;
    sum.parts[partOf(path)] = (sum.parts[partOf(path)] ?? 0) + bytes;
  }
  return sum;
}

/**
 * The bytes of a first search, with nothing in the browser's cache, from opening /search/?q=… to its end, with the page
 * itself, and of a later one for another query that is typed on that page. The server counts them: what the browser tells about a worker
 * leaves out the worker's script.
 */
export async function measureBytes(browser: Browser, server: Server): Promise<{ first: Bytes[]; later: Bytes[]; scripts: string[] }> {
  const first: Bytes[] = [];
  const later: Bytes[] = [];
  const scripts = new Set<string>();
  for (const [index, q] of typical.entries()) {
    const context = await browser.newContext({ locale: 'en-GB' });
    const page = await context.newPage();
    const search = async (ask: () => Promise<unknown>, typed: string) => {
      server.sent.length = 0;
      await ask();
      // A search that does not end is told with the relevance; here its bytes are told all the same.
      await settled(page).catch(() => undefined);
      await server.quiet();
      for (const { path } of server.sent) if (partOf(path) === 'own script') scripts.add(path);
      return add(typed, server.sent);
    };
    const next = typical[(index + 1) % typical.length]!;
    first.push(await search(() => page.goto(searchAddress(server.origin, q)), q));
    later.push(
      await search(async () => {
        await page.locator('main').getByRole('searchbox').fill(next);
        await page.locator('main').getByRole('button', { name: 'Search' }).click();
      }, next),
    );
    await context.close();
  }
  return { first, later, scripts: [...scripts] };
}

/**
 * The time until the first result is there on a phone, in milliseconds, for each of five runs with nothing in the
 * cache: a processor 4 times slower, 1.6 Mbit/s, 150 ms of delay. It starts when the browser asks for the page,
 * and ends after 30 seconds if no result has come.
 */
export async function measureTime(browser: Browser, origin: string): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < 5; run++) {
    const context = await browser.newContext({
      locale: 'en-GB',
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 2,
      isMobile: true,
    });
    const page = await context.newPage();
    const phone = await context.newCDPSession(page);
    await phone.send('Network.enable');
    const speed = 1_600_000 / 8;
    await phone.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: speed,
      uploadThroughput: speed,
    });
    await phone.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(searchAddress(origin, typical[0]!), { waitUntil: 'commit' });
    const seen = () => !!document.querySelector('ol[data-results] > li')?.checkVisibility() && performance.now();
    const time = await page.waitForFunction(seen, undefined, { timeout: 30_000 }).then(
      (handle) => handle.jsonValue(),
      () => 30_000,
    );
    times.push(Math.round(Number(time)));
    await context.close();
  }
  return times;
}
