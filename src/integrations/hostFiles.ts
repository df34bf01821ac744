import type { AstroIntegration } from 'astro';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentPolicy, metaPolicy, scriptHash, styleHash } from '../lib/contentPolicy.ts';
import { searchPage } from '../lib/url.ts';
import type { Redirect } from '../schemas/redirect.ts';
import { headersFile, redirectsFile } from './hosting/headersFile.ts';
import { nginxInside, nginxOutside } from './hosting/nginx.ts';
import type { BuiltSite } from './hosting/policy.ts';

/** The addresses of all files below a folder. Hidden files have none, but for those in .well-known. */
const addressesIn = (folder: string): string[] =>
  globSync('{**,.well-known}/*.*', { cwd: folder })
    .map((file) => `/${file.replaceAll('\\', '/')}`.replace(/\/index\.html$/, '/'))
    .toSorted();

/** Names the script of the search page, which Astro has put into it by now, in its meta element, and returns its whole policy. */
function allowSearch(folder: string): string {
  const file = join(folder, searchPage, 'index.html');
  const html = readFileSync(file, 'utf8');
  const [style, script] = [styleHash(html, searchPage), scriptHash(html, searchPage)];
  const [before, after] = [metaPolicy(style, searchPage), metaPolicy(style, searchPage, script)];
  if (!html.includes(before)) throw new Error(`${searchPage} has no meta element with the policy ${before}`);
  writeFileSync(file, html.replace(before, after));
  return contentPolicy(style, searchPage, script);
}

/**
 * Finishes the policy of the search page, and writes what hosts read: _headers and _redirects into the built site, and the configuration
 * of nginx into a folder beside it.
 * @param gone the addresses of stories that were taken down, from the root of the site: /stories/x/
 * @param redirects those of content/redirects.yaml; one that leads to a story that may not be read today is left out
 */
export function hostFiles(gone: readonly string[], redirects: readonly Redirect[]): AstroIntegration {
  let url: URL;
  return {
    name: 'host-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        url = new URL(`${config.base.replace(/\/$/, '')}/`, config.site ?? 'http://localhost:4321');
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const addresses = addressesIn(folder);
        const leading = redirects.filter(({ to }) => addresses.includes(to.replace(/#.*/, '')));
        const policy = contentPolicy(styleHash(readFileSync(join(folder, 'index.html'), 'utf8'), '/'), '/');
        const site: BuiltSite = { url, policy, searchPolicy: allowSearch(folder), addresses, redirects: leading, gone };
        writeFileSync(join(folder, '_headers'), headersFile(site));
        writeFileSync(join(folder, '_redirects'), redirectsFile(site));
        const nginx = join(folder, '../nginx');
        mkdirSync(nginx, { recursive: true });
        writeFileSync(join(nginx, 'open-dialogue-outside.conf'), nginxOutside(site));
        writeFileSync(join(nginx, 'open-dialogue-inside.conf'), nginxInside(site));
      },
    },
  };
}
