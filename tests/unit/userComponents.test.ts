import { deepEqual } from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { userComponents } from '../../src/schemas/userComponents.ts';

const names = Object.keys(userComponents).sort();
const guide = readFileSync('docs/editing.md', 'utf8');

test('each component that authors may write has a file that draws it', () => {
  deepEqual(
    globSync('src/user-components/*.astro')
      .map((file) => basename(file, '.astro'))
      .sort(),
    names,
  );
});

test('the guide for editors describes every component with its attributes, and none that does not exist', () => {
  deepEqual([...new Set([...guide.matchAll(/<([A-Z]\w*)/g)].map(([, name]) => name))].sort(), names);
  const attributes = Object.entries(userComponents).flatMap(([name, { attributes }]) =>
    Object.keys(attributes.shape).map((attribute) => `<${name} ${attribute}="…">`),
  );
  const missing = attributes.filter((each) => {
    const [, name, attribute] = /<(\w+) (\w+)/.exec(each) ?? [];
    return !new RegExp(`<${name}[^>]*\\b${attribute}=`).test(guide);
  });
  deepEqual(missing, []);
});
