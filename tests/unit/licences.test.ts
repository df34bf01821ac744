import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const { packages }: { packages: Record<string, { license?: string; dev?: boolean; link?: boolean }> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
);
const {
  dependencies,
  devDependencies,
  optionalDependencies,
}: Record<string, Record<string, string>> = JSON.parse(readFileSync('package.json', 'utf8'));

/** Licences that let anyone use, change and pass on the code, with no duty but to name its authors. */
const free = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Python-2.0',
  'WTFPL',
  'Unlicense',
];

/** Packages under other licences, each with the reason why it may be here: none of their code reaches a reader. */
const others: Record<string, RegExp> = {
  'MPL-2.0': /^(lightningcss(-.+)?|axe-core|@axe-core\/.+|satori)$/,
  'LGPL-3.0-or-later': /^(@img\/sharp-libvips-.+|@cspell\/.+)$/,
  'Apache-2.0 AND LGPL-3.0-or-later': /^@img\/sharp-.+$/,
  'Apache-2.0 AND LGPL-3.0-or-later AND MIT': /^@img\/sharp-wasm32$/,
  'CC BY-SA 4.0': /^@cspell\/dict-en-common-misspellings$/,
  // It has its licence in a file, MIT, and not in its description.
  undefined: /^i$/,
};

const isFree = (license: string | undefined) =>
  (license ?? '')
    .replace(/[()]/g, '')
    .split(/ OR /)
    .some((each) => each.split(' AND ').every((one) => free.includes(one)));

test('every installed package may be used and passed on, or stands on the list of exceptions', () => {
  const wrong = Object.entries(packages).flatMap(([path, { license }]) => {
    const name = path.replace(/^.*node_modules\//, '');
    return path === '' || isFree(license) || others[String(license)]?.test(name) ? [] : [`${name}: ${license}`];
  });
  deepEqual(wrong, []);
});

test('every package that was chosen is explained in docs/dependencies.md', () => {
  const doc = readFileSync('docs/dependencies.md', 'utf8');
  const chosen = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  ok(chosen.length > 20);
  deepEqual(
    chosen.filter((name) => !new RegExp(`(?<![\\w@/-])${name.replaceAll('/', '\\/')}(?![\\w/-])`).test(doc)),
    [],
  );
});
