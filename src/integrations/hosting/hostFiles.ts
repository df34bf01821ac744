import { caddyfile } from './caddy.ts';
import { headersFile, redirectsFile } from './cloudflare.ts';
import { nginxInside, nginxOutside } from './nginx.ts';
import type { Policy } from './policy.ts';

/** Where a release stands on the machine that serves it, and where its servers keep their logs. */
export interface Place {
  folder: string;
  nginxLog: string;
  caddyLog: string;
}

/** Where docs/hosting.md puts things. */
export const usual: Place = {
  folder: '/srv/open-dialogue',
  nginxLog: '/var/log/nginx/open-dialogue.log',
  caddyLog: '/var/log/caddy/open-dialogue.log',
};

/** One policy as every host reads it: the text of each file, by its path inside of a release. */
export function hostFiles(policy: Policy, { folder, nginxLog, caddyLog }: Place): Map<string, string> {
  return new Map([
    ['site/_headers', headersFile(policy)],
    ['site/_redirects', redirectsFile(policy)],
    ['nginx-outside.conf', nginxOutside(policy)],
    ['nginx-inside.conf', nginxInside(policy, { folder, log: nginxLog })],
    ['Caddyfile', caddyfile(policy, { folder, log: caddyLog })],
  ]);
}
