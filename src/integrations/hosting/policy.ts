import { searchPage } from '../../lib/url.ts';
import { styleHash } from '../../lib/contentPolicy.ts';
import { type Exception, exceptions, type Headers, headersOfAll } from './headers.ts';
import { type Redirect, redirectFaults } from './redirects.ts';

/** How any host is to serve the site. Addresses are from the root of the site; writers put `base` before them. */
export interface Policy {
  /** The path of SITE_URL: / or /some/folder/. */
  base: string;
  /** The headers of every answer. */
  headers: Headers;
  /** Where other headers hold; for one address and one header the later entry counts. */
  exceptions: Exception[];
  redirects: Redirect[];
  /** Pages that say that something was taken down: they are sent with status 410 where a host can. */
  gone: string[];
}

/** The page for addresses that do not exist. */
export const notFound = '/404.html';

/** The mark that a page of a story carries which was taken down. */
const takenDown = /<[a-z]+\b[^>]*\sdata-taken-down\b/;

const addressOf = (file: string) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/** Where the site will stand, as its home page says. */
function siteUrlOf(home: string | undefined): URL {
  const [, address = ''] = /<meta property="og:url" content="([^"]*)"/.exec(home ?? '') ?? [];
  if (!URL.canParse(address))
    throw new Error('The home page of the built site does not say where it will stand. Build it first: npm run build');
  return new URL(address);
}

/**
 * The policy of a built site. It is read from the pages themselves, so that the two cannot disagree.
 * @param pages the text of every HTML file, by its path inside the site: about/index.html
 * @throws Error with what is wrong with a page or a redirect
 */
export function policyOf(pages: ReadonlyMap<string, string>, redirects: Redirect[]): Policy {
  const { protocol, pathname: base } = siteUrlOf(pages.get('index.html'));
  const hashes = new Map([...pages].map(([file, html]) => [addressOf(file), styleHash(html, file)]));
  const ofSearch = hashes.get(searchPage);
  hashes.delete(searchPage);
  const styles = new Set(hashes.values());
  const [style = ''] = styles;
  if (styles.size !== 1)
    throw new Error(`The pages have ${styles.size} different stylesheets; the policy of the site knows one, beside that of ${searchPage}.`);
  const faults = redirectFaults(redirects, new Set([...pages.keys()].map(addressOf)));
  if (faults.length > 0) throw new Error(`src/hosting/redirects.ts: ${faults.join(' ')}`);
  return {
    base,
    // On a host that is shared, how all of it is read is not ours to say.
    headers: headersOfAll(style, protocol === 'https:' && base === '/'),
    exceptions: exceptions(ofSearch ?? style),
    redirects,
    gone: [...pages].flatMap(([file, html]) => (takenDown.test(html) ? [addressOf(file)] : [])).toSorted(),
  };
}

/** An address of the site, or one with a *, under the path of SITE_URL. */
export const under = (base: string, address: string) => base.slice(0, -1) + address;

/** An address, or one with a *, as a regular expression that every server reads the same way. */
export function pattern(address: string): string {
  return `^${address.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace('*', '.*')}${address.endsWith('*') ? '' : '$'}`.replace(/\.\*$/, '');
}
