// What the policy has to come out as, written out by hand: a mistake in src/hosting/ must not be able to agree with itself.

/** The policy of pages, with the hash of their stylesheet. */
export const ofPages = (style: string) =>
  `default-src 'none'; script-src 'none'; connect-src 'self'; style-src '${style}'; img-src 'self'; base-uri 'none'; form-action 'self'; ` +
  "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** The policy of the page that searches. */
export const ofSearch = (style: string) =>
  `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src '${style}'; img-src 'self'; base-uri 'none'; ` +
  "form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

export const fresh = 'public, max-age=0, must-revalidate';
export const forAYear = 'public, max-age=31536000, immutable';

/** The headers of a page. */
export const headersOfPage = (style: string): Record<string, string> => ({
  'cache-control': fresh,
  'content-security-policy': ofPages(style),
  'content-type': 'text/html; charset=utf-8',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'browsing-topics=(), camera=(), display-capture=(), geolocation=(), hid=(), idle-detection=(), microphone=(), midi=(), payment=(), ' +
    'publickey-credentials-get=(), serial=(), usb=()',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
});

/** What every server adds about one answer, and what it calls itself. */
const ownHeaders = [
  ...['accept-ranges', 'connection', 'content-encoding', 'content-length', 'content-range', 'date', 'etag', 'keep-alive'],
  ...['last-modified', 'location', 'server', 'transfer-encoding', 'vary', 'x-server-env'],
];

/** The headers of an answer that the policy has to answer for. */
export const judged = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !ownHeaders.includes(name)));
