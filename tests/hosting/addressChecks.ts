import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { bytesOf, type Check } from './given.ts';
import { ask } from './http.ts';
import { secret } from './madeUpSite.ts';

/** Addresses of pages that are written in another way, and those that moved. */
const leading: [from: string, to: string][] = [
  ['/about', '/about/'],
  ['/pilot/results', '/pilot/results/'],
  ['/about/index.html', '/about/'],
  ['/index.html', '/'],
  ['/made-up-old/', '/about/'],
  ['/made-up/old.html', '/help-now/#main'],
];

export const redirected: Check = async ({ server }) => {
  for (const [path, to] of leading) {
    const { status, headers } = await ask(server.origin, path);
    ok(status === 301 || status === 308, `${path} answers ${status}`);
    equal(headers['location'], to, path);
    equal(headers['referrer-policy'], 'no-referrer', path);
    equal(headers['x-content-type-options'], 'nosniff', path);
  }
};

export const nothingElse: Check = async ({ server }) => {
  const outside = [
    '/../../../etc/hostname',
    '/%2e%2e/%2e%2e/%2e%2e/etc/hostname',
    '/..%5c..%5c..%5cetc/hostname',
    '/..%2f..%2fetc/hostname',
  ];
  for (const path of [...outside, '/../release/Caddyfile', '/%2e%2e/Caddyfile', '/.hidden', '/.git/config']) {
    const { status, body } = await ask(server.origin, path);
    ok(status === 404 || status === 400, `${path} answers ${status}`);
    ok(!body.includes(secret) && !body.includes('open-dialogue)'), path);
  }
  equal((await ask(server.origin, '/.well-known/made-up.txt')).body.toString(), 'This one is public.');
  // A path that looks like another host must not become one.
  for (const path of [
    '//example.org',
    '//example.org/..',
    '//example.org/%2e%2e',
    '//about',
    '/%5cexample.org',
    '//example.org/index.html',
  ]) {
    const { headers } = await ask(server.origin, path);
    match(headers['location'] ?? '/', /^\/(?![/\\])/, path);
  }
};

export const hiddenFiles: Check = async ({ server, site }) => {
  for (const path of ['/_headers', '/_redirects', '/index.html.gz', '/index.html.br', '/404.html', '/.late', '/about/.late']) {
    const { status, body } = await ask(server.origin, path);
    equal(status, 404, path);
    deepEqual(body, bytesOf(site, '/404.html'), path);
  }
};
