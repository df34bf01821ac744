import { hiddenFiles, nothingElse, redirected } from './addressChecks.ts';
import { type Check, cloudflare } from './given.ts';
import { everyHeader, takenDown, unknownAddresses } from './headerChecks.ts';
import { nothingLogged } from './logCheck.ts';
import { conditional, heads, ranges, smaller } from './sendingChecks.ts';

/** Every check, with the hosts that can pass it; the last one stops the server. */
export const checks: [name: string, check: Check, not?: string[]][] = [
  ['every header of every kind of address', everyHeader],
  ['unknown addresses get the page for them, with 404', unknownAddresses],
  ['redirects: no slash, index.html, addresses that moved', redirected],
  ['nothing outside of the site, no hidden file, no other host', nothingElse],
  ['files for servers are not sent', hiddenFiles, [cloudflare]],
  ['HEAD says what GET says', heads],
  ['what is the same is not sent again', conditional],
  ['compressed copies, as asked for', smaller, [cloudflare]],
  ['ranges of bytes', ranges, [cloudflare]],
  ['a story that was taken down', takenDown],
  ['no log holds what was searched for', nothingLogged, [cloudflare]],
];
