import { createHash } from 'node:crypto';
import { searchPage } from './url.ts';

/** The stylesheets that are written into a page. */
export const styleBlock = /<style\b[^>]*>([^]*?)<\/style>/g;

/** The name of a stylesheet in a policy: sha256-… */
export const hashOf = (css: string): string => `sha256-${createHash('sha256').update(css).digest('base64')}`;

/**
 * The name of a page's one stylesheet in its policy: sha256-….
 * @throws Error if the page has none, or a second one that the policy would switch off
 */
export function styleHash(html: string, name: string): string {
  const blocks = [...html.matchAll(styleBlock)].map(([, css = '']) => css);
  if (blocks.length !== 1) throw new Error(`${name} has ${blocks.length} stylesheets written into it; the policy of the site knows one.`);
  return hashOf(blocks[0]!);
}

/**
 * What a page may load and do, as the value of Content-Security-Policy.
 * @param style the hash of the stylesheet, from styleHash
 * @param search whether it is the page that searches, the only one with a script
 */
export function contentPolicy(style: string, { search = false } = {}): string {
  return [
    "default-src 'none'",
    // The search is compiled: WebAssembly may start, and nothing that is written as text may.
    search ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'none'",
    // The search fetches its index. A page without a script fetches nothing; tools that look at it ask it for robots.txt.
    "connect-src 'self'",
    `style-src '${style}'`,
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** The policy of an address as a page can say it of itself: who may frame it is believed only from a header. */
export function metaPolicy(style: string, address: string): string {
  return contentPolicy(style, { search: address === searchPage }).replace("frame-ancestors 'none'; ", '');
}
