import { deepEqual, equal, match, throws } from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { readInputs } from '../../src/schemas/inputs.ts';

test('without any input, or with empty ones, the site is built for today, for localhost, from content/', () => {
  for (const env of [{}, { SITE_URL: '', CONTENT_DIR: '', BUILD_DATE: '' }]) {
    const { buildDate, siteUrl, base, contentDir } = readInputs(env);
    match(buildDate, /^\d{4}-\d\d-\d\d$/);
    deepEqual([siteUrl.href, base, contentDir], ['http://localhost:4321/', '/', 'content']);
  }
});

test('the inputs are taken as they are given, and the path of SITE_URL is the base, with a slash at its end', () => {
  const { buildDate, contentDir } = readInputs({ BUILD_DATE: '2026-05-01', CONTENT_DIR: 'tests/fixtures/good' });
  deepEqual([buildDate, contentDir], ['2026-05-01', 'tests/fixtures/good']);
  for (const [address, href, base] of [
    ['https://example.org', 'https://example.org/', '/'],
    ['https://example.org/kent/pilot', 'https://example.org/kent/pilot/', '/kent/pilot/'],
    [' HTTPS://EXAMPLE.org:8443/Kent/v1.2/~a_b+c/\n', 'https://example.org:8443/Kent/v1.2/~a_b+c/', '/Kent/v1.2/~a_b+c/'],
    ['https://example.org/kent.site', 'https://example.org/kent.site/', '/kent.site/'],
    ['https://b\u00fccher.example', 'https://xn--bcher-kva.example/', '/'],
    ['http://127.0.0.1:80/', 'http://127.0.0.1/', '/'],
  ] as const) {
    const { siteUrl, base: path } = readInputs({ SITE_URL: address });
    deepEqual([siteUrl.href, path], [href, base], address);
  }
  for (const folder of ['/a b/content', "../it's [b] {c}", resolve('content')])
    equal(readInputs({ CONTENT_DIR: folder }).contentDir, folder);
});

test('a wrong input is refused, with what a right one looks like', () => {
  const origin = 'https://example.org';
  const refused: [name: string, right: RegExp, values: string][] = [
    ['SITE_URL', /SITE_URL is ".*; a right one looks like https:/, 'example.org | ftp://example.org/ | /kent/ | "https://example.org/"'],
    ['SITE_URL', /a right one looks like/, `${origin}? | ${origin}/?a | ${origin}/# | https://:b@example.org/ | https://@example.org/`],
    [
      'SITE_URL',
      /a right one looks like/,
      `https:example.org | https:\\\\example.org\\a | ${origin}/a\tb/ | ${origin}/my site/ | https://a b/`,
    ],
    [
      'SITE_URL',
      /a right one looks like/,
      `${origin}:99999 | ${origin}:0 | https://a..org | https://*.org | https://a;b.org | https://a"b.org`,
    ],
    // Hosts read these in different ways.
    [
      'SITE_URL',
      /; its path may hold only/,
      ['a$1/', 'a;b/', 'caf\u00e9/', '/b/', '%41/', '.a/', '.../'].map((path) => `${origin}/${path}`).join(' | '),
    ],
    ['SITE_URL', /has no file at its end: https:\/\/example\.org\/kent\/$/, `${origin}/kent/index.html | ${origin}/kent/a.pdf`],
    ['BUILD_DATE', /BUILD_DATE is ".*such as 2026-05-01/, '2026-02-31 | 01/05/2026 | today | 2026-5-1 |  2026-05-01 | 2026-05-01\n'],
    ['BUILD_DATE', /such as 2026-05-01/, '0026-05-01 | 9999-12-31 | 2026-05-01T00:00'],
    ['CONTENT_DIR', /CONTENT_DIR is ".*holds # \? or %/, 'a#b | ../50% done | a?b/content'],
  ];
  for (const [name, right, values] of refused)
    for (const value of values.split(' | ')) throws(() => readInputs({ [name]: value }), right, value);
});
