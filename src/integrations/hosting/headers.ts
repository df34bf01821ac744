import { searchPage } from '../../lib/url.ts';
import { contentPolicy } from '../../lib/contentPolicy.ts';

/** Headers by name. */
export type Headers = Record<string, string>;

/** Headers of some addresses, in place of those of all. */
export interface Exception {
  /** An address from the root of the site. One * stands for anything: /_astro/*. */
  where: string;
  headers: Headers;
}

// What tells of a reader, pays, or reaches a device. No page uses any of it, and pages run no script that could; the list travels
// uncompressed with each page, so what would harm nobody is left out.
const features = [
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'hid',
  'idle-detection',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'usb',
];

/** What is asked for again each time, and answered with 304 while it is the same: words and help numbers may change at any hour. */
export const fresh = 'public, max-age=0, must-revalidate';
const forAYear = 'public, max-age=31536000, immutable';

/** The addresses whose names change with their content. */
const hashed = ['/_astro/*', '/pagefind/fragment/*', '/pagefind/index/*', '/pagefind/*.pf_meta'];

/**
 * The headers of every answer, errors too.
 * @param style the hash of the stylesheet
 * @param ownHost whether the site has its host to itself, and is read over https
 */
export function headersOfAll(style: string, ownHost: boolean): Headers {
  return {
    'Content-Security-Policy': contentPolicy(style),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': features.map((feature) => `${feature}=()`).join(', '),
    // No site that a page links to may learn that its visitor read about suicide.
    'Referrer-Policy': 'no-referrer',
    // Two years. Not for subdomains, which are the trust's to decide; not for a list inside browsers, which takes months to leave.
    ...(ownHost && { 'Strict-Transport-Security': 'max-age=63072000' }),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Cache-Control': fresh,
  };
}

/** Where other headers hold. No two of these that set the same header may meet at one address. */
export const exceptions = (style: string): Exception[] => [
  { where: `${searchPage}*`, headers: { 'Content-Security-Policy': contentPolicy(style, { search: true }) } },
  // The picture of a shared link is drawn by other sites.
  { where: '/share.png', headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' } },
  ...hashed.map((where) => ({ where, headers: { 'Cache-Control': forAYear } })),
];
