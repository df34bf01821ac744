import { deepEqual, equal, match, ok, throws } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { contentPolicy, metaPolicy, styleHash, withMetaPolicy } from '../../src/lib/contentPolicy.ts';
import { headersFile, redirectsFile } from '../../src/integrations/hosting/cloudflare.ts';
import { hostFiles, usual } from '../../src/integrations/hosting/hostFiles.ts';
import { layOut } from '../../src/integrations/hosting/layOut.ts';
import { pattern, policyOf } from '../../src/integrations/hosting/policy.ts';
import { redirectFaults, redirects } from '../../src/integrations/hosting/redirects.ts';
import { securityText } from '../../src/integrations/hosting/securityText.ts';

const css = 'h1{color:red}';
const hash = `sha256-${createHash('sha256').update(css).digest('base64')}`;
const page = (more = '', url = 'https://example.org/', style = css) =>
  `<!doctype html><head><meta charset="utf-8"><style>${style}</style><meta property="og:url" content="${url}"></head>${more}`;
const gone = '<p class="lead" data-taken-down>A story stood here.</p>';
const site = (url?: string) =>
  new Map([
    ['index.html', page('', url)],
    ['about/index.html', page()],
    ['stories/away/index.html', page(gone)],
    ['404.html', page()],
  ]);

test('the hash of the stylesheet is the one that a browser makes', () => equal(styleHash(page(), 'a page'), hash));

test('a page with no stylesheet or with two is refused by name', () => {
  throws(() => styleHash('<p>', '/about/'), /\/about\/ has 0 stylesheets/);
  throws(() => styleHash(page('<style media="print">p{}</style>'), '/about/'), /\/about\/ has 2 stylesheets/);
  throws(() => policyOf(new Map([...site(), ['b/index.html', page('', undefined, 'p{}')]]), []), /2 different stylesheets/);
});

test('a page runs no script, and the page that searches runs the scripts of the site alone', () => {
  match(contentPolicy(hash), /script-src 'none';/);
  match(contentPolicy(hash, { search: true }), /script-src 'self' 'wasm-unsafe-eval'; connect-src 'self';/);
  for (const search of [false, true])
    ok(!/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*|data:/.test(contentPolicy(hash, { search })));
});

test('the policy of a page stands in it after its charset, without what only a header may say', () => {
  const made = withMetaPolicy(page(), '/about/');
  match(made, /^<!doctype html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none';[^"]*">/);
  match(made, /<meta name="referrer" content="no-referrer"><style>/);
  ok(!made.includes('frame-ancestors'));
  ok(made.includes(hash));
  equal(metaPolicy(hash, '/search/'), contentPolicy(hash, { search: true }).replace("frame-ancestors 'none'; ", ''));
  throws(() => withMetaPolicy(`<style>${css}</style>`, '/about/'), /\/about\/ does not say its charset/);
});

test('the page that searches may have styles of its own, and no other page may have them', () => {
  const own = page('', undefined, 'p{}');
  const { headers, exceptions } = policyOf(new Map([...site(), ['search/index.html', own]]), []);
  const ofSearch = exceptions.find(({ where }) => where === '/search/*')?.headers['Content-Security-Policy'] ?? '';
  ok(ofSearch.includes(styleHash(own, 'the search')));
  ok(!headers['Content-Security-Policy']?.includes(styleHash(own, 'the search')));
});

test('the policy is read from the pages: the path of the site, and what was taken down', () => {
  const policy = policyOf(site('https://example.org/kent/pilot/'), []);
  equal(policy.base, '/kent/pilot/');
  deepEqual(policy.gone, ['/stories/away/']);
  throws(() => policyOf(new Map([['about/index.html', page()]]), []), /npm run build/);
});

test('two years of https are asked for only on a host that is all ours, and read over https', () => {
  const has = (url: string) => 'Strict-Transport-Security' in policyOf(site(url), []).headers;
  deepEqual(['https://example.org/', 'http://localhost:4321/', 'https://example.org/kent/'].map(has), [true, false, false]);
});

test('in a folder of another site every address of every file stands under that folder', () => {
  const files = hostFiles(policyOf(site('https://example.org/kent/pilot/'), [{ from: '/old/', to: '/about/' }]), usual);
  const headers = files.get('site/_headers')!;
  ok(headers.split('\n').every((line) => line === '' || line.startsWith('  ') || line.startsWith('/kent/pilot/')));
  equal(files.get('site/_redirects'), '/kent/pilot/old/ /kent/pilot/about/ 301\n');
  match(
    files.get('nginx-inside.conf')!,
    /location = \/kent\/pilot\/stories\/away\/ \{ error_page 410 \/kent\/pilot\/stories\/away\/index\.html;/,
  );
  match(files.get('nginx-outside.conf')!, /"~\^\/kent\/pilot\/search\/" "/);
  match(files.get('Caddyfile')!, /error \/kent\/pilot\/stories\/away\/ 410/);
  match(files.get('Caddyfile')!, /redir \/kent\/pilot\/old\/ "\/kent\/pilot\/about\/" 301/);
});

test('what Cloudflare Pages would leave out in silence is refused', () => {
  const policy = policyOf(site(), []);
  const rule = (where: string) => ({ where, headers: { 'Cache-Control': 'no-store' } });
  const rules = headersFile(policy).split('\n\n').length;
  ok(
    rules < 30 &&
      headersFile(policy)
        .split('\n')
        .every((line) => line.length <= 2000),
  );
  const more = (count: number) => ({
    ...policy,
    exceptions: [...policy.exceptions, ...Array.from({ length: count }, (_, i) => rule(`/${i}`))],
  });
  headersFile(more(100 - rules));
  throws(() => headersFile(more(101 - rules)), /101 rules; Cloudflare Pages reads 100/);
  headersFile({ ...policy, headers: { A: 'x'.repeat(1995) } });
  throws(() => headersFile({ ...policy, headers: { A: 'x'.repeat(1996) } }), /2001 characters/);
  const long = (length: number) => ({ ...policy, redirects: [{ from: `/${'a'.repeat(length)}/`, to: '/about/' }] });
  throws(() => redirectsFile(long(1000)), /characters; Cloudflare Pages reads 1000/);
  throws(() => redirectsFile({ ...policy, redirects: Array(2001).fill({ from: '/a/', to: '/' }) }), /2001 lines/);
});

test('an address with a * is read as one', () => {
  deepEqual(['/_astro/*', '/pagefind/*.pf_meta', '/share.png'].map(pattern), ['^/_astro/', '^/pagefind/.*\\.pf_meta$', '^/share\\.png$']);
});

const pages = new Set(['/', '/about/', '/help-now/', '/pilot/']);
test('the list of redirects holds, and so does a made-up one', () => {
  // Whether the pages exist, the release sees: this is about the form.
  const targets = new Set(redirects.map(({ to }) => to.split('#')[0]!));
  deepEqual(redirectFaults(redirects, targets), []);
  deepEqual(
    redirectFaults(
      [
        { from: '/old/', to: '/about/' },
        { from: '/old/more.html', to: '/help-now/#call-111' },
      ],
      pages,
    ),
    [],
  );
});
for (const [why, list, fault] of [
  ['leads nowhere', [{ from: '/old/', to: '/none/' }], /leads to \/none\/, where no page stands/],
  ['leads to another site', [{ from: '/old/', to: '//example.org/' }], /where no page stands/],
  ['takes the place of a page', [{ from: '/about/', to: '/pilot/' }], /and a page stands there/],
  [
    'stands twice',
    [
      { from: '/old/', to: '/about/' },
      { from: '/old/', to: '/pilot/' },
    ],
    /redirected twice/,
  ],
  [
    'leads in two steps',
    [
      { from: '/a/', to: '/b/' },
      { from: '/b/', to: '/about/' },
    ],
    /name the last address/,
  ],
  ['has signs that a server reads', [{ from: '/old/;{}$', to: '/about/' }], /no old address/],
  ['has a space', [{ from: '/old page/', to: '/about/' }], /no old address/],
  ['has a part that a server reads', [{ from: '/old/', to: '/about/#a"; b' }], /where no page stands/],
] as const) {
  test(`a redirect that ${why} is refused`, () => match(redirectFaults([...list], pages).join('\n'), fault));
}

test('a release is swapped in whole: one that cannot be made leaves the last one as it was', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const [built, out] = [join(folder, 'dist'), join(folder, 'release')];
  mkdirSync(built);
  writeFileSync(join(built, 'index.html'), page('', 'https://example.org/kent/'));
  writeFileSync(join(built, '.hidden'), '');
  mkdirSync(join(built, '.well-known'));
  layOut(built, out, usual, []);
  deepEqual(readdirSync(join(out, 'site/kent')).sort(), ['.well-known', 'index.html']);
  deepEqual(readdirSync(out).sort(), ['Caddyfile', 'nginx-inside.conf', 'nginx-outside.conf', 'site']);
  deepEqual(readdirSync(join(out, 'site')).sort(), ['_headers', '_redirects', 'kent']);
  const before = readFileSync(join(out, 'Caddyfile'), 'utf8');
  writeFileSync(join(built, 'index.html'), '<p>no stylesheet');
  throws(() => layOut(built, out, usual, []));
  equal(readFileSync(join(out, 'Caddyfile'), 'utf8'), before);
  deepEqual(readdirSync(folder).sort(), ['dist', 'release'], 'nothing half made is left');
});

test('security.txt says whom to write to, and ends within a year', () => {
  const text = securityText('security@example.org', '2027-12-01', 'https://example.org/.well-known/security.txt');
  equal(
    text,
    'Contact: mailto:security@example.org\nExpires: 2028-11-29T00:00:00Z\nPreferred-Languages: en\nCanonical: https://example.org/.well-known/security.txt\n',
  );
});
