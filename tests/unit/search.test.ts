import { deepEqual, equal, notEqual, ok, rejects } from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { typedByAddress } from '../../src/lib/searchWords.ts';
import { helpWords } from '../../src/lib/helpLines.ts';
import { sectionWord } from '../../src/lib/sectionWord.ts';
import { stemOf, keywordsOf, tokenize } from '../../src/lib/tokens.ts';
import { helpSchema } from '../../src/schemas/help.ts';
import { answerOf, matchesAny } from '../../src/search/answers.ts';
import { find } from '../../src/search/find.ts';
import type { Hit, Pagefind } from '../../src/search/pagefind.ts';
import { SpellChecker } from '../../src/search/spelling.ts';

const read = (file: string) => parse(readFileSync(file, 'utf8'));
const contact = read('content/contact.yaml');
const help = helpSchema.parse(read('content/help.yaml'));
const words = { help: helpWords(help), contact: contact.typed as string[] };
const details = [`tel:+44${contact.phone.replace(/\s/g, '').slice(1)}`, `mailto:${contact.email}`, 'https://example.org/contact.vcf'];
const answer = (typed: string) => answerOf(typed, words, details);

test('every urgent word is answered with help, alone and in a sentence, and every word for the contact with the contact', () => {
  for (const typed of words.help)
    for (const form of [typed, typed.toUpperCase(), ` ${typed}? `, `what if ${typed} please`, typed.replaceAll("'", '’')])
      // The answer that gives the contact gives help above it.
      equal(answer(form), matchesAny(form, words.contact) ? 'contact' : 'help', form);
  for (const typed of words.contact) equal(answer(typed), 'contact', typed);
});

test('the name and the number of every line of help bring up help', () => {
  for (const { name, number, text } of help.lines)
    for (const typed of [name, number, text?.to]) if (typed) notEqual(answer(typed), undefined, typed);
});

test('urgent words are answered with help as people type them', () => {
  for (const typed of [
    ...['suicidle', 'sucidal', 'suicde', 'overdoes', 'overdosed', 'emergancy', 'ambulence', 'dangrous', 'samaritians', 'urgently'],
    ...['self harming', 'self-harm', 'selfharming', 'hurting herself', 'killing himself', 'kill my self', 'wanting to die', 'cuting'],
    ...['A & E', 'a&e', 'A&E tonight', 'od’d', 'ｓｕｉｃｉｄｅ', 'sui\u200bcide', 'don’t want to be here'],
  ])
    equal(answer(typed), 'help', typed);
});

test("the team's own number and address are known in any form", () => {
  for (const typed of [
    ...['01227 812044', '01227812044', '01227-812-044', '(01227) 812 044', '+44 1227 812044', '0044 1227 812044', '+44 (0)1227 812044'],
    ...['812044', '01227 812', 'kamnascpt.opendialogue@nhs.net', ' KAMNASCPT.OpenDialogue@NHS.net ', 'kamnascpt'],
  ])
    equal(answer(typed), 'contact', typed);
});

test('other searches are answered with results alone', () => {
  for (const typed of [
    ...['', '  ', 'open dialogue', 'network meeting', 'family', 'results', 'uncertainty', 'wellbeing', '2026', 'age 18', 'mum', 'nhs'],
    ...['1227', '01227 812045', 'someone@nhs.net'],
  ])
    equal(answer(typed), undefined, typed);
});

test('an urgent phrase counts only with its words in order, and a short word only as it is', () => {
  ok(matchesAny('please end it now', ['end it']));
  for (const [typed, listed] of [
    ['it had no end', 'end it'],
    ['the story ends', 'end it'],
    ['know', 'now'],
    ['anything', ''],
  ] as const)
    // prettier-ignore
    equal(matchesAny(typed, [listed]), false, typed);
});

test('what is typed is read as plain words', () => {
  for (const [typed, expected] of Object.entries({
    'Peer-support  WORKERS!': 'peer support workers',
    'don’t “rush” it': 'dont rush it',
    'naïve café': 'naive cafe',
    'psy\u200bcho\u00adsis\u202e': 'psychosis',
    '24/7': '24 7',
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

const site = new SpellChecker({ shown: 'dialogue uncertainty psychosis peer support medicine meeting', hidden: 'schizophrenia medicaton' });

test('a slip is put right by the nearest word, and only a shown word may be suggested; a word of the site is known in all its forms', () => {
  deepEqual(site.correct('uncertanty'), { words: ['uncertainty'], unknown: false, shown: true });
  deepEqual(site.correct('dialouge'), { words: ['dialogue'], unknown: false, shown: true });
  deepEqual(site.correct('peersupport'), { words: ['peer', 'support'], unknown: false, shown: true });
  deepEqual(site.correct('schizofrenia'), { words: ['schizophrenia'], unknown: false, shown: false });
  deepEqual(
    ['zzxqwv', 'football', 'pier'].map((word) => site.correct(word).unknown),
    [true, true, false],
  );
  for (const word of ['meetings', 'medicines', 'medicaton', 'what']) ok(site.knows(word), word);
  for (const word of ['uncertanty', 'zzxqwv']) equal(site.knows(word), false, word);
});

/** An index of made-up pages that finds whole words, as Pagefind is asked for them: one that is damaged cannot be made of a built site. */
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

test('what is on a page is found without loading the list of words; a slip finds what was meant and says so', async () => {
  const never = async () => Promise.reject(new Error('asked'));
  deepEqual((await ask('Uncertainty', undefined, never)).found, ['/a/', '/c/']);
  deepEqual((await ask('what is the dialogue', undefined, never)).found, ['/c/']);
  deepEqual((await ask('', undefined, never)).found, []);
  deepEqual(await ask('peer suport'), { found: ['/b/'], suggestion: 'peer support' });
  for (const nobodyKnows of ['zzxqwv', 'dialogue zzxqwv qqxxzz']) deepEqual((await ask(nobodyKnows)).found, []);
});

test('an index that lacks a word of its own list is damaged, and not a page that says nothing', async () => {
  await rejects(ask('uncertainty', index({})), /lacks/);
  await rejects(ask('dialogue uncertanty', index({ '/c/': 'dialogue' })), /lacks/);
});

test('the words that people type go to the pages that answer, the first above the others', () => {
  const typed = typedByAddress([
    { term: 'medicine', typed: ['meds'], answers: ['/a/', '/b/'], shown: true },
    { term: 'asking for x', typed: ['x'], answers: ['/b/'], shown: false },
  ]);
  deepEqual(typed.get('/a/'), { first: ['medicine', 'meds'], also: [] });
  // The name of an entry that is not shown is an editor's, and nobody types it.
  deepEqual(typed.get('/b/'), { first: ['x'], also: ['medicine', 'meds'] });
  equal(typed.get('/c/'), undefined);
});

test('each section has a word of its own, which nobody types', () => {
  const labels: string[] = ['This site', ...read('content/site.yaml').navigation.map(({ label }: { label: string }) => label)];
  const own = labels.map(sectionWord);
  equal(new Set(own).size, labels.length);
  const typed = globSync('content/glossary/[!_]*.yaml').flatMap((file) => tokenize(read(file).typed.join(' ')));
  for (const word of own) ok(/^[a-z]{5,}$/.test(word) && !typed.includes(word), word);
});
