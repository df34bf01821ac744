import { build } from 'astro';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compress } from '../../src/integrations/compress.ts';
import { hostFiles } from '../../src/integrations/hostFiles.ts';

/** The address of the made-up story that was taken down. */
export const gone = '/stories/made-up-gone/';

/** Made-up addresses that moved. */
const redirects = [
  { from: '/made-up-old/', to: '/about/' },
  { from: '/made-up/old.html', to: '/stories/made-up/#part' },
];

/** A word that nobody searches for: if it stands in a log, the query does; if it comes back, a hidden file was sent. */
export const secret = 'quillowmere';

const long = 'A made-up line of a made-up file.\n'.repeat(20);
/** A file of each kind that the site has, and its type. */
export const files: Record<string, string> = {
  '/_astro/made-up.a1b2c3.js': 'text/javascript; charset=utf-8',
  '/pagefind/fragment/en_made-up.pf_fragment': 'application/octet-stream',
  '/pagefind/index/en_made-up.pf_index': 'application/octet-stream',
  '/pagefind/pagefind.en_made-up.pf_meta': 'application/octet-stream',
  '/pagefind/words.json': 'application/json',
  '/pagefind/wasm.en-made-up.pagefind': 'application/wasm',
  '/favicon.svg': 'image/svg+xml',
  '/share.png': 'image/png',
  '/contact.vcf': 'text/vcard; charset=utf-8',
  '/pilot/data/results.csv': 'text/csv; charset=utf-8; header=present',
  '/pilot/data/csv-metadata.json': 'application/json',
  '/pilot/data/studies.csl.json': 'application/vnd.citationstyles.csl+json',
  '/robots.txt': 'text/plain; charset=utf-8',
  '/sitemap-index.xml': 'application/xml',
};

/**
 * Builds a small made-up site in dist/ of a folder, with what hosts read.
 * @param url where it will stand
 */
export async function buildSite(folder: string, url: string): Promise<void> {
  const { origin, pathname } = new URL(url);
  for (const file of [...Object.keys(files), '/.hidden', '/.well-known/made-up.txt']) {
    mkdirSync(dirname(join(folder, 'public', file)), { recursive: true });
    writeFileSync(join(folder, 'public', file), file === '/.hidden' ? secret : long);
  }
  await build({
    root: join(import.meta.dirname, 'site'),
    configFile: false,
    site: origin,
    base: pathname,
    trailingSlash: 'always',
    publicDir: join(folder, 'public'),
    outDir: join(folder, 'dist'),
    cacheDir: join(folder, 'cache'),
    integrations: [hostFiles([gone], redirects), compress()],
    logLevel: 'error',
  });
}
