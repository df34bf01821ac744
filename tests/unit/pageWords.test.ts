import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readContent } from '../../src/reader/content.ts';
import { splitFrontMatter } from '../../src/reader/frontmatter.ts';
import type { Term } from '../../src/schemas/term.ts';
import { explainsWords } from '../../src/words/pagesOfWords.ts';
import { glossaryOf } from '../../src/words/pageWords.ts';
import { usesOf } from '../../src/words/termsInText.ts';
import { wordsOf } from '../../src/words/wordsOf.ts';
import { htmlOf } from './htmlOf.ts';

const word = (term: string, linked = true) => ({ id: term, term, meaning: `what ${term} means`, linked });
const terms = ['carer', 'worker', 'peer support worker', 'recovery', 'Health Foundation', 'meeting', 'network', 'network meeting'].map(
  (term) => word(term),
);
const found = (text: string) => usesOf(terms)(text).map(({ id, from, to }) => `${id}: ${text.slice(from, to)}`);

test('a term is found as a whole word, at the start of a sentence, and in the plural', () => {
  deepEqual(found('Carers met a carer. A carer-led group, scarer and careers did not.'), ['carer: Carers', 'carer: carer']);
  deepEqual(found('Recoveries follow recovery.'), ['recovery: Recoveries', 'recovery: recovery']);
  deepEqual(found("The carer's view, (carers)."), ['carer: carer', 'carer: carers']);
});

test('a name keeps its capitals, and a capital inside a sentence makes a name of another word', () => {
  deepEqual(found('The Health Foundation is no health foundation. The Network Meeting Trust is a name.'), [
    'Health Foundation: Health Foundation',
  ]);
});

test('the longest term is meant, over the end of a line too', () => {
  deepEqual(found('Peer support workers come to network\nmeetings.'), [
    'peer support worker: Peer support workers',
    'network meeting: network\nmeetings',
  ]);
});

const textOf = (html: string) => html.replace(/<[^>]*>/g, '');

/** What a page tells: all its words in order, those that are links to a meaning, and the list of meanings. */
function pageOf(body: string, { title = 'A page', glossary = terms, linking = true } = {}) {
  const html = htmlOf(wordsOf(body, { title, href: (address) => address, ...(linking && { glossary: glossaryOf(glossary) }) }));
  const [, list = ''] = /<section[^>]*>(.*)<\/section>$/s.exec(html) ?? [];
  const links = [...html.matchAll(/<a class="term"[^>]*>(.*?)<\/a>/gs)].map(([, words = '']) => textOf(words));
  return { text: textOf(html), links, list: textOf(list) };
}

test('the first use of each term is a link, and the list tells them in the order of the page', () => {
  const { links, list } = pageOf(
    'A carer and *a worker*.\n\n- carers\n- network meeting\n\n<InShort>\n\nA worker in recovery.\n\n</InShort>\n',
  );
  deepEqual(links, ['carer', 'worker', 'network meeting', 'recovery']);
  match(list, /^Words on this page.*carer what carer means.*worker.*network meeting.*recovery.*All words in the glossary$/);
});

test('headings, links, tables, code, words of others and cards hold no such link', () => {
  const body =
    '## A carer at home\n\n[a carer](/x/)\n\n| carer |\n| - |\n| carer |\n\n`carer`\n\n> carer\n\n<UrgentCard>\n\n- carer\n\n</UrgentCard>\n';
  deepEqual(pageOf(body), { ...pageOf(body, { linking: false }), links: [], list: '' });
});

test('a page explains in its own way what its title names, and what a heading has asked', () => {
  deepEqual(pageOf('A carer.', { title: 'What carers do' }).links, []);
  deepEqual(pageOf('A worker.\n\n## What is a carer?\n\nA carer.\n\n## What a meeting is for\n\nA meeting.\n').links, [
    'worker',
    'meeting',
  ]);
  deepEqual(pageOf('A carer.\n\n## Carers\n\nA carer.\n').links, ['carer']);
});

test('a term that is not to be linked is none, and keeps the terms inside it', () => {
  deepEqual(pageOf('A network meeting, a meeting.', { glossary: [word('network meeting', false), word('meeting')] }).links, ['meeting']);
});

test('pages of the site, of the guide and of the principles explain words; doors, help and what people tell do not', () => {
  for (const [collection, id] of [
    ['pages', 'pilot/results'],
    ['approach', 'index'],
    ['principles', 'x'],
  ] as const)
    ok(explainsWords(collection, id), id);
  const silent = ['pages/help-now', 'pages/glossary', 'pages/index', 'pages/404', 'stories/x', 'journey/x', 'press/x', 'easy-read/x'];
  for (const [collection = '', id = ''] of silent.map((each) => each.split('/'))) ok(!explainsWords(collection, id), id);
});

test('no word of any page is changed, and what is added stands after its last', () => {
  const glossary = readContent('content').entries.flatMap(({ collection, id, data }) => {
    const term = collection === 'glossary' ? (data as Term | undefined) : undefined;
    return term?.shown ? [{ id, ...term }] : [];
  });
  const pages = globSync('content/{approach,principles,pages}/**/[!_]*.mdx');
  let links = 0;
  for (const file of pages) {
    const { body = '' } = splitFrontMatter(readFileSync(file, 'utf8'));
    const made = pageOf(body, { glossary });
    equal(made.text, pageOf(body, { linking: false }).text + made.list, file);
    links += made.links.length;
  }
  ok(links > 20, `${links} links on ${pages.length} pages`);
});
