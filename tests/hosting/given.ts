import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { styleHash } from '../../src/lib/contentPolicy.ts';
import type { Server } from './servers.ts';

/** What a check is given: a server that runs, what it is called, and the folder of the built site that it serves. */
export interface Given {
  server: Server;
  host: string;
  site: string;
}

/** Throws where something is wrong. */
export type Check = (given: Given) => Promise<void>;

export const cloudflare = 'Cloudflare Pages';

export const styleOf = (site: string, page = 'index.html') => styleHash(readFileSync(join(site, page), 'utf8'), page);
/** The page that searches has styles of its own. */
export const searchStyleOf = (site: string) => styleOf(site, 'search/index.html');

/** The file of an address in the built site. */
export const bytesOf = (site: string, address: string) => readFileSync(join(site, address.replace(/\/$/, '/index.html')));
