import { searchPage } from '../../lib/url.ts';
import type { Redirect } from '../../schemas/redirect.ts';

/** What hosts need to know of a built site. Addresses are from the root of the site, without the base. */
export interface BuiltSite {
  /** Where it will stand, with the base: https://example.org/some/folder/. */
  url: URL;
  /** What pages may load, from contentPolicy: all but the search, and the search. */
  policy: string;
  searchPolicy: string;
  /** Every page and file. */
  addresses: string[];
  redirects: readonly Redirect[];
  /** Pages that say that a story was taken down. */
  gone: readonly string[];
}

/** The page for addresses that do not exist. */
export const notFound = '/404.html';

// What learns about a reader, pays, or reaches a device. No page uses any of it; the list travels uncompressed with each page, so what
// would harm nobody is left out.
const features = [
  ...['browsing-topics', 'camera', 'display-capture', 'geolocation', 'hid', 'idle-detection', 'microphone', 'midi', 'payment'],
  ...['publickey-credentials-get', 'serial', 'usb'],
];

/** The headers that are the same for every address. */
export const commonHeaders = ({ protocol, pathname }: URL): Record<string, string> => ({
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Permissions-Policy': features.map((feature) => `${feature}=()`).join(', '),
  // No site that a page links to may learn that its visitor read about suicide.
  'Referrer-Policy': 'no-referrer',
  // Two years, only on a host of our own that is read over https. Subdomains are the trust's to decide.
  ...(protocol === 'https:' && pathname === '/' && { 'Strict-Transport-Security': 'max-age=63072000' }),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
});

/**
 * The headers that differ by address: the usual value, and the other one for addresses that match after their first slash. JavaScript and
 * nginx both read the expressions.
 */
export const varyingHeaders = ({ policy, searchPolicy }: Pick<BuiltSite, 'policy' | 'searchPolicy'>) => [
  {
    name: 'Content-Security-Policy',
    usual: policy,
    match: `${searchPage.slice(1)}(?:index\\.html)?$`,
    other: searchPolicy,
  },
  // Other sites show the picture of a shared link.
  { name: 'Cross-Origin-Resource-Policy', usual: 'same-origin', match: 'share\\.png$', other: 'cross-origin' },
  {
    name: 'Cache-Control',
    // Asked for again each time, and answered with 304 if unchanged: words and help numbers may change at any hour.
    usual: 'public, max-age=0, must-revalidate',
    // Files whose names change with their content.
    match: '(?:_astro/|pagefind/(?:fragment|index)/|pagefind/[^/]+\\.pf_meta$)',
    other: 'public, max-age=31536000, immutable',
  },
];

/** The headers of one address that differ by address. */
export const ownHeaders = (address: string, site: Pick<BuiltSite, 'policy' | 'searchPolicy'>): Record<string, string> =>
  Object.fromEntries(
    varyingHeaders(site).map(({ name, usual, match, other }) => [name, new RegExp(`^/${match}`).test(address) ? other : usual]),
  );

/** The redirects with the base before each address, and also for an old address without its last slash, which readers type. */
export const fullRedirects = (site: BuiltSite): { from: string; to: string }[] =>
  site.redirects.flatMap(({ from, to }) =>
    [...new Set([from, from.replace(/\/$/, '')])].map((old) => ({ from: withBase(site, old), to: withBase(site, to) })),
  );

/** An address with the base before it. */
export const withBase = ({ url }: Pick<BuiltSite, 'url'>, address: string): string => url.pathname.slice(0, -1) + address;
