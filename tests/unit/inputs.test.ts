import { deepEqual, equal, match, throws } from 'node:assert/strict';
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
  for (const path of ['/kent/pilot', '/kent/pilot/']) equal(readInputs({ SITE_URL: `https://example.org${path}` }).base, '/kent/pilot/');
  equal(readInputs({ SITE_URL: 'https://example.org' }).base, '/');
});

test('a wrong input is refused, with what a right one looks like', () => {
  for (const wrong of [
    'example.org',
    'ftp://example.org/',
    '/kent/',
    'https://example.org/?a',
    'https://example.org/#a',
    'https://me@example.org/',
  ])
    throws(() => readInputs({ SITE_URL: wrong }), /SITE_URL is ".*a right one looks like https:/, wrong);
  // Hosts read these in different ways.
  for (const path of ['my site/', 'a$1/', 'a;b/', 'caf\u00e9/', '/b/'])
    throws(() => readInputs({ SITE_URL: `https://example.org/${path}` }), /its path may hold only/, path);
  for (const wrong of ['2026-02-31', '01/05/2026', 'today'])
    throws(() => readInputs({ BUILD_DATE: wrong }), /BUILD_DATE is ".*such as 2026-05-01/, wrong);
});
