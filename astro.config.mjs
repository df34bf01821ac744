import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { compress } from './src/integrations/compress.ts';
import { contentCheck } from './src/integrations/contentCheck.ts';
import { datedSitemap } from './src/integrations/datedSitemap.ts';
import { hostFiles } from './src/integrations/hostFiles.ts';
import { pagefind } from './src/integrations/pagefind.ts';
import { typedFor } from './src/lib/searchWords.ts';
import { addressOf } from './src/lib/url.ts';
import { baseLinks } from './src/markdown/baseLinks.ts';
import { contentOnly } from './src/markdown/contentOnly.ts';
import { glossaryLinks } from './src/markdown/glossaryLinks.ts';
import { responsiveTables } from './src/markdown/responsiveTables.ts';
import { entriesOf, readContent } from './src/reader/content.ts';
import { features } from './src/reader/mdx.ts';
import { readInputs } from './src/schemas/inputs.ts';

// Astro would report each build to its developers.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const { siteUrl, base, buildDate, contentDir } = readInputs();
const content = readContent(contentDir);
const glossary = entriesOf(content, 'glossary').flatMap(({ id, data }) => (data ? [{ ...data, id }] : []));
const contacts = entriesOf(content, 'contact').flatMap(({ data }) => data ?? []);
const terms = glossary.filter(({ shown }) => shown);

/** Pages that stand in place of a story that was taken down. */
const takenDown = entriesOf(content, 'stories').flatMap(({ id, data }) => (data && 'taken' in data ? [addressOf('stories', id)] : []));
const redirects = entriesOf(content, 'redirects').flatMap(({ data }) => data?.moved ?? []);

export default defineConfig({
  site: siteUrl.origin,
  base,
  trailingSlash: 'always',
  // Astro keeps the entries of the last build here. Each content folder has a cache of its own, so that no entry of another is used.
  cacheDir: `node_modules/.astro/${createHash('sha256').update(resolve(contentDir)).digest('hex').slice(0, 12)}`,
  // The default drops a line break between two inline elements: "Call 111 now" would become "Call111now".
  compressHTML: true,
  // Of two pages at one address, Astro would drop one with a warning only.
  prerenderConflictBehavior: 'error',
  integrations: [
    contentCheck(content, buildDate),
    mdx(),
    datedSitemap(content, siteUrl, takenDown),
    pagefind(typedFor(glossary, contacts)),
    hostFiles(takenDown, redirects),
    // Last, because it compresses what all others wrote.
    compress(),
  ],
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      mdastPlugins: [contentOnly],
      // Vite names a file by where it really lies.
      hastPlugins: [glossaryLinks(terms, realpathSync(contentDir)), baseLinks(base), responsiveTables],
      features,
    }),
  },
  devToolbar: { enabled: false },
  // Writes the schemas to .astro/, where VS Code reads them to explain each field to an editor.
  experimental: { contentIntellisense: true },
  vite: {
    build: {
      // Browsers in which the content can be read. The minifier keeps what they need before what newer ones understand.
      cssTarget: ['chrome80', 'firefox78', 'safari12', 'ios12'],
      // The only script, of the search, runs in these too, or says that it cannot.
      target: ['chrome80', 'safari14', 'firefox78'],
      // The script of the search stands in its page, which saves a round trip. Nothing else does: the policy refuses it.
      assetsInlineLimit: (file) => file.endsWith('.js'),
      rolldownOptions: {
        // Astro puts a directive into each MDX module, and the bundler warns about each.
        onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log),
      },
    },
  },
});
