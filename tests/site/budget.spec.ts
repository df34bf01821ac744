import type { Page } from '@playwright/test';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { commonHeaders, ownHeaders } from '../../src/integrations/hosting/policy.ts';
import { contentPolicy, scriptHash, styleHash } from '../../src/lib/contentPolicy.ts';
import { search, searchNext } from './searching.ts';
import { addresses, expect, fileOf, test, unknown } from './site.ts';

// What a reader on a weak phone waits for, in bytes on the wire.

/** The first flight of a new connection: 10 packets of 1,460 bytes. */
const flight = 14_600;
/** The page in the middle of all. */
const median = 10_200;
const searches = { first: 140_000, later: 30_000, page: 22_500 };

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
const searchHtml = readFileSync(fileOf('/search/'), 'utf8');
const style = (page: string) => styleHash(readFileSync(fileOf(page), 'utf8'), page);
const policies = {
  policy: contentPolicy(style('/'), '/'),
  searchPolicy: contentPolicy(style('/search/'), '/search/', scriptHash(searchHtml, '/search/')),
};

/** The bytes of the head of an answer as HTTP/1.1 writes it: newer protocols pack it, and some hosts still speak the old one. */
function headBytes(address: string): number {
  const lines = Object.entries({ ...commonHeaders(new URL('https://example.org/')), ...ownHeaders(address, policies) }).map(
    ([name, value]) => `${name}: ${value}\n`,
  );
  return Buffer.byteLength(`HTTP/1.1 200 OK\n${lines.join('')}${serverHeaders}\n`.replaceAll('\n', '\r\n'));
}

/** What a draft says to the trust comes after all that readers came for, and is gone once the site is live. */
const panel = /<aside[^>]*data-confirm[^]*?<\/aside>/;

/** The bytes of a file as the build packed it, of a page without what a draft says to the trust. */
function packedBytes(pathname: string): number {
  const file = pathname.endsWith('/') ? fileOf(pathname) : `dist${pathname}`;
  const packed = `${file}.br`;
  const text = file.endsWith('.html') ? readFileSync(file, 'utf8') : '';
  if (panel.test(text)) return brotliCompressSync(text.replace(panel, ''), { params: { [constants.BROTLI_PARAM_QUALITY]: 8 } }).length;
  if (/\.(html|js|css|svg)$/.test(file)) expect.soft(existsSync(packed) || statSync(file).size < 200, `${packed} is there`).toBe(true);
  return statSync(existsSync(packed) ? packed : file).size;
}

/** Notes each file that a page on a phone asks for, but the icon of the tab, which draws nothing of the page. */
async function noteFiles(page: Page): Promise<Set<string>> {
  await page.setViewportSize({ width: 390, height: 844 });
  const asked = new Set<string>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname !== '/favicon.svg') asked.add(pathname);
  });
  return asked;
}

const sum = (files: Iterable<string>, bytesOf: (file: string) => number) => [...files].map(bytesOf).reduce((all, each) => all + each, 0);

/** What moves on an open page after it was drawn, and what is wrong with its pictures. */
const unsteady = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const issues = [...document.querySelectorAll('img')].flatMap((picture) => {
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
      for (const { value } of list.getEntries() as Shift[]) issues.push(`something moved by ${value} after it was drawn`);
    }).observe({ type: 'layout-shift', buffered: true });
    const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    for (let at = 0; at < document.documentElement.scrollHeight; at += innerHeight) {
      scrollTo(0, at);
      await drawn();
    }
    return issues;
  });

test('every page but the search fits into the first flight of a connection, and is drawn at once', async ({ page }) => {
  const weights: number[] = [];
  for (const address of addresses.filter((each) => each !== '/search/')) {
    const tab = await page.context().newPage();
    const asked = await noteFiles(tab);
    await tab.goto(address);
    asked.delete(address);
    const others = [...asked].filter((file) => !/\.(avif|webp|svg)$/.test(file));
    expect.soft(others, `${address} asks for nothing but pictures`).toEqual([]);
    weights.push(sum([address === unknown ? '/404.html' : address, ...asked], (file) => packedBytes(file) + headBytes(file)));
    expect.soft(weights.at(-1), `${address} in bytes`).toBeLessThanOrEqual(flight);
    expect.soft(await unsteady(tab), address).toEqual([]);
    await tab.close();
  }
  weights.sort((a, b) => a - b);
  const middle = weights[Math.floor(weights.length / 2)];
  console.log(`${weights.length} pages: ${middle} bytes in the middle (limit ${median}), ${weights.at(-1)} at most (limit ${flight})`);
  expect(middle, 'the page in the middle').toBeLessThanOrEqual(median);
});

test('a search brings only the part of the index that it needs, the first and the next on the same page', async ({ page }) => {
  const typical = [
    'medication',
    'who can come to a meeting',
    'suicidal',
    'phsychosis',
    'phone number',
    'how much does it cost',
    'hospital',
  ];
  const [first, later]: [number[], number[]] = [[], []];
  for (const [index, q] of typical.entries()) {
    const tab = await page.context().newPage();
    const asked = await noteFiles(tab);
    await search(tab, q);
    // What the first search asked for counts as its own, also if it comes late.
    await tab.waitForLoadState('networkidle');
    first.push(sum(asked, packedBytes));
    const before = new Set(asked);
    await searchNext(tab, typical[(index + 1) % typical.length]!);
    later.push(sum(asked.difference(before), packedBytes));
    await tab.close();
  }
  console.log(
    `a first search: ${Math.max(...first)} bytes at most (limit ${searches.first}), a later one ${Math.max(...later)} (limit ${searches.later})`,
  );
  expect(packedBytes('/search/'), 'the search page with its script').toBeLessThanOrEqual(searches.page);
  expect(Math.max(...first)).toBeLessThanOrEqual(searches.first);
  expect(Math.max(...later)).toBeLessThanOrEqual(searches.later);
});
