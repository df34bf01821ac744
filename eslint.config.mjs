import css from '@eslint/css';
import astro from 'eslint-plugin-astro';
import boundaries from 'eslint-plugin-boundaries';
import compat from 'eslint-plugin-compat';
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

/** What iOS 12, of 2018, or another browser of the baseline lacks, and why it may be used all the same. Any other use says so on its line. */
const wayRound = {
  allowSelectors: [
    // The build writes what older browsers read beside it.
    'is',
    // Nothing but the full design depends on them, or the browser's own look comes in their place.
    ...['has', 'focus-visible', 'details-content'],
  ],
  // The build writes it with max() and min().
  allowFunctions: ['clamp'],
  allowAtRules: ['container', 'page'],
  allowMediaConditions: ['forced-colors', 'prefers-color-scheme', 'scripting'],
  allowProperties: [
    // The build writes them as older browsers read them.
    ...['inset', 'padding-block', 'block-size'],
    // Lines break, stand in columns, stay together, are underlined or stop below the edge in the way of the browser.
    ...[
      'text-wrap',
      'hyphens',
      'hyphenate-limit-chars',
      'break-after',
      'break-before',
      'break-inside',
      'column-span',
      'text-decoration-line',
      'text-decoration-style',
    ],
    ...['text-decoration-thickness', 'text-underline-offset', 'text-size-adjust', 'scroll-margin-top', 'scroll-padding-top'],
    ...['container-type', 'content-visibility', 'outline'],
    // Only Edge before 79 lacked it.
    'clip-path',
  ],
  // Of most of them only other values are newer; of the last, an older value stands before it for the whole page.
  allowPropertyValues: {
    'border-collapse': ['collapse'],
    position: ['sticky'],
    'text-align': ['left', 'right', 'center'],
    width: ['min-content'],
    'overflow-wrap': ['anywhere'],
  },
};

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
  // What browsers of the baseline (docs/architecture.md) lack may stand here only with a way round.
  { files: ['src/search/**'], ...compat.configs['flat/recommended'] },
  {
    files: ['src/search/**'],
    rules: {
      // What neither that rule nor TypeScript knows: methods of the page.
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression[property.name=/^(checkVisibility|moveBefore|replaceChildren|setHTML|showPopover|throwIfAborted)$/], MemberExpression[object.name=AbortSignal]',
          message: 'Chrome 80, Firefox 78 or iOS 12 lacks it.',
        },
      ],
    },
  },
  {
    files: ['src/styles/*.css'],
    plugins: { css },
    language: 'css/css',
    rules: { 'css/use-baseline': ['error', { available: 2018, ...wayRound }] },
  },
);
