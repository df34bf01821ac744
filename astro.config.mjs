import { lastBuildInDev } from './src/build/lastBuildInDev.ts';
import { readInputs } from './src/schemas/inputs.ts';

const { siteUrl, base } = readInputs();

/**
 * Not by defineConfig: astro/config brings a tool for drawings that nothing here uses, and takes a tenth of a second to load.
 * @type {import('astro').AstroUserConfig}
 */
export default {
  site: siteUrl.origin,
  base,
  trailingSlash: 'always',
  // The default drops the space of a line break between two inline elements: "Call 111 now" would become "Call111now".
  compressHTML: true,
  // Two pages at one address: one of them would be lost in silence.
  prerenderConflictBehavior: 'error',
  integrations: [lastBuildInDev()],
  devToolbar: { enabled: false },
  // Editors are told what each field of a page is for: VS Code reads the schemas that this writes to .astro/.
  experimental: { contentIntellisense: true },
  vite: {
    // Node reads the content, with the very modules that judge it: the bundler would take each of them through its hands first.
    environments: { astro: { resolve: { external: ['open-dialogue-kent/collections'] } } },
    build: {
      // A script written into the page would be refused by the page's own policy.
      assetsInlineLimit: 0,
    },
  },
};
