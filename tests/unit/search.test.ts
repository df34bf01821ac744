import { deepEqual, equal, match, notEqual, ok, rejects } from 'node:assert/strict';
import { test } from 'node:test';
import { typedFor } from '../../src/lib/searchWords.ts';
import { compoundsOf, keywordsOf, stemOf, tokenize } from '../../src/lib/tokens.ts';
import { excerptOf } from '../../src/search/draw.ts';
import { find, findAtOnce, type ListedPage, readQuery } from '../../src/search/find.ts';
import type { Hit, Pagefind } from '../../src/search/pagefind.ts';
import { Words, wordsTyped } from '../../src/search/words.ts';

test('what is typed is read as plain words', () => {
  for (const [typed, expected] of Object.entries({
    'Peer-support  WORKERS!': 'peer support workers',
    'don’t “rush” it': 'dont rush it',
    'don´t or people`s or Oʼ Neill or O′Neill': 'dont or peoples or o neill or oneill',
    'naïve café': 'naive cafe',
    'psy\u200bcho\u00adsis\u202e': 'psychosis',
    '1,898 of p<0.05': '1898 of p 005',
    'Togetherall™': 'togetherall',
    '<b>bold</b>; DROP TABLE--': 'b bold b drop table',
    'A & E': 'ae',
    'half\ud83demoji': 'half emoji',
    '"\'\\%&': '',
  }))
    equal(tokenize(typed).join(' '), expected);
  deepEqual(keywordsOf(tokenize("What's the price of it?")), ['price']);
  deepEqual(keywordsOf(tokenize('who are we')), ['who', 'are', 'we'], 'unless there is no other');
  for (const pair of ['meeting meetings', 'study studies', 'decide deciding', 'story stories'])
    equal(...(pair.split(' ').map(stemOf) as [string, string]));
  notEqual(stemOf('care'), stemOf('cost'));
});

test('a compound is found as one word and in parts, and a telephone number in every form', () => {
  deepEqual(compoundsOf('co-production, co‑production: 24/7 of women—and men'), [
    ['co', 'production'],
    ['co', 'production'],
    ['24', '7'],
  ]);
  const forms = '01227 000000|01227000000|01227-000-000|(01227) 000 000|+44 1227 000000|0044 1227 000000|+44 (0)1227 000000'.split('|');
  for (const form of forms) deepEqual(wordsTyped(form), ['1227000000'], form);
  deepEqual(wordsTyped('2017 to 2019'), ['2017', 'to', '2019']);
});

const words = new Words({
  shown: 'dialogue uncertainty psychosis peer support medicine meeting meetings part time',
  compounds: 'part-time',
  typed: [
    ['schizophrenia|medicaton', '/a/', '/b/'],
    ['does it work|success', '/c/'],
  ],
});

test('a slip is put right by the nearest word, and only a word of a page may be suggested; a word of the site is known in all its forms', () => {
  deepEqual(words.correct('uncertanty'), { words: ['uncertainty'], unknown: false, shown: true });
  deepEqual(words.correct('dialouge'), { words: ['dialogue'], unknown: false, shown: true });
  deepEqual(words.correct('peersupport'), { words: ['peer', 'support'], unknown: false, shown: true });
  deepEqual(words.correct('schizofrenia'), { words: ['schizophrenia'], unknown: false, shown: false });
  deepEqual(
    ['zzxqwv', 'football', '2401', 'pier'].map((word) => words.correct(word).unknown),
    [true, true, true, false],
  );
  for (const word of ['meetings', 'medicines', 'medicaton', 'what', 'medic']) ok(words.knows(word), word);
  for (const word of ['uncertanty', 'zzxqwv', 'med']) equal(words.knows(word), false, word);
});

const titles: Record<string, string> = { '/a/': 'Not being sure', '/b/': 'Peer support', '/c/': 'A meeting', '/d/': 'When' };
const pages: ListedPage[] = Object.entries(titles).map(([address, title]) => ({ address, title, description: `About ${title}.` }));

test('an index that lacks a word of its own list is damaged, and not a page that says nothing', async () => {
  const hit: Hit = { id: '/c/', score: 1, data: async () => ({ content: 'dialogue', sub_results: [] }) };
  /** It finds one page, for one word: a damaged one cannot be made of a built site. */
  const pagefind: Pagefind = { options: async () => {}, search: async (term) => ({ results: term === 'dialogue' ? [hit] : [] }) };
  for (const typed of ['uncertainty', 'dialogue uncertanty'])
    await rejects(find(readQuery(typed, words), typed, { pagefind, words, pages, addressOf: ({ id }) => id }), /lacks/);
});

test('a page is shown before the index is there if people type all of it for the page, or it is about it', () => {
  const first = (typed: string) => findAtOnce(readQuery(typed, words), pages, words)?.address;
  for (const [typed, expected] of Object.entries({ 'does it work': '/c/', schizofrenia: '/a/', 'peer suport': '/b/', meetings: '/c/' }))
    equal(first(typed), expected, typed);
  for (const typed of ['uncertainty', 'peer uncertainty', 'zzxqwv', '']) equal(first(typed), undefined, typed);
});

test('the words that people type go to the pages that answer, the first above the others, and a whole phrase above a part', () => {
  const entries = typedFor(
    [
      { term: 'medicine', typed: ['meds'], answers: ['/a/', '/b/'], shown: true },
      { term: 'asking for x', typed: ['x'], answers: ['/b/'], shown: false },
    ],
    [{ typed: ['phone'], email: 'made.up@example.org' }],
  );
  // The name of an entry that is not shown is an editor's, and nobody types it.
  deepEqual(
    entries.map(({ typed, answers }) => [typed.join('|'), ...answers]),
    [
      ['medicine|meds', '/a/', '/b/'],
      ['x', '/b/'],
      ['phone|made', '/contact/'],
    ],
  );
  const score = (typed: string, word: string, page: string) => words.typedFor(word, new Set(tokenize(typed).map(stemOf))).get(page) ?? 0;
  ok(score('schizophrenia', 'schizophrenia', '/a/') > score('schizophrenia', 'schizophrenia', '/b/'));
  ok(score('does it work', 'work', '/c/') > score('social work', 'work', '/c/'));
});

test('an excerpt is a sentence, or the answer below a heading; what is no sentence is none', () => {
  const page = [
    '# Does it cost anything?',
    'No. It was free.',
    'Wellbeing, 50 people, better',
    'the study asked 50 people. It took 6 months.',
  ];
  const excerpt = (typed: string) => excerptOf(page.join('\n'), new Set(tokenize(typed).map(stemOf)));
  equal(excerpt('cost'), 'Does it cost anything? No. It was free.');
  equal(excerpt('people in the study'), 'The study asked 50 people. It took 6 months.');
  equal(excerpt('wellbeing'), '');
  match(excerptOf(`${'Very '.repeat(100)}long.`, new Set(['long'])), /^Very .{200,320} …$/);
});
