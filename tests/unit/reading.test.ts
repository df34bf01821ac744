import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import type { Content, Entry } from '../../src/reader/content.ts';
import { isFamilyPage } from '../../scripts/check/rules/family.ts';
import { readBody } from '../../src/reader/mdx.ts';
import { gradeOf, medianOf, type Reading, readingOf, reportReading } from '../../scripts/check/reading.ts';

// Worked by hand: 0.39 * words / sentences + 11.8 * syllables / words - 15.59.

function page(id: string, text: string): Entry {
  const { body } = readBody(text);
  return { file: `content/pages/${id}.mdx`, path: `pages/${id}.mdx`, collection: 'pages', id, text, ...(body && { body }) };
}

const contentOf = (...entries: Entry[]): Content => ({ entries, others: [], images: new Set(), faults: [], show: (path) => path });
const readingOfText = (text: string) => readingOf(contentOf(page('about', text)))[0];

const near = (actual: number | undefined, expected: number) =>
  ok(Math.abs((actual ?? NaN) - expected) < 0.005, `${actual}, not ${expected}`);

const worked: [text: string, grade: number][] = [
  // 6 words, 1 sentence, 6 syllables: 2.34 + 11.8 - 15.59
  ['The cat sat on the mat.', -1.45],
  // 7 words, 1 sentence, 10 syllables (per-son, fam-i-ly): 2.73 + 16.857 - 15.59
  ['Staff meet the person and the family.', 3.997],
  // 13 words, 2 sentences, 16 syllables: 2.535 + 14.523 - 15.59
  ['The cat sat on the mat. Staff meet the person and the family.', 1.468],
  // 3 words, 1 sentence, 3 syllables; a number counts as one: 1.17 + 11.8 - 15.59
  ['Call 111 now.', -2.62],
];
for (const [text, grade] of worked) test(`the grade of "${text}" is ${grade}`, () => near(readingOfText(text)?.grade, grade));

test('paragraphs and items of lists count, each item as a sentence; headings, tables and pictures do not', () => {
  const text =
    '## Extraordinary organisational considerations\n\nThe cat sat on the mat:\n\n- Staff meet the person and the family\n\n| Extraordinary |\n|---|\n| considerations |\n';
  const reading = readingOfText(text);
  near(reading?.grade, 1.468);
  equal(reading?.words, 13);
});

test('words inside a part of the site count, and a help line counts as a word', () => {
  equal(readingOfText('<Note>\n\nCall <Call line="urgent" /> now.\n\n</Note>')?.words, 3);
});

test('sentences of more than 20 words are counted', () => {
  const sentence = (words: number) => `${'word '.repeat(words - 1)}end. `;
  equal(readingOfText(sentence(20) + 'Then came another. '.repeat(2) + '\n\n' + 'Now '.repeat(1) + sentence(21))?.long, 1);
});

test('a page without running text has no grade', () => {
  equal(readingOfText('<Terms />'), undefined);
  equal(gradeOf([]), undefined);
});

test('the number in the middle is that of an odd list, and between two of an even one', () => {
  equal(medianOf([9, 1, 5]), 5);
  equal(medianOf([10, 2, 4, 1]), 3);
});

test('the pages for families are home, guide, principles, Easy Read, stories, contact and help', () => {
  const family = [
    'pages/index',
    'pages/principles',
    'pages/stories',
    'pages/contact',
    'pages/help-now',
    'approach/x',
    'principles/x',
    'easy-read/x',
    'stories/x',
  ];
  const others = ['pages/pilot', 'pages/pilot/results', 'pages/about', 'pages/search', 'pages/press', 'journey/x', 'press/x', 'glossary/x'];
  const asEntry = (name: string) => {
    const [collection, ...id] = name.split('/');
    return { collection, id: id.join('/') } as Entry;
  };
  deepEqual(
    [...family, ...others].filter((name) => isFamilyPage(asEntry(name))),
    family,
  );
});

const reading = (address: string, grade: number, family = true): Reading => ({ address, family, grade, words: 100, long: 2 });

test('the table names each page, its grade and its long sentences, and says that the goals are met', () => {
  const lines = reportReading([reading('/a/', 8.04), reading('/b/', 6.04), reading('/c/', 1), reading('/pilot/', 12.3, false)]).split('\n');
  equal(lines[0], 'Pages for families  grade  words       over 20 words');
  equal(lines[1], '/a/                   8.0    100                   2');
  ok(lines.includes('/pilot/       12.3    100                   2'));
  equal(lines.at(-2), 'Pages for families, grade in the middle: 6.0. The goal, 6 or lower, is met.');
  equal(lines.at(-1), 'Pages for families, highest grade: 8.0 (/a/). The goal, 8 or lower, is met.');
});

test('the table says that the goals are not met', () => {
  const text = reportReading([reading('/a/', 8.06), reading('/b/', 6.06), reading('/c/', 1)]);
  match(text, /middle: 6\.1\. The goal, 6 or lower, is not met\.$/m);
  match(text, /highest grade: 8\.1 \(\/a\/\)\. The goal, 8 or lower, is not met\.$/m);
  match(reportReading([]), /There are no pages for families to measure\.$/);
});
