import { deepEqual, equal, notEqual, ok, rejects } from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { sectionWord } from '../../src/lib/sectionWord.ts';
import { typedByAddress } from '../../src/lib/searchWords.ts';
import type { Term } from '../../src/schemas/term.ts';
import { answerOf, matchesAny } from '../../src/search/answers.ts';
import { find } from '../../src/search/find.ts';
import type { Hit, Pagefind } from '../../src/search/pagefind.ts';
import { SpellChecker } from '../../src/search/spelling.ts';
import { keywordsOf, stemOf, tokenize } from '../../src/lib/tokens.ts';

const read = (name: string) => parse(readFileSync(`content/${name}.yaml`, 'utf8'));
const words = { help: read('help').typed as string[], contact: read('contact').typed as string[] };
const contact = read('contact');
const details = [`tel:+44${contact.phone.replace(/\s/g, '').slice(1)}`, `mailto:${contact.email}`, 'https://example.org/contact.vcf'];
const answer = (typed: string) => answerOf(typed, words, details);

for (const typed of words.help) {
  test(`"${typed}" is answered with help, alone and in a sentence`, () => {
    for (const form of [typed, typed.toUpperCase(), ` ${typed}? `, `what if ${typed} please`, typed.replaceAll("'", '’')]) {
      // The answer that gives the contact gives help above it.
      ok(answer(form), form);
      if (!matchesAny(typed, words.contact)) equal(answer(form), 'help', form);
    }
  });
}

for (const typed of [
  ...['suicidle', 'sucidal', 'suicde', 'overdoes', 'overdosed', 'emergancy', 'ambulence', 'dangrous', 'samaritians', 'urgently'],
  ...['self harming', 'self-harm', 'selfharming', 'hurting herself', 'killing himself', 'kill my self', 'wanting to die', 'cuting'],
  ...['A & E', 'a&e', 'A&E tonight', 'od’d', 'ｓｕｉｃｉｄｅ', 'sui\u200bcide', 'don’t want to be here'],
]) {
  test(`"${typed.replace(/\p{Cf}/gu, '·')}", as people type it, is answered with help`, () => equal(answer(typed), 'help'));
}

for (const typed of [
  '',
  '  ',
  'open dialogue',
  'network meeting',
  'family',
  'results',
  'uncertainty',
  'wellbeing',
  '2026',
  'age 18',
  'mum',
  'nhs',
]) {
  test(`"${typed}" is a search like others`, () => equal(answer(typed), undefined));
}

for (const typed of words.contact) test(`"${typed}" is answered with the contact`, () => equal(answer(typed), 'contact'));

for (const typed of [
  ...['01227 812044', '01227812044', '01227-812-044', '(01227) 812 044', '+44 1227 812044', '0044 1227 812044', '+44 (0)1227 812044'],
  ...['812044', '01227 812', 'kamnascpt.opendialogue@nhs.net', ' KAMNASCPT.OpenDialogue@NHS.net ', 'kamnascpt'],
]) {
  test(`"${typed}" is known as the team's own`, () => equal(answer(typed), 'contact'));
}
for (const typed of ['1227', '01227 812045', '2026', 'someone@nhs.net']) {
  test(`"${typed}" is not the team's own`, () => equal(answer(typed), undefined));
}

test('an urgent phrase counts only with its words in order, and a short word only as it is', () => {
  ok(matchesAny('please end it now', ['end it']));
  equal(matchesAny('it had no end', ['end it']), false);
  equal(matchesAny('the story ends', ['end it']), false);
  equal(matchesAny('know', ['now']), false);
  equal(matchesAny('anything', ['']), false);
});

for (const [typed, expected] of [
  ['Peer-support  WORKERS!', 'peer support workers'],
  ['don’t “rush” it', 'dont rush it'],
  ["don't", 'dont'],
  ['naïve café', 'naive cafe'],
  ['psy\u200bcho\u00adsis\u202e', 'psychosis'],
  ['24/7', '24 7'],
  ['<b>bold</b>; DROP TABLE--', 'b bold b drop table'],
  ['A & E', 'ae'],
  ['\ud83d', ''],
  ['half\ud83demoji', 'half emoji'],
  ['"\'\\%&', ''],
] as const) {
  test(`${JSON.stringify(typed)} is read as "${expected}"`, () => equal(tokenize(typed).join(' '), expected));
}

test('the words of a question lead nowhere, unless there is no other', () => {
  deepEqual(keywordsOf(tokenize("What's the price of it?")), ['price']);
  deepEqual(keywordsOf(tokenize('who are we')), ['who', 'are', 'we']);
});

test('the forms of a word are alike, and different words are not', () => {
  for (const [a, b] of ['meeting meetings', 'study studies', 'decide deciding', 'story stories', 'carer carers'].map((pair) =>
    pair.split(' '),
  ))
    equal(stemOf(a!), stemOf(b!), `${a} ${b}`);
  notEqual(stemOf('care'), stemOf('cost'));
});

const site = new SpellChecker({ shown: 'dialogue uncertainty psychosis peer support medicine meeting', hidden: 'schizophrenia medicaton' });

test('a slip is put right by the nearest word, and only a shown word may be suggested', () => {
  deepEqual(site.correct('uncertanty'), { words: ['uncertainty'], unknown: false, shown: true });
  deepEqual(site.correct('dialouge'), { words: ['dialogue'], unknown: false, shown: true });
  deepEqual(site.correct('peersupport'), { words: ['peer', 'support'], unknown: false, shown: true });
  deepEqual(site.correct('schizofrenia'), { words: ['schizophrenia'], unknown: false, shown: false });
  equal(site.correct('zzxqwv').unknown, true);
  equal(site.correct('football').unknown, true);
  equal(site.correct('pier').unknown, false);
});

test('a word of the site is known in all its forms, and its slips are not', () => {
  for (const word of ['meetings', 'medicines', 'medicaton', 'what']) ok(site.knows(word), word);
  for (const word of ['uncertanty', 'zzxqwv']) equal(site.knows(word), false, word);
});

/** An index of made-up pages that finds whole words, as Pagefind is asked for them. */
const index = (pages: Record<string, string>): Pagefind => ({
  options: async () => {},
  search: async (term) => {
    const sought = tokenize(term);
    const found = Object.entries(pages).filter(([, content]) => sought.every((word) => tokenize(content).includes(word)));
    const data = (url: string, content: string) => async () => ({ url, content, excerpt: content, meta: { title: url }, sub_results: [] });
    return { results: found.map(([url, content]): Hit => ({ id: url, score: 1, data: data(url, content) })) };
  },
});
const pages = { '/a/': 'uncertainty', '/b/': 'peer support', '/c/': 'dialogue meeting uncertainty' };
const ask = async (typed: string, pagefind = index(pages), loadSpelling = async () => site) => {
  const { hits, suggestion } = await find(typed, { pagefind, pages: 3, loadSpelling });
  return { found: hits.map(({ id }) => id), suggestion };
};

test('what is on a page is found without asking for the words of the site', async () => {
  const never = async () => Promise.reject(new Error('asked'));
  deepEqual((await ask('Uncertainty', undefined, never)).found, ['/a/', '/c/']);
  deepEqual((await ask('what is the dialogue', undefined, never)).found, ['/c/']);
  deepEqual((await ask('', undefined, never)).found, []);
  await rejects(ask('uncertanty', undefined, never), /asked/);
});

test('a slip finds what was meant and says so; what nobody knows finds nothing', async () => {
  deepEqual(await ask('peer suport'), { found: ['/b/'], suggestion: 'peer support' });
  deepEqual(await ask('zzxqwv'), { found: [], suggestion: undefined });
  deepEqual((await ask('dialogue zzxqwv qqxxzz')).found, []);
});

test('an index that lacks a word of its own list is damaged, and not a page that says nothing', async () => {
  await rejects(ask('uncertainty', index({})), /lacks/);
  await rejects(ask('dialogue uncertanty', index({ '/c/': 'dialogue' })), /lacks/);
});

test('the words that people type go to the pages that answer, the first above the others', () => {
  const term = (fields: Partial<Term>) => ({ term: 'word', typed: [], answers: [], shown: true, ...fields }) as unknown as Term;
  const typed = typedByAddress([
    term({ term: 'medicine', typed: ['meds'], answers: ['/a/', '/b/'] }),
    term({ term: 'asking for x', typed: ['x'], answers: ['/b/'], shown: false }),
  ]);
  deepEqual(typed.get('/a/'), { first: ['medicine', 'meds'], also: [] });
  // The name of an entry that is not shown is an editor's, and nobody types it.
  deepEqual(typed.get('/b/'), { first: ['x'], also: ['medicine', 'meds'] });
  equal(typed.get('/c/'), undefined);
});

test('each section has a word of its own, which nobody types', () => {
  const labels: string[] = ['This site', ...read('site').navigation.map(({ label }: { label: string }) => label)];
  const own = labels.map(sectionWord);
  equal(new Set(own).size, labels.length);
  const typed = globSync('content/glossary/[!_]*.yaml').flatMap((file) => tokenize(parse(readFileSync(file, 'utf8')).typed.join(' ')));
  deepEqual(
    own.filter((word) => !/^[a-z]{5,}$/.test(word) || typed.includes(word)),
    [],
  );
});
