import { deepEqual, ok, throws } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import sharp from 'sharp';
import { readColours } from '../../src/lib/colours.ts';
import { shareImage } from '../../src/lib/shareImage.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');

test('every colour with the name of an NHS colour is that colour in nhsuk-frontend', () => {
  const palette = readFileSync('node_modules/nhsuk-frontend/dist/nhsuk/core/settings/_colours-palette.scss', 'utf8');
  const theirs = new Map([...palette.matchAll(/"([\w-]+)": *(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]));
  const ours = [...tokens.matchAll(/--nhs-([\w-]+): *([^;]+);/g)].map(([, name, value]) => [name, value]);
  ok(ours.length > 0);
  deepEqual(
    ours,
    ours.map(([name]) => [name, theirs.get(name)]),
  );
});

/** The relative luminance of a colour such as #005eb8: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const parts = [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const contrast = (one: string, other: string) => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const grounds = ['page', 'card', 'panel', 'ground-1', 'ground-2', 'ground-3', 'ground-4'];
const texts = {
  text: [...grounds, 'mark', 'voice-1', 'voice-2', 'voice-3', 'voice-4'],
  quiet: grounds,
  link: grounds,
  visited: grounds,
  'on-help': ['help'],
};
// Without the lines of its media queries, what holds in the dark stands last and wins.
const inTheDark = (css: string) => css.replaceAll(/@media[^{]*\{/g, '');
const schemes = { light: readColours(tokens), dark: readColours(inTheDark(tokens)) };

for (const [scheme, colour] of Object.entries(schemes)) {
  test(`in the ${scheme} scheme every text stands out from every ground by 7 to 1`, () => {
    const pairs = Object.entries(texts).flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const));
    const weak = pairs.filter(([text, ground]) => contrast(colour(text), colour(ground)) < 7);
    deepEqual(weak, []);
  });
}

test('the marks of charts stand out from the page by 3 to 1, in the light and in the dark', () => {
  for (const colour of Object.values(schemes)) ok(contrast(colour('picture-one'), colour('page')) >= 3);
});

test('the picture for shared links changes with tokens.css alone', async () => {
  const meeting = readFileSync('src/drawings/living-room.svg', 'utf8');
  const draft = shareImage(meeting, readColours(tokens), '<svg><path d="M1 2z"/></svg>');
  ok(draft.includes('<path d="M1 2z"/>'), 'a draft says so');
  for (const [, name] of meeting.matchAll(/class="(\w+)/g)) ok(draft.includes(`.${name} {`), `${name} has its colour`);
  const corner = async (css: string) => {
    const { data } = await sharp(Buffer.from(shareImage(meeting, readColours(css))))
      .raw()
      .toBuffer({ resolveWithObject: true });
    return [...data.subarray(0, 3)];
  };
  deepEqual(await corner(tokens), [0xe3, 0xef, 0xfa]);
  deepEqual(await corner(tokens.replace('--ground-2: #e3effa', '--ground-2: #112233')), [0x11, 0x22, 0x33]);
});

test('a colour that the stylesheet does not have is named', () => throws(() => readColours(tokens)('bleu'), /no --bleu/));
