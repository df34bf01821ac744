import { deepEqual, equal, match, notEqual, ok } from 'node:assert/strict';
import { chmodSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { scriptHash, styleHash } from '../../src/lib/contentPolicy.ts';
import { buildSite } from './madeUpSite.ts';
import { type Answer, ask, type Nginx, startNginx } from './nginx.ts';

const folder = mkdtempSync(join(tmpdir(), 'hosting-'));
chmodSync(folder, 0o755);
const site = join(folder, 'dist');
let nginx: Nginx;
/** The address of a made-up story that was taken down. */
const gone = '/stories/made-up-gone/';
const added = {
  'stories/made-up-gone.mdx': '---\ntaken: { on: 2026-05-01 }\n---\n',
  'redirects.yaml': '  - { from: /made-up-old/, to: /contact/ }\n  - { from: /made-up/old.html, to: /pilot/#steps }\n',
};
/** A word that nobody searches for: if it stands in a log, the query does; if it comes back, a hidden file was sent. */
const secret = 'quillowmere';
/** A file of each kind that the site has, and its type. */
const types: Record<string, string> = {
  '_astro/*.webp': 'image/webp',
  'pagefind/fragment/*': 'application/octet-stream',
  'pagefind/index/*': 'application/octet-stream',
  'pagefind/*.pf_meta': 'application/octet-stream',
  'pagefind/words.json': 'application/json',
  'pagefind/wasm.*.pagefind': 'application/wasm',
  'favicon.svg': 'image/svg+xml',
  'share.png': 'image/png',
  'contact.vcf': 'text/vcard; charset=utf-8',
  'pilot/data/results.csv': 'text/csv; charset=utf-8; header=present',
  'pilot/data/csv-metadata.json': 'application/json',
  'pilot/data/studies.csl.json': 'application/vnd.citationstyles.csl+json',
  'robots.txt': 'text/plain; charset=utf-8',
  'sitemap-index.xml': 'application/xml',
};
const files: Record<string, string> = {};
before(async () => {
  buildSite(folder, added);
  for (const [name, type] of Object.entries(types)) files[`/${globSync(name, { cwd: site })[0]}`] = type;
  writeFileSync(join(site, '.hidden'), secret);
  mkdirSync(join(site, '.well-known'));
  writeFileSync(join(site, '.well-known/made-up.txt'), 'Made up.');
  // A file that the server may not read: nginx writes a message about each request for it.
  writeFileSync(join(site, 'search/locked.json'), secret, { mode: 0o000 });
  nginx = await startNginx(site, folder);
});
after(async () => {
  await nginx.stop();
  rmSync(folder, { recursive: true });
});
const get = (path: string, headers?: Record<string, string>) => ask(nginx.origin, path, headers);
const bytesOf = (address: string) => readFileSync(join(site, address.replace(/\/$/, '/index.html')));

// What the policy has to come out as, written out by hand: a mistake in src/ must not be able to agree with itself.
const policy = (page: string, script: string) =>
  `default-src 'none'; script-src ${script}; connect-src 'self'; style-src '${styleHash(String(bytesOf(page)), page)}'; img-src 'self'; ` +
  "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
const hashed = /^\/(?:_astro|pagefind\/(?:fragment|index))\/|\.pf_meta$/;
/** The headers of an address, by default of a page. */
const expected = (address = '/') => ({
  'cache-control': hashed.test(address) ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
  'content-security-policy':
    address === '/search/'
      ? policy(address, `'${scriptHash(String(bytesOf(address)), address)}' 'self' 'wasm-unsafe-eval'`)
      : policy('/', "'none'"),
  'content-type': files[address] ?? 'text/html; charset=utf-8',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': address === '/share.png' ? 'cross-origin' : 'same-origin',
  'permissions-policy':
    'browsing-topics=(), camera=(), display-capture=(), geolocation=(), hid=(), idle-detection=(), microphone=(), midi=(), payment=(), ' +
    'publickey-credentials-get=(), serial=(), usb=()',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
});
/** The headers for which the policy answers: not those that a server adds of its own. */
const policyHeaders = ({ headers }: Answer) =>
  Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => !/^(?:accept-ranges|connection|content-[elr].+|date|etag|la.+|location|server|tr.+|vary)$/.test(name),
    ),
  );

test('every kind of address has every header of the policy', async () => {
  for (const address of ['/', '/contact/', '/stories/finding-words/', '/search/', ...Object.keys(files)]) {
    const answer = await get(`${address}?q=a`);
    deepEqual([answer.status, policyHeaders(answer)], [200, expected(address)], address);
    deepEqual(answer.body, bytesOf(address), address);
  }
});

test('each page carries the policy of its header, but for who may frame it', async () => {
  for (const address of ['/', '/search/', gone, '/nothing/']) {
    const { headers, body } = await get(address);
    const [, meta] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(String(body)) ?? [];
    equal(meta?.replaceAll('&#39;', "'"), headers['content-security-policy']!.replace("frame-ancestors 'none'; ", ''), address);
  }
});

test('what is missing or hidden answers 404 and a story that was taken down 410, each with the page for it, as text/html and never for a year', async () => {
  const missing = 'none.vcf none.csv none.csl.json _astro/none.js search/none.json search/locked.json none/ _astro/';
  const hidden = '404.html index.html.gz search/index.html.br _headers _redirects .hidden .git/config';
  for (const path of [gone, ...`${missing} ${hidden}`.split(' ').map((name) => `/${name}`)]) {
    const answer = await get(path);
    deepEqual([answer.status, policyHeaders(answer)], [path === gone ? 410 : 404, expected()], path);
    deepEqual(answer.body, bytesOf(path === gone ? gone : '/404.html'), path);
  }
  equal((await get('/.well-known/made-up.txt')).status, 200);
});

test('an error of any kind is text/html, whatever file or type was asked for', async () => {
  const accepted = ['application/json', 'text/csv', 'text/vcard', 'image/png'];
  for (const [i, [path, status, method, headers]] of [
    ['/none.json', 404],
    ['/pilot/data/none.csl.json', 404, 'POST'],
    ['/contact.vcf/none.csv', 404],
    [gone, 410, 'POST'],
    ['/pilot/data/results.csv', 405, 'POST'],
    ['/pilot/data/studies.csl.json', 405, 'PUT'],
    ['/contact.vcf', 412, 'GET', { 'if-match': '"another"' }],
    ['/contact.vcf', 413, 'POST', { 'content-length': '99999999' }],
    [`/none.json?${'a'.repeat(40_000)}`, 414],
    ['/share.png', 416, 'GET', { range: 'bytes=99999999-' }],
    ['/%00.json', 400],
    ['/none.csv', 501, 'POST', { 'transfer-encoding': 'made-up' }],
  ].entries() as ArrayIterator<[number, [string, number, string?, Record<string, string>?]]>) {
    const answer = await ask(nginx.origin, path, { accept: accepted[i % accepted.length]!, ...headers }, method);
    equal(answer.status, status, path);
    match(answer.headers['content-type']!, /^text\/html(?:; charset=utf-8)?$/, path);
  }
});

test('another spelling of an address, and one that moved, lead to the page with 301', async () => {
  for (const [path, to] of Object.entries({
    '/contact': '/contact/',
    '/contact/index.html': '/contact/',
    '/index.html?a': '/',
    '/made-up-old/': '/contact/',
    '/made-up-old': '/contact/',
    '/made-up/old.html': '/pilot/#steps',
  })) {
    const { status, headers } = await get(path);
    deepEqual([status, headers['location'], headers['referrer-policy']], [301, to, 'no-referrer'], path);
  }
});

test('no path leads out of the site, or to another host', async () => {
  for (const path of '/../../../etc/hostname /%2e%2e/%2e%2e/etc/hostname /..%5c..%5cetc/hostname /..%2f..%2fnginx.conf'.split(' '))
    match(String((await get(path)).status), /^40[04]$/, path);
  for (const path of '//a.org //a.org/.. //a.org/%2e%2e //contact /%5ca.org //a.org/index.html'.split(' '))
    match((await get(path)).headers['location'] ?? '/', /^\/(?![/\\])/, path);
});

test('text is sent compressed to who asks for it, errors too, and pictures and small files never', async () => {
  for (const path of ['/', '/search/', '/pilot/data/results.csv', '/nothing/', gone]) {
    const [plain, packed] = [await get(path), await get(path, { 'accept-encoding': 'gzip, br' })];
    deepEqual([plain.headers['content-encoding'], packed.headers['content-encoding']], [undefined, 'gzip'], path);
    deepEqual([plain.headers['vary'], packed.headers['vary']], ['Accept-Encoding', 'Accept-Encoding'], path);
    deepEqual(gunzipSync(packed.body), plain.body, path);
    notEqual(packed.headers['etag'], plain.headers['etag'], path);
    deepEqual(policyHeaders(packed), policyHeaders(plain), path);
  }
  for (const path of ['/share.png', Object.keys(files).find((file) => file.endsWith('.pf_index'))!])
    equal((await get(path, { 'accept-encoding': 'gzip' })).headers['content-encoding'], undefined, path);
  // For hosts that send Brotli.
  deepEqual(brotliDecompressSync(bytesOf('/contact.vcf.br')), bytesOf('/contact.vcf'));
});

test('what has not changed is not sent again, and a part of a file can be asked for', async () => {
  const { headers } = await get('/');
  const again = await get('/', { 'if-none-match': headers['etag']! });
  deepEqual([again.status, again.body.length, again.headers['cache-control']], [304, 0, headers['cache-control']]);
  equal((await get('/', { 'if-none-match': '"another"' })).status, 200);
  equal((await get('/', { 'if-modified-since': headers['last-modified']! })).status, 304);
  const part = await get('/share.png', { range: 'bytes=2-8' });
  deepEqual([part.status, part.body], [206, bytesOf('/share.png').subarray(2, 9)]);
});

test('no log holds what was searched for', async () => {
  const other = await startNginx(site, folder);
  const referer = `${other.origin}/search/?q=${secret}`;
  const paths = '/search/ /search /search/index.html /search/none /search/locked.json /contact/ /_astro/ /%00 /search/%00 /search/%';
  for (const path of paths.split(' ')) await ask(other.origin, `${path}?q=${secret}`, { referer }).catch(() => undefined);
  await ask(other.origin, `/search/?q=${secret.repeat(6000)}`, { referer }).catch(() => undefined);
  const logs = await other.stop();
  match(logs, /GET "\/search\/" 200/);
  ok(!logs.includes(secret));
});

test('below a path of another site all of it stands below that path, and asks nobody for two years of https', async () => {
  const below = join(folder, 'below');
  buildSite(below, added, 'https://example.org/R+D/v1.2/');
  const other = await startNginx(join(below, 'dist'), folder, '/R+D/v1.2/');
  const answers: Record<string, [status: number, location?: string]> = {
    '/R+D/v1.2/': [200],
    '/R+D/v1.2': [301, '/R+D/v1.2/'],
    '/R+D/v1.2/contact/index.html': [301, '/R+D/v1.2/contact/'],
    '/R+D/v1.2/made-up-old/': [301, '/R+D/v1.2/contact/'],
    [`/R+D/v1.2${gone}`]: [410],
    '/R+D/v1.2/none.vcf': [404],
    '/R+D/v1.2/_headers': [404],
    '/contact/': [404],
  };
  const { 'strict-transport-security': _, ...headers } = expected();
  for (const [path, [status, location]] of Object.entries(answers)) {
    const answer = await ask(other.origin, path);
    deepEqual([answer.status, answer.headers['location']], [status, location], path);
    if (status !== 301) deepEqual(policyHeaders(answer), headers, path);
  }
  const search = await ask(other.origin, '/R+D/v1.2/search/');
  equal(search.headers['content-security-policy'], expected('/search/')['content-security-policy']);
  await other.stop();
});
