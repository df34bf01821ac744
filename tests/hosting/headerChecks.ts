import { deepEqual, equal, match } from 'node:assert/strict';
import { forAYear, headersOfPage, judged, ofSearch } from './expected.ts';
import { bytesOf, type Check, cloudflare, searchStyleOf, styleOf } from './given.ts';
import { ask } from './http.ts';
import { fileOf, gone } from './madeUpSite.ts';

/** Addresses, and the headers in which each differs from a page. */
const kindsOf = (site: string, host: string): [address: string, differs: Record<string, string>][] => [
  ...['/', '/approach/', '/approach/who-comes/', '/stories/', '/help-now/'].map((page): [string, {}] => [page, {}]),
  ['/search/', { 'content-security-policy': ofSearch(searchStyleOf(site)) }],
  ['/search/?q=help', { 'content-security-policy': ofSearch(searchStyleOf(site)) }],
  ['/search/words.json', { 'content-security-policy': ofSearch(searchStyleOf(site)), 'content-type': 'application/json' }],
  [
    fileOf(site, '_astro/*.js'),
    // The host says it in the old way, which browsers take as well.
    { 'cache-control': forAYear, 'content-type': host === cloudflare ? 'application/javascript' : 'text/javascript; charset=utf-8' },
  ],
  ...['pagefind/fragment/*', 'pagefind/index/*', 'pagefind/*.pf_meta'].map((file): [string, Record<string, string>] => [
    fileOf(site, file),
    { 'cache-control': forAYear, 'content-type': 'application/octet-stream' },
  ]),
  ['/pagefind/pagefind-entry.json', { 'content-type': 'application/json' }],
  ['/pagefind/vocabulary.json', { 'content-type': 'application/json' }],
  ['/favicon.svg', { 'content-type': 'image/svg+xml' }],
  ['/share.png', { 'content-type': 'image/png', 'cross-origin-resource-policy': 'cross-origin' }],
  ['/contact.vcf', { 'content-type': 'text/vcard; charset=utf-8' }],
  ['/pilot/data/results.csv', { 'content-type': 'text/csv; charset=utf-8' }],
  ['/pilot/data/results.csv-metadata.json', { 'content-type': 'application/csvm+json' }],
  ['/pilot/data/studies.bib', { 'content-type': 'application/x-bibtex; charset=utf-8' }],
  ['/pilot/data/studies.ris', { 'content-type': 'application/x-research-info-systems; charset=utf-8' }],
  ['/robots.txt', { 'content-type': 'text/plain; charset=utf-8' }],
  ['/sitemap-index.xml', { 'content-type': 'application/xml' }],
];

export const everyHeader: Check = async ({ server, host, site }) => {
  for (const [address, differs] of kindsOf(site, host)) {
    const { status, headers, body } = await ask(server.origin, address);
    equal(status, 200, address);
    deepEqual(judged(headers), { ...headersOfPage(styleOf(site)), ...differs }, address);
    deepEqual(body, bytesOf(site, address.replace(/\?.*/, '')), address);
  }
};

export const unknownAddresses: Check = async ({ server, host, site }) => {
  const paths = ['/nothing/', '/nothing', '/_astro/nothing.js', '/nothing.csv', '/pilot/nothing/', '/_astro/', '/pagefind/'];
  for (const path of paths) {
    const { status, headers, body } = await ask(server.origin, path);
    equal(status, 404, path);
    const caching = host === cloudflare ? { 'cache-control': 'no-store' } : {};
    deepEqual(judged(headers), { ...headersOfPage(styleOf(site)), ...caching }, path);
    deepEqual(body, bytesOf(site, '/404.html'), path);
  }
};

export const takenDown: Check = async ({ server, host, site }) => {
  const { status, headers, body } = await ask(server.origin, gone);
  equal(status, host === cloudflare ? 200 : 410);
  deepEqual(judged(headers), headersOfPage(styleOf(site)));
  deepEqual(body, bytesOf(site, gone));
  match(body.toString(), /<meta name="robots" content="noindex/);
};
