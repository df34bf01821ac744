import type { Page, Response } from '@playwright/test';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { styleHash } from '../../src/lib/contentPolicy.ts';
import { commonHeaders, ownHeaders as policyHeaders } from '../../src/integrations/hosting/policy.ts';

/** What a page may weigh, in bytes on the wire; the first flight of a new connection carries so much (10 packets of 1,460 bytes). */
export const limits = { page: 14_600, median: 9_000 };

export const kinds = ['words', 'stylesheet', 'headers', 'pictures', 'other'] as const;

/** The bytes on the wire of all that a page needs to be drawn, by kind. */
export type Weight = Record<(typeof kinds)[number], number>;

export const total = (weight: Weight) => kinds.reduce((sum, kind) => sum + weight[kind], 0);

/** The page that may weigh more, because it runs a script: tests/bench/relevance.ts holds its own limits. */
const search = '/search/';

/** The address of every page of a built site that has the limit, in order. */
export function budgetPages(site: string): string[] {
  const files = globSync('**/*.html', { cwd: site }).map((file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`);
  return files.filter((address) => address !== search).toSorted();
}

/** What a server writes of its own beside the headers of the policy, at its longest. */
const ownHeaders = {
  Server: 'cloudflare',
  Date: 'Sun, 22 Nov 2026 12:00:00 GMT',
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Length': '14600',
  'Content-Encoding': 'br',
  'Last-Modified': 'Sun, 22 Nov 2026 12:00:00 GMT',
  ETag: '"0123456789abcdef0123456789abcdef"',
  Vary: 'Accept-Encoding',
  Connection: 'keep-alive',
};

/** The bytes of the head of a response as HTTP/1.1 writes it: newer protocols pack it, and some hosts still speak the old one. */
export function headBytes(headers: Record<string, string>): number {
  const lines = Object.entries({ ...headers, ...ownHeaders }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.byteLength(`HTTP/1.1 200 OK\r\n${lines.join('')}\r\n`);
}

const brotli = (text: string | Buffer) => brotliCompressSync(text).length;

/** The bytes of a page as hosts send it: those that the build packed. */
const packedPage = (site: string, address: string) =>
  statSync(join(site, `${address.endsWith('/') ? `${address}index.html` : address}.br`)).size;

/** The weight of the document alone. What the stylesheet adds to it in Brotli is the stylesheet's. */
function weighDocument(html: string, address: string, packed: number): Weight {
  const words = brotli(html.replace(/<style\b[^>]*>[^]*?<\/style>/g, ''));
  // As on a host of its own over https, where all headers are sent.
  const style = styleHash(html, address);
  const headers = headBytes({
    ...commonHeaders(new URL('https://example.org/')),
    ...policyHeaders(address, { style, searchStyle: style }),
  });
  return { words, stylesheet: packed - words, headers, pictures: 0, other: 0 };
}

/**
 * Opens a page on a phone and weighs what is asked for before anybody scrolls: the document with the stylesheet in it, pictures that can be
 * seen or come near, and whatever else there may be. The icon of the tab draws nothing of the page and is not counted. A page
 * counts as the build packed it, a picture as it is, other text in Brotli at its best, and each response with its head.
 * @param site the folder of the built site
 * @param origin where it is served, in any encoding
 * @param opened the address that is opened, if another one than that of the page
 */
export async function weigh(
  page: Page,
  site: string,
  origin: string,
  address: string,
  opened = address,
): Promise<{ weight: Weight; asked: string[] }> {
  const responses: Response[] = [];
  const note = (response: Response) => void responses.push(response);
  page.on('response', note);
  await page.setViewportSize({ width: 390, height: 844 });
  const first = await page.goto(new URL(opened, origin).href, { waitUntil: 'networkidle' });
  page.off('response', note);
  const document = (await first?.text()) ?? '';
  const weight = weighDocument(document, address, packedPage(site, address));
  const others = responses.filter((response) => response !== first && !response.url().endsWith('/favicon.svg'));
  for (const response of others) {
    const body = await response.body().catch(() => Buffer.alloc(0));
    const type = response.headers()['content-type'] ?? '';
    const isPicture = type.startsWith('image/');
    weight[isPicture ? 'pictures' : 'other'] += (isPicture && !type.includes('svg') ? body.length : brotli(body)) + headBytes({});
  }
  return { weight, asked: others.map((response) => `${response.request().resourceType()} ${new URL(response.url()).pathname}`) };
}

/** What each page weighed when a person last wrote it down, by address. */
export type Ledger = Record<string, Weight>;

/** A page with its bytes by kind, and what grew since it was written down. */
export function describe(address: string, weight: Weight, before: Weight | undefined): string {
  const parts = kinds.filter((kind) => weight[kind] > 0).map((kind) => `${kind} ${weight[kind]}`);
  const grown = before && kinds.filter((kind) => weight[kind] > before[kind]).map((kind) => `${kind} by ${weight[kind] - before[kind]}`);
  const change = !grown ? 'It is new.' : grown.length ? `Grown: ${grown.join(', ')}.` : 'Nothing has grown.';
  return `${address} weighs ${total(weight)} bytes: ${parts.join(', ')}. ${change}`;
}
