import { deepEqual } from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { vocabulary } from '../../src/schemas/userComponents.ts';

const names = Object.keys(vocabulary).sort();

test('authors may write exactly the components that src/authoring/index.ts hands to MDX', () => {
  const index = readFileSync('src/user-components/index.ts', 'utf8');
  const [, listed = ''] = /export const authoring = \{([^}]*)\}/.exec(index) ?? [];
  deepEqual(
    listed
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
      .sort(),
    names,
  );
});

test('every component of src/authoring/ may be written by authors', () => {
  deepEqual(
    globSync('src/authoring/*.astro')
      .map((file) => basename(file, '.astro'))
      .sort(),
    names,
  );
});

test('the guide for editors describes every component, and none that does not exist', () => {
  const guide = readFileSync('docs/editing.md', 'utf8');
  const described = new Set([...guide.matchAll(/<([A-Z]\w*)/g)].map(([, name]) => name));
  deepEqual([...described].sort(), names);
});

test('the guide for editors describes every attribute', () => {
  const guide = readFileSync('docs/editing.md', 'utf8');
  const attributes = Object.entries(vocabulary).flatMap(([name, { attributes }]) =>
    Object.keys(attributes.shape).map((attribute) => [name, attribute]),
  );
  const missing = attributes.filter(([name, attribute]) => !new RegExp(`<${name}[^>]*\\b${attribute}=`).test(guide));
  deepEqual(missing, []);
});
