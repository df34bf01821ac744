import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { resolve } from 'node:path';
import { contentLinks } from './src/authoring/contentLinks.ts';
import { pageWords } from './src/authoring/pageWords.ts';
import { responsiveTables } from './src/authoring/responsiveTables.ts';
import { readGlossary } from './src/build/glossary.ts';
import { lastBuildInDev } from './src/build/lastBuildInDev.ts';
import { href } from './src/formats/address.ts';
import { readInputs } from './src/schemas/inputs.ts';

const { siteUrl, base, contentDir } = readInputs();

export default defineConfig({
  site: siteUrl.origin,
  base,
  trailingSlash: 'always',
  // The default drops the space of a line break between two inline elements: "Call 111 now" would become "Call111now".
  compressHTML: true,
  // Two pages at one address: one of them would be lost in silence.
  prerenderConflictBehavior: 'error',
  // The NHS style wants straight quotes.
  markdown: {
    processor: satteri({
      features: { smartPunctuation: false },
      // First the words, so that the link to the glossary is put under the site's path like those of content.
      hastPlugins: [
        pageWords(resolve(contentDir), () => readGlossary(contentDir)),
        contentLinks((address) => href(address, base)),
        responsiveTables,
      ],
    }),
    syntaxHighlight: false,
  },
  integrations: [mdx(), lastBuildInDev()],
  devToolbar: { enabled: false },
  // Editors are told what each field of a page is for: VS Code reads the schemas that this writes to .astro/.
  experimental: { contentIntellisense: true },
  vite: {
    build: {
      // A script written into the page would be refused by the page's own policy.
      assetsInlineLimit: 0,
      rolldownOptions: {
        onLog(level, log, report) {
          // Every MDX file says "use astro:head-inject" to Astro; the bundler does not know the word and warns each time.
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
        },
      },
    },
  },
});
