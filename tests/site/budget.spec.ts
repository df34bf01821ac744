import type { Page, Response } from '@playwright/test';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { commonHeaders, ownHeaders } from '../../src/integrations/hosting/policy.ts';
import { styleHash } from '../../src/lib/contentPolicy.ts';
import { settled } from '../relevance/searchPage.ts';
import { searchPath } from './searching.ts';
import { addresses, expect, fileOf, test, unknown } from './site.ts';

// What a reader on a weak phone waits for, in bytes on the wire: each file as the build packed it, with the head of its answer.

/** The first flight of a new connection: 10 packets of 1,460 bytes. */
const flight = 14_600;
/** The page in the middle of all, and all that a first search brings. */
const median = 9_000;
const firstSearch = 165_000;

/** What a server writes of its own beside the headers of the policy, at its longest. */
const serverHeaders = `Server: cloudflare
Date: Sun, 22 Nov 2026 12:00:00 GMT
Content-Type: text/html; charset=utf-8
Content-Length: 14600
Content-Encoding: br
Last-Modified: Sun, 22 Nov 2026 12:00:00 GMT
ETag: "0123456789abcdef0123456789abcdef"
Vary: Accept-Encoding
Connection: keep-alive
`;
const hashOf = (page: string) => styleHash(readFileSync(fileOf(page), 'utf8'), page);
const hashes = { style: hashOf('/'), searchStyle: hashOf('/search/') };

/** The bytes of the head of an answer as HTTP/1.1 writes it: newer protocols pack it, and some hosts still speak the old one. */
function headBytes(address: string): number {
  const lines = Object.entries({ ...commonHeaders(new URL('https://example.org/')), ...ownHeaders(address, hashes) }).map(
    ([name, value]) => `${name}: ${value}\n`,
  );
  return Buffer.byteLength(`HTTP/1.1 200 OK\n${lines.join('')}${serverHeaders}\n`.replaceAll('\n', '\r\n'));
}

/** The bytes of an answer: of the file as the build packed it, and of its head. */
function bytesOf(pathname: string): number {
  const file = pathname.endsWith('/') ? fileOf(pathname) : `dist${pathname}`;
  const packed = `${file}.br`;
  if (/\.(html|js|css|svg)$/.test(file)) expect.soft(existsSync(packed) || statSync(file).size < 200, `${packed} is there`).toBe(true);
  return statSync(existsSync(packed) ? packed : file).size + headBytes(pathname);
}

/** Notes what is asked for while an address is opened on a phone, without the icon of the tab, which draws nothing of the page. */
async function askedFor(page: Page, address: string, ready: () => Promise<unknown>): Promise<URL[]> {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(address, { waitUntil: 'load' });
  await ready();
  return responses.map((response) => new URL(response.url())).filter(({ pathname }) => pathname !== '/favicon.svg');
}

/** What moves on an open page after it was drawn, and what is wrong with its pictures. */
const unsteady = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const faults = [...document.querySelectorAll('img')].flatMap((picture) => {
      const name = picture.currentSrc || picture.src;
      const below = picture.getBoundingClientRect().top >= innerHeight;
      return [
        ...(/\.(?:avif|webp|svg)$/.test(new URL(name).pathname) ? [] : [`${name} is no AVIF, WebP or drawing`]),
        ...(picture.getAttribute('width') && picture.getAttribute('height') ? [] : [`${name} has no width and height`]),
        ...(below && picture.loading !== 'lazy' ? [`${name} is below the fold and not lazy`] : []),
      ];
    });
    type Shift = PerformanceEntry & { value: number };
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries() as Shift[]) faults.push(`something moved by ${value} after it was drawn`);
    }).observe({ type: 'layout-shift', buffered: true });
    const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    for (let at = 0; at < document.documentElement.scrollHeight; at += innerHeight) {
      scrollTo(0, at);
      await drawn();
    }
    return faults;
  });

test('every page but the search fits into the first flight of a connection, and is drawn at once', async ({ page }) => {
  const weights: number[] = [];
  for (const address of addresses.filter((each) => each !== '/search/')) {
    const tab = await page.context().newPage();
    const [document, ...more] = await askedFor(tab, address, async () => {});
    const pictures = more.map(({ pathname }) => pathname).filter((path) => /\.(avif|webp|svg)$/.test(path));
    expect
      .soft(
        more.map(({ pathname }) => pathname),
        `${address} asks for nothing but pictures`,
      )
      .toEqual(pictures);
    const weight = [address === unknown ? '/404.html' : document!.pathname, ...pictures].map(bytesOf);
    weights.push(weight.reduce((sum, each) => sum + each, 0));
    expect.soft(weights.at(-1), `${address} in bytes`).toBeLessThanOrEqual(flight);
    expect.soft(await unsteady(tab), address).toEqual([]);
    await tab.close();
  }
  weights.sort((a, b) => a - b);
  const middle = weights[Math.floor(weights.length / 2)];
  console.log(`${weights.length} pages: ${middle} bytes in the middle (limit ${median}), ${weights.at(-1)} at most (limit ${flight})`);
  expect(middle, 'the page in the middle').toBeLessThanOrEqual(median);
});

test('a first search brings no more than its page, its script and the part of the index that it needs', async ({ page }) => {
  const asked = await askedFor(page, searchPath('medication'), () => settled(page));
  const bytes = asked.map(({ pathname }) => bytesOf(pathname)).reduce((sum, each) => sum + each, 0);
  console.log(`a first search: ${bytes} bytes (limit ${firstSearch})`);
  expect(bytes).toBeLessThanOrEqual(firstSearch);
  const own = asked.find(({ pathname }) => /^\/_astro\/.*\.js$/.test(pathname))!;
  expect(statSync(`dist${own.pathname}.br`).size, 'the script of the search page').toBeLessThan(6_000);
});
