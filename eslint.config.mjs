import astro from 'eslint-plugin-astro';
import boundaries from 'eslint-plugin-boundaries';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Which folder may import which: the table in docs/architecture.md. */
const imports = {
  schemas: ['schemas'],
  lib: ['lib', 'schemas'],
  reader: ['reader', 'schemas', 'lib'],
  markdown: ['markdown', 'schemas', 'lib', 'reader'],
  data: ['data', 'schemas', 'lib'],
  drawings: [],
  components: ['components', 'lib', 'drawings'],
  'user-components': ['user-components', 'components', 'data', 'lib'],
  styles: ['styles'],
  layouts: ['layouts', 'components', 'data', 'lib', 'styles'],
  search: ['search', 'lib'],
  pages: ['layouts', 'components', 'user-components', 'data', 'lib', 'schemas', 'search', 'styles', 'drawings'],
  integrations: ['integrations', 'lib', 'schemas', 'reader', 'check'],
  check: ['check', 'scripts', 'schemas', 'lib', 'reader', 'markdown'],
  scripts: ['scripts', 'check', 'schemas', 'lib', 'reader', 'markdown'],
};
const folders = Object.keys(imports);

export default defineConfig(
  { ignores: ['dist/', '**/.astro/', 'node_modules/', 'test-results/', 'nginx/'] },
  tseslint.configs.recommended,
  astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['src/**', 'scripts/**'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': folders.map((type) => ({
        type,
        pattern: type === 'check' ? 'scripts/check' : type === 'scripts' ? 'scripts' : `src/${type}`,
      })),
      'import/resolver': { node: { extensions: ['.ts', '.astro', '.mjs'] } },
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: [
            ...folders.map((type) => ({ from: { element: { type } }, allow: { to: { element: { types: { anyOf: imports[type] } } } } })),
            // Every folder may import types of schemas, and components may import types of data.
            { allow: { to: { element: { type: 'schemas' } }, dependency: { kind: 'type' } } },
            { from: { element: { type: 'components' } }, allow: { to: { element: { type: 'data' } }, dependency: { kind: 'type' } } },
          ],
        },
      ],
    },
  },
);
