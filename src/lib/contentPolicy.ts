import { createHash } from 'node:crypto';
import { searchPage } from './url.ts';

/** A stylesheet as a policy names it: sha256-… in base64. `css` is exactly what will stand between <style> and </style>. */
export const hashOf = (css: string): string => `sha256-${createHash('sha256').update(css).digest('base64')}`;

/**
 * The hash of the one stylesheet of a built page.
 * @throws Error if the page has none, or a second one that the policy would switch off
 */
export function styleHash(html: string, name: string): string {
  const styles = [...html.matchAll(/<style\b[^>]*>([^]*?)<\/style>/g)].map(([, css = '']) => css);
  if (styles.length !== 1) throw new Error(`${name} has ${styles.length} <style> elements; the content policy allows exactly one.`);
  return hashOf(styles[0]!);
}

/**
 * What a page may load and do: the value of the header Content-Security-Policy.
 * @param style from hashOf or styleHash
 * @param address from the root of the site, without the base: only the search page has a script
 */
export const contentPolicy = (style: string, address: string): string =>
  [
    "default-src 'none'",
    // The search is compiled: WebAssembly may start, but no text may be turned into code.
    address === searchPage ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'none'",
    // The search fetches its index. Pages without a script fetch nothing, but tools that inspect a page fetch robots.txt through it.
    "connect-src 'self'",
    `style-src '${style}'`,
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

/** The same policy for the meta element of a page, for hosts that cannot send headers; frame-ancestors counts only in a header. */
export const metaPolicy = (style: string, address: string): string => contentPolicy(style, address).replace("frame-ancestors 'none'; ", '');
