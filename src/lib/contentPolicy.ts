import { createHash } from 'node:crypto';
import { searchPage } from './url.ts';

/** A stylesheet or a script as a policy names it: sha256-… in base64. `text` is exactly what will stand between its two tags. */
export const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

function onlyHash(html: string, name: string, tag: string, pattern: RegExp): string {
  const texts = [...html.matchAll(pattern)].map(([, text = '']) => text);
  if (texts.length !== 1) throw new Error(`${name} has ${texts.length} ${tag} elements; the content policy allows exactly one.`);
  return hashOf(texts[0]!);
}

/**
 * The hash of the one stylesheet of a built page.
 * @throws Error if the page has none, or a second one that the policy would switch off
 */
export const styleHash = (html: string, name: string): string => onlyHash(html, name, '<style>', /<style\b[^>]*>([^]*?)<\/style>/g);

/**
 * The hash of the script of the built search page.
 * @throws Error if the page has none, or a second one
 */
export const scriptHash = (html: string, name: string): string =>
  onlyHash(html, name, '<script type="module">', /<script type="module">([^]*?)<\/script>/g);

/**
 * What a page may load and do: the value of the header Content-Security-Policy.
 * @param style from hashOf or styleHash
 * @param address from the root of the site, without the base: only the search page has a script
 * @param script from scriptHash, once the search page is built
 */
export const contentPolicy = (style: string, address: string, script?: string): string =>
  [
    "default-src 'none'",
    // Pagefind is a file, and compiled: WebAssembly may start, but no text may be turned into code.
    address === searchPage ? `script-src ${script ? `'${script}' ` : ''}'self' 'wasm-unsafe-eval'` : "script-src 'none'",
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
export const metaPolicy = (style: string, address: string, script?: string): string =>
  contentPolicy(style, address, script).replace("frame-ancestors 'none'; ", '');
