import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { contentLinks } from './src/authoring/contentLinks.ts';
import { responsiveTables } from './src/authoring/responsiveTables.ts';
import { lastBuildInDev } from './src/build/lastBuildInDev.ts';
import { href } from './src/formats/address.ts';
import { readInputs } from './src/schemas/inputs.ts';

const { siteUrl, base } = readInputs();

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
      hastPlugins: [contentLinks((address) => href(address, base)), responsiveTables],
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
