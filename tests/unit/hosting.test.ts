import { deepEqual, equal, match, ok, throws } from 'node:assert/strict';
import { test } from 'node:test';
import { headersFile, redirectsFile } from '../../src/integrations/hosting/headersFile.ts';
import { type BuiltSite, commonHeaders, ownHeaders } from '../../src/integrations/hosting/policy.ts';
import { contentPolicy, styleHash } from '../../src/lib/contentPolicy.ts';
import { redirectsSchema } from '../../src/schemas/redirect.ts';

const pages = ['/', '/a/', '/about/', '/search/', '/search-tips/', '/stories/', '/stories/one/', '/stories/two/'];
/** Files, and the type that a rule gives them: those whose names change from build to build share a rule, and have the host's type. */
const files: Record<string, string | undefined> = {
  '/_astro/a.b1.js': undefined,
  '/pagefind/index/a.pf_index': undefined,
  '/pagefind/a.pf_meta': 'application/octet-stream',
  '/pagefind/words.json': 'application/json',
  '/share.png': 'image/png',
  '/contact.vcf': 'text/vcard; charset=utf-8',
  '/404.html': 'text/html; charset=utf-8',
};
const addresses = [...pages, ...Object.keys(files)];
const entry = (line: string) => ({ from: line.split(' ')[0]!, to: line.split(' ')[1]! });
const redirects = ['/old/ /about/', '/old/Page_1.aspx /contact.vcf', '/older/ /a/#part'].map(entry);
const site = (url = 'https://example.org/', more: string[] = []): BuiltSite => {
  return {
    url: new URL(url),
    policy: contentPolicy('sha256-a', '/'),
    searchPolicy: contentPolicy('sha256-b', '/search/', 'sha256-c'),
    addresses: [...addresses, ...more],
    redirects,
    gone: [],
  };
};

const escape = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
const part = (text: string) => (text.startsWith(':') ? '[^/]+' : text === '*' ? '?.*' : escape(text));
/** How each host compares a rule with an address, by its documentation and its published code. */
const hosts: Record<string, (rule: string) => RegExp> = {
  'Cloudflare Pages': (rule) =>
    new RegExp(
      `^${escape(rule)
        .replace('*', '.*')
        .replaceAll(/\/:\w+/g, '/[^/]+')}$`,
    ),
  Netlify: (rule) => new RegExp(`^/${rule.split('/').filter(Boolean).map(part).join('/')}/?$`, 'i'),
};
/** What a host sends: every rule that matches counts, and a header that two rules set holds both values. */
function sent(text: string, address: string, host: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [rule = '', ...lines] of text.split('\n\n').map((block) => block.trimEnd().split('\n')))
    for (const line of hosts[host]!(rule).test(address) ? lines : []) {
      const [, name = '', value = ''] = /^ {2}([A-Za-z-]+): (.+)$/.exec(line) ?? [];
      headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
    }
  return headers;
}
for (const [host, url] of Object.keys(hosts).flatMap((name) =>
  ['https://example.org/', 'https://example.org/r+d/b/'].map((url) => [name, url]),
))
  test(`${host} reads from _headers of ${url} what the policy says of each address`, () => {
    const at = (address: string) => sent(headersFile(site(url)), new URL(url!).pathname.slice(0, -1) + address, host!);
    for (const address of addresses) {
      const { 'Content-Type': type, 'Access-Control-Allow-Origin': origin, ...headers } = at(address);
      deepEqual(headers, { ...commonHeaders(new URL(url!)), ...ownHeaders(address, site()) }, address);
      deepEqual([origin, type], ['https://example.org', files[address]], address);
    }
    // The host's own page for missing addresses: its type stays, nobody may frame it, and its policy is in its meta element.
    deepEqual([at('/none.vcf')['Content-Type'], at('/none.vcf')['X-Frame-Options']], [undefined, 'DENY']);
  });

test('only the search page may run a script, and only that of the site', () => {
  match(contentPolicy('a', '/search-tips/', 'sha256-c'), /script-src 'none';/);
  match(contentPolicy('a', '/search/', 'sha256-c'), /script-src 'sha256-c' 'self' 'wasm-unsafe-eval';/);
  for (const page of pages) ok(!/unsafe-inline|'unsafe-eval'|https?:|\*|data:/.test(contentPolicy('a', page, 'sha256-c')));
});

test('the hash of a stylesheet is the one that a browser makes, and a page has exactly one', () => {
  equal(styleHash('<style>h1{color:red}</style>', '/'), 'sha256-/D8wWMrWSOjeD/K4IHepvRvJjPxqJbouCB3qbqmBaqY=');
  for (const html of ['<p>', '<style></style><style media="print">p{}</style>'])
    throws(() => styleHash(html, '/about/'), /\/about\/ has [02] <style> elements/);
});

test('pages below one page share a rule, and more rules than Cloudflare Pages reads are refused', () => {
  const many = (parent: string) => Array.from({ length: 101 }, (_, i) => `${parent}made-up-${i}/`);
  equal(headersFile(site(undefined, many('/stories/'))), headersFile(site()));
  throws(() => headersFile(site(undefined, many('/'))), /rules, and Cloudflare Pages reads only 100/);
});

test('_redirects has each old address with and without its last slash, under the base', () =>
  equal(
    redirectsFile(site('https://a.org/b/')),
    ['/old/ /b/about/', '/old /b/about/', '/old/Page_1.aspx /b/contact.vcf', '/older/ /b/a/#part', '/older /b/a/#part']
      .map((line) => `/b${line} 301\n`)
      .join(''),
  ));

test('what a host could read as something else is no redirect', () => {
  const takes = (from: string, to: string) => redirectsSchema.safeParse({ moved: [{ from, to }] }).success;
  ok(redirects.every(({ from, to }) => takes(from, to)) && redirectsSchema.safeParse({ moved: [] }).success);
  for (const from of ['/old/;{}$', '/old page/', 'old/', '/', '//b.org/', '/old/#a']) ok(!takes(from, '/a/'), from);
  for (const to of ['//b.org/', 'https://b.org/', '/a/#a"; b', '/a/$1/']) ok(!takes('/old/', to), to);
});

test('two years of https are required only on a host that is all ours, and read over https', () => {
  const has = (url: string) => 'Strict-Transport-Security' in commonHeaders(new URL(url));
  deepEqual(['https://b.org/', 'http://localhost:4321/', 'https://b.org/kent/'].map(has), [true, false, false]);
});
