import { match, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Check } from './given.ts';
import { ask } from './http.ts';
import { secret } from './madeUpSite.ts';

const searched = `?q=${secret}`;

/** Also an address that is too long, that leads elsewhere, that does not exist, and one that no server takes. */
export const nothingLogged: Check = async ({ server }) => {
  const referer = `${server.origin}/search/${searched}`;
  const paths = ['/search/', '/search', '/search/index.html', '/search/nothing', '/about/', '/%00', '/search/%00', '/search/%'];
  for (const path of paths) await ask(server.origin, path + searched, { referer }).catch(() => undefined);
  await ask(server.origin, `/search/${searched.repeat(6000)}`, { referer }).catch(() => undefined);
  await server.stop();
  const log = readFileSync(server.log, 'utf8');
  match(log, /"\/search\/"/, 'the log is kept');
  ok(!server.written().includes(secret), 'a word that was searched for stands in a log');
};
