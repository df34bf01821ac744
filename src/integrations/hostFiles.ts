import type { AstroIntegration } from 'astro';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { styleHash } from '../lib/contentPolicy.ts';
import { type RedirectIssue, redirectIssues } from '../lib/redirects.ts';
import { searchPage } from '../lib/url.ts';
import type { Redirect } from '../schemas/redirect.ts';
import { headersFile, redirectsFile } from './hosting/headersFile.ts';
import { nginxInside, nginxOutside } from './hosting/nginx.ts';
import type { BuiltSite } from './hosting/policy.ts';

interface Options {
  /** The addresses of stories that were taken down, from the root of the site: /stories/x/. */
  gone: readonly string[];
  /** The entries of content/redirects.yaml, each with its line there. */
  redirects: readonly (Redirect & { line: number })[];
}

/** The addresses of all files below a folder. Hidden files have none, but for those in .well-known. */
function addressesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const addresses = files.map(({ parentPath, name }) => `/${relative(folder, join(parentPath, name)).split(sep).join('/')}`);
  return addresses
    .filter((address) => !/\/\.(?!well-known\/)/.test(address))
    .map((address) => address.replace(/\/index\.html$/, '/'))
    .toSorted();
}

const redirectError = ({ index, field, message }: RedirectIssue, list: Options['redirects']) =>
  `content/redirects.yaml:${list[index]!.line} moved[${index}].${field}: ${message}`;

/** Writes what hosts read: _headers and _redirects into the built site, and the configuration of nginx into a folder beside it. */
export function hostFiles({ gone, redirects }: Options): AstroIntegration {
  let url: URL;
  return {
    name: 'host-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        url = new URL(`${config.base.replace(/\/$/, '')}/`, config.site ?? 'http://localhost:4321');
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const pageAt = (address: string) => readFileSync(join(folder, address, 'index.html'), 'utf8');
        const addresses = addressesIn(folder);
        const hasPart = (address: string, part: string) =>
          address.endsWith('/') && new RegExp(`\\sid="?${part}["\\s>]`).test(pageAt(address));
        const issues = redirectIssues(redirects, new Set(addresses), hasPart);
        if (issues.length > 0) throw new Error(issues.map((issue) => redirectError(issue, redirects)).join('\n'));
        const [style, searchStyle] = [styleHash(pageAt('/'), '/'), styleHash(pageAt(searchPage), searchPage)];
        const site: BuiltSite = { url, style, searchStyle, addresses, redirects, gone };
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
