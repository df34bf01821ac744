import { lookup as lookUp } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Addresses that belong to no public site: this computer, its own network, and ranges for special use (IANA, RFC 6890). */
const closed = new BlockList();
const closed4 =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4';
// Of version 6 only 2000::/3 is public; in it lie ranges that carry an address of version 4, which may be any.
const closed6 = '2001::/23 2001:db8::/32 2002::/16 3fff::/20';
for (const range of closed4.split(' ')) closed.addSubnet(range.split('/')[0]!, Number(range.split('/')[1]), 'ipv4');
for (const range of closed6.split(' ')) closed.addSubnet(range.split('/')[0]!, Number(range.split('/')[1]), 'ipv6');
const open6 = new BlockList();
open6.addSubnet('2000::', 3, 'ipv6');

/** Whether an IP address belongs to the public internet. */
export function isPublic(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !closed.check(address, 'ipv4');
  return version === 6 && open6.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}

/** That an address was not visited, because it could lead into a network that is nobody's business. */
export class NotPublic extends Error {}

/**
 * Why an address may not be visited, as far as the address itself tells; what its name stands for is looked up on the way.
 * @param allowed hosts with their ports that may be visited all the same, for tests
 */
export function judgeUrl({ protocol, host, hostname, port, username, password }: URL, allowed: readonly string[]): string | undefined {
  if (protocol !== 'http:' && protocol !== 'https:') return `${protocol} is not http or https`;
  if (username || password) return 'it holds a name or a password';
  if (allowed.includes(host)) return;
  if (port !== '') return 'it names a port, which no public page needs';
  const name = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isIP(name)) return isPublic(name) ? undefined : 'it is an address of this computer or of a private network';
  if (!name.includes('.') || /\.(localhost|local|internal|intranet|lan|home|corp|test|invalid|onion|home\.arpa)$/i.test(name))
    return 'it is a name of this computer or of a private network';
  return;
}

/**
 * A look-up of names for one connection: it answers only if every address of the name is public. The connection is then made to that very
 * answer, so that a name cannot stand for one address when it is judged and for another when it is visited.
 */
export const lookUpPublic: LookupFunction = (hostname, options, done) => {
  lookUp(hostname, { ...options, all: true }, (error, found) => {
    if (error) return done(error, '', 0);
    if (found.length === 0 || found.some(({ address }) => !isPublic(address)))
      return done(new NotPublic('it is a name of this computer or of a private network'), '', 0);
    if (options.all) done(null, found);
    else done(null, found[0]!.address, found[0]!.family);
  });
};
