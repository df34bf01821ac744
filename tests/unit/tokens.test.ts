import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');
const palette = readFileSync('node_modules/nhsuk-frontend/dist/nhsuk/core/settings/_colours-palette.scss', 'utf8');

const read = (text: string, pattern: RegExp) => new Map([...text.matchAll(pattern)].map(([, name = '', value = '']) => [name, value]));

test('every colour with the name of an NHS colour is that colour in nhsuk-frontend', () => {
  const ours = read(tokens, /--nhs-([\w-]+): *([^;]+);/g);
  const theirs = read(palette, /"([\w-]+)": *(#[0-9a-f]{6})/g);
  ok(ours.size > 0);
  deepEqual(Object.fromEntries(ours), Object.fromEntries([...ours.keys()].map((name) => [name, theirs.get(name)])));
});

/** The relative luminance of a colour such as #005eb8: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const parts = [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const [light = '', dark = ''] = tokens.split('@media (prefers-color-scheme: dark)');
const colours = /--([\w-]+): *([^;]+);/g;
const schemes = { light: read(light, colours), dark: new Map([...read(light, colours), ...read(dark, colours)]) };

for (const [scheme, values] of Object.entries(schemes)) {
  const colour = (name: string): string => {
    const value = values.get(name) ?? '';
    const [, other] = /^var\(--([\w-]+)\)$/.exec(value) ?? [];
    return other ? colour(other) : value;
  };
  for (const [text, ground] of [
    ['text', 'page'],
    ['text', 'panel'],
    ['quiet', 'page'],
    ['link', 'page'],
    ['link', 'panel'],
    ['visited', 'page'],
    ['on-band', 'band'],
    ['text', 'mark'],
    ['text', 'calm'],
    ['text', 'warm'],
    ['link', 'calm'],
    ['link', 'warm'],
    ['visited', 'calm'],
    ['quiet', 'calm'],
    ['visited', 'panel'],
    ['quiet', 'panel'],
    ['text', 'voice-1'],
    ['text', 'voice-2'],
    ['text', 'voice-3'],
    ['text', 'voice-4'],
  ] as const) {
    test(`in the ${scheme} scheme ${text} on ${ground} stands out by 7 to 1`, () => {
      const by = contrast(colour(text), colour(ground));
      ok(by >= 7, `${colour(text)} on ${colour(ground)} stands out by ${by.toFixed(2)} to 1`);
    });
  }
}
