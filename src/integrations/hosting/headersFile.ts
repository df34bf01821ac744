import { mimeType } from '../../lib/mimeTypes.ts';
import { type BuiltSite, commonHeaders, fullRedirects, ownHeaders, withBase } from './policy.ts';

/** So many rules of _headers Cloudflare Pages reads; it leaves out the rest without a word. Netlify has no such limit. */
const mostRules = 100;

/** Folders whose files all have the same headers, and names that change from build to build. */
const grouped = /^\/(?:_astro|pagefind\/(?:fragment|index))\//;
/** The parent of a page that is not at the top: /approach/ of /approach/meetings/. */
const parentOf = /^(\/(?:[^/]+\/)+)[^/]+\/$/;

/**
 * The rule that holds for an address. No two rules that set the same header may match one address: Cloudflare Pages would send both values,
 * and Netlify knows no way to take one back. So `/*` sets only what is the same everywhere, and the other rules are exact, but for
 * the pages below a page and the grouped folders. A pattern `/folder/*` would match `/folder-two/` on Netlify.
 */
function ruleFor(address: string): string {
  const [folder] = grouped.exec(address) ?? [];
  const [, parent] = parentOf.exec(address) ?? [];
  return folder ? `${folder}*` : parent ? `${parent}:page/` : address;
}

/**
 * The file _headers, as Cloudflare Pages and Netlify both read it.
 * @throws Error if Cloudflare Pages would not read all of it
 */
export function headersFile(site: BuiltSite): string {
  // Cloudflare Pages lets other sites read every file unless this header says otherwise.
  const rules = new Map<string, Record<string, string>>([
    ['/*', { ...commonHeaders(site.url), 'Access-Control-Allow-Origin': site.url.origin }],
  ]);
  for (const address of site.addresses) {
    const rule = ruleFor(address);
    // A type only for a file that exists: the host's page for missing addresses must stay text/html.
    const type = rule === address && !address.endsWith('/') && { 'Content-Type': mimeType(address) };
    rules.set(rule, { ...ownHeaders(address, site), ...type });
  }
  if (rules.size > mostRules)
    throw new Error(
      `_headers would need ${rules.size} rules, and Cloudflare Pages reads only ${mostRules}. Each page at the top and each file takes ` +
        'one; all pages below one page share one. Move some pages below another page.',
    );
  const lines = (headers: Record<string, string>) => Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return [...rules].map(([rule, headers]) => `${withBase(site, rule)}\n${lines(headers).join('')}`).join('\n');
}

/** The file _redirects, as both hosts read it. Stories that were taken down are not in it: no line means 410 on both hosts. */
export const redirectsFile = (site: BuiltSite): string =>
  fullRedirects(site)
    .map(({ from, to }) => `${from} ${to} 301\n`)
    .join('');
