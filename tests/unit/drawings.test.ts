import { deepEqual } from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const files = globSync('src/drawings/*.svg');
const drawn = (pattern: RegExp) => files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, found]) => found));

test('every class of a drawing is drawn by the stylesheet, and the stylesheet draws no other', () => {
  const css = readFileSync('src/styles/drawings.css', 'utf8');
  const used = drawn(/class="([^"]*)"/g).flatMap((names = '') => names.split(' '));
  deepEqual([...new Set(used)].sort(), [...css.matchAll(/^\.drawing \.(\w+)/gm)].map(([, name]) => name).sort());
});

test('a drawing can stand twice on a page, under any name, in the colours of the page', () => {
  deepEqual(drawn(/(<(?:title|style|text)|\bid=|\bstyle=|#[0-9a-f]{3})/g), []);
});
