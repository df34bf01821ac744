import { deepEqual, equal, match, notEqual } from 'node:assert/strict';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { judged } from './expected.ts';
import { bytesOf, type Check, cloudflare } from './given.ts';
import { ask } from './http.ts';
import { fileOf, gone } from './madeUpSite.ts';

export const heads: Check = async ({ server }) => {
  for (const path of ['/', '/search/', '/contact.vcf', '/share.png', '/nothing/', gone]) {
    const [get, head] = [await ask(server.origin, path), await ask(server.origin, path, {}, 'HEAD')];
    const told = ({ date: _, 'transfer-encoding': __, 'content-length': ___, ...headers }: Record<string, string>) => headers;
    equal(head.status, get.status, path);
    equal(head.body.length, 0, path);
    deepEqual(told(head.headers), told(get.headers), path);
    // A server that does not know the length before it sends may leave it out; a wrong one is a fault.
    if (head.headers['content-length']) equal(head.headers['content-length'], String(get.body.length), path);
  }
};

export const conditional: Check = async ({ server, host, site }) => {
  for (const path of ['/', '/search/', '/pilot/data/results.csv', fileOf(site, '_astro/*.js')]) {
    const first = await ask(server.origin, path);
    const { etag = '', 'last-modified': changed = '' } = first.headers;
    match(etag, /^(W\/)?".+"$/, path);
    const again = await ask(server.origin, path, { 'if-none-match': etag });
    equal(again.status, 304, path);
    equal(again.body.length, 0, path);
    for (const name of ['content-security-policy', 'cache-control']) equal(again.headers[name], first.headers[name], `${path} ${name}`);
    equal((await ask(server.origin, path, { 'if-none-match': '"another"' })).status, 200, path);
    if (host === cloudflare) continue;
    equal((await ask(server.origin, path, { 'if-modified-since': changed })).status, 304, path);
    equal((await ask(server.origin, path, { 'if-modified-since': 'Thu, 01 Jan 2015 00:00:00 GMT' })).status, 200, path);
  }
};

export const smaller: Check = async ({ server, host, site }) => {
  for (const path of ['/', '/search/', '/pilot/data/results.csv', '/nothing/', gone]) {
    const plain = await ask(server.origin, path);
    equal(plain.headers['content-encoding'], undefined, path);
    equal(plain.headers['vary'], 'Accept-Encoding', path);
    const gzip = await ask(server.origin, path, { 'accept-encoding': 'gzip' });
    equal(gzip.headers['content-encoding'], 'gzip', path);
    equal(gzip.headers['vary'], 'Accept-Encoding', path);
    deepEqual(gunzipSync(gzip.body), plain.body, path);
    notEqual(gzip.headers['etag'], plain.headers['etag'], path);
    deepEqual(judged(gzip.headers), judged(plain.headers), path);
    // nginx without its module for Brotli sends the other one.
    const both = await ask(server.origin, path, { 'accept-encoding': 'gzip, br' });
    const unpack = host === 'nginx' ? gunzipSync : brotliDecompressSync;
    equal(both.headers['content-encoding'], host === 'nginx' ? 'gzip' : 'br', path);
    deepEqual(unpack(both.body), plain.body, path);
  }
  equal((await ask(server.origin, '/share.png', { 'accept-encoding': 'gzip, br' })).headers['content-encoding'], undefined);
  equal(
    (await ask(server.origin, fileOf(site, 'pagefind/fragment/*'), { 'accept-encoding': 'gzip' })).headers['content-encoding'],
    undefined,
  );
};

export const ranges: Check = async ({ server, site }) => {
  const { status, headers, body } = await ask(server.origin, '/share.png', { range: 'bytes=1-3' });
  equal(status, 206);
  equal(body.toString('latin1'), 'PNG');
  equal(headers['content-range'], `bytes 1-3/${bytesOf(site, '/share.png').length}`);
  equal((await ask(server.origin, '/share.png', { range: 'bytes=99999999-' })).status, 416);
};
