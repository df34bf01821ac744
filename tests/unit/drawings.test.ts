import { deepEqual, equal, ok } from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { readDrawing } from '../../scripts/check/rules/svgMarkup.ts';
import { looks } from '../../src/schemas/drawing.ts';

const drawings = new Map(
  globSync('content/drawings/[!_]*.svg').map((file) => [basename(file, '.svg'), readDrawing(readFileSync(file, 'utf8'))!]),
);

test('the stylesheet draws every look that a drawing may have, and no other', () => {
  const css = readFileSync('src/styles/drawings.css', 'utf8');
  deepEqual([...css.matchAll(/^\.drawing \.(\w+)/gm)].map(([, name]) => name).sort(), Object.keys(looks).sort());
});

test('the note in the template tells an editor every look', () => {
  const template = readFileSync('content/drawings/_template.svg', 'utf8');
  for (const look of Object.keys(looks)) ok(new RegExp(`\\b${look}\\b`).test(template), look);
});

test('each principle has a mark of its own', () => {
  const names = globSync('content/principles/[!_]*.mdx').map((file) => basename(file, '.mdx'));
  deepEqual(
    names.filter((name) => !drawings.has(name)),
    [],
  );
});

test('no two drawings are the same, and none says what another says', () => {
  equal(new Set([...drawings.values()].map(({ markup }) => markup)).size, drawings.size);
  equal(new Set([...drawings.values()].map(({ title }) => title)).size, drawings.size);
});

test('a page gets the shapes of a drawing and nothing that stands between them', () => {
  const file = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" fill="none">
    <title>Two
      circles</title>
    <g>words<circle r="1" class="v1"></circle><path d="M0 0&quot;"/></g>
  </svg>`;
  deepEqual(readDrawing(file), {
    title: 'Two circles',
    viewBox: '0 0 9 9',
    markup: '<g><circle r="1" class="v1"/><path d="M0 0&quot;"/></g>',
  });
  equal(readDrawing(file.replace('</g>', '')), undefined);
});
