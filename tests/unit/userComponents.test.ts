import { deepEqual } from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { userComponents } from '../../src/schemas/userComponents.ts';

const names = Object.keys(userComponents).sort();
const guide = readFileSync('docs/editing.md', 'utf8');

test('each component that authors may write has a file, and stands in the guide for editors with its attributes; no other does', () => {
  deepEqual(globSync('*.astro', { cwd: 'src/user-components' }).sort(), names.map((name) => `${name}.astro`).sort());
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
