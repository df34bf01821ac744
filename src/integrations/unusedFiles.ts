import type { AstroIntegration } from 'astro';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { basename } from 'node:path';

/** Takes the files away that no page, stylesheet or script names: Astro writes each drawing to _astro/, although it stands in the pages. */
export const unusedFiles = (): AstroIntegration => ({
  name: 'unused-files',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const find = (pattern: string) => globSync(pattern, { cwd: dir }).map((file) => new URL(file, dir));
      const texts = find('**/*.{html,css,js}').map((file) => readFileSync(file, 'utf8'));
      const named = new Set(texts.flatMap((text) => text.match(/(?<=_astro\/)[^"'`()<>\s]+/g) ?? []));
      for (const file of find('_astro/*')) if (!named.has(basename(file.pathname))) rmSync(file);
    },
  },
});
