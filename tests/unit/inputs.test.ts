import { equal, match, throws } from 'node:assert/strict';
import { test } from 'node:test';
import { readInputs } from '../../src/schemas/inputs.ts';

test('without any input the site is built for today, for localhost, from content/', () => {
  const { buildDate, siteUrl, base, contentDir } = readInputs({});
  match(buildDate, /^\d{4}-\d\d-\d\d$/);
  equal(siteUrl.href, 'http://localhost:4321/');
  equal(base, '/');
  equal(contentDir, 'content');
});

test('an input that is empty counts as not given', () => {
  equal(readInputs({ SITE_URL: '', CONTENT_DIR: '', BUILD_DATE: '' }).siteUrl.href, 'http://localhost:4321/');
});

test('the path of SITE_URL is the base, with a slash at its end', () => {
  equal(readInputs({ SITE_URL: 'https://example.org/kent/pilot' }).base, '/kent/pilot/');
  equal(readInputs({ SITE_URL: 'https://example.org/kent/pilot/' }).base, '/kent/pilot/');
  equal(readInputs({ SITE_URL: 'https://example.org/r+d/' }).base, '/r+d/');
  equal(readInputs({ SITE_URL: 'https://example.org' }).base, '/');
});

for (const wrong of [
  'example.org',
  'ftp://example.org/',
  '/kent/',
  'https://example.org/?a=b',
  'https://example.org/#a',
  'https://me@example.org/',
]) {
  test(`SITE_URL ${wrong} is refused, with what a right one looks like`, () => {
    throws(() => readInputs({ SITE_URL: wrong }), /SITE_URL is ".*a right one looks like https:/);
  });
}

for (const path of ['my site/', 'a$1/', 'a;b/', 'caf\u00e9/', '/b/'])
  test(`SITE_URL with the path ${path} is refused: hosts read it in different ways`, () => {
    throws(() => readInputs({ SITE_URL: `https://example.org/${path}` }), /its path may hold only/);
  });

for (const wrong of ['2026-02-31', '01/05/2026', 'today']) {
  test(`BUILD_DATE ${wrong} is refused, with what a right one looks like`, () => {
    throws(() => readInputs({ BUILD_DATE: wrong }), /BUILD_DATE is ".*such as 2026-05-01/);
  });
}

test('the other inputs are taken as they are given', () => {
  const inputs = readInputs({ BUILD_DATE: '2026-05-01', CONTENT_DIR: 'tests/corpus/content' });
  equal(inputs.buildDate, '2026-05-01');
  equal(inputs.contentDir, 'tests/corpus/content');
});
