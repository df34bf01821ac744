import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { partOf } from '../bench/cost.ts';
import { hiddenWords, shownHiddenWords } from '../bench/hiddenWords.ts';
import type { Query } from '../bench/queries.ts';
import { broken, type Outcome } from '../bench/report.ts';
import { lacksHelp, median, rankedList, rankOf, summarise, table, type Shown } from '../bench/score.ts';

const query = (kind: Query['kind'], pages: string[], reader: Query['reader'] = 'family'): Query => ({ q: 'a word', reader, pages, kind });
const nothing: Shown = { state: 'empty', answer: [], results: [], resultsText: '', suggestion: '' };

test('the first page that answers gives the rank, whichever of them it is', () => {
  const words = query('words', ['/best/', '/good/']);
  equal(rankOf(words, ['/other/', '/good/', '/best/']), 2);
  equal(rankOf(words, ['/other/']), undefined);
  equal(rankOf(words, []), undefined);
});

test('a query that nothing answers succeeds only if nothing is listed', () => {
  equal(rankOf(query('none', []), []), 1);
  equal(rankOf(query('none', []), ['/any/']), undefined);
});

test('the answer on top counts for help and contact alone, and no page counts twice', () => {
  const shown = { answer: ['/help-now/', '/contact/'], results: ['/about/', '/contact/', '/about/'] };
  deepEqual(rankedList(query('urgent', ['/help-now/']), shown), ['/help-now/', '/contact/', '/about/']);
  deepEqual(rankedList(query('contact', ['/contact/']), shown), ['/contact/', '/about/']);
  deepEqual(rankedList(query('words', ['/help-now/']), shown), ['/about/', '/contact/']);
});

test('help must come first in the answer of an urgent or a contact query, and of no other', () => {
  for (const kind of ['urgent', 'contact'] as const) {
    equal(lacksHelp(query(kind, []), { answer: ['/help-now/', '/contact/'] }), false);
    equal(lacksHelp(query(kind, []), { answer: ['/contact/', '/help-now/'] }), true);
    equal(lacksHelp(query(kind, []), { answer: [] }), true);
  }
  equal(lacksHelp(query('words', []), { answer: [] }), false);
});

test('success at 1 and 3 and the mean reciprocal rank, of ranks 1, 2, 4 and a miss', () => {
  const scored = [1, 2, 4, undefined].map((rank) => ({ query: query('words', []), rank }));
  deepEqual(summarise(scored), { queries: 4, success1: 0.25, success3: 0.5, mrr: (1 + 0.5 + 0.25) / 4 });
  deepEqual(summarise([]), { queries: 0, success1: 0, success3: 0, mrr: 0 });
});

test('the table has a row over all, and one for each kind and reader', () => {
  const rows = table([
    { query: query('slip', [], 'staff'), rank: 3 },
    { query: query('words', [], 'family'), rank: 1 },
    { query: query('words', [], 'staff'), rank: undefined },
  ]);
  deepEqual(Object.keys(rows), ['all', 'slip', 'words', 'staff', 'family']);
  deepEqual(rows['words'], { queries: 2, success1: 0.5, success3: 0.5, mrr: 0.5 });
  deepEqual(rows['staff'], { queries: 2, success1: 0, success3: 0.5, mrr: 1 / 6 });
});

test('the median of an odd and an even number of values', () => {
  equal(median([30, 1, 2]), 2);
  equal(median([10, 1, 3, 2]), 2.5);
});

test('words are hidden that no page says, and phrases that no page says in that order', () => {
  const hidden = hiddenWords(['bi-polar', "Carer's leave", 'skitzo', 'near me'], ["A carer's day", 'me, near you', 'leave it']);
  deepEqual(hidden, ['bi', 'bi polar', 'carers leave', 'near me', 'polar', 'skitzo']);
});

test('a hidden word is found in what is shown, but not inside another word, or where the reader’s own words are repeated', () => {
  const shown = { ...nothing, resultsText: 'About Skitzo.', suggestion: 'No page says "bi-polar". Did you mean manic?' };
  deepEqual(shownHiddenWords(['bi polar', 'manic', 'skitz', 'skitzo'], 'bi-polar', shown), ['manic', 'skitzo']);
  deepEqual(shownHiddenWords(['skitzo'], 'skitzo', shown), ['skitzo'], 'results repeat no query');
  const corrected = { ...nothing, suggestion: 'Did you mean skitzo bring a friend?' };
  deepEqual(shownHiddenWords(['bring a friend', 'skitzo'], 'skitzo bring a freind', corrected), []);
  deepEqual(shownHiddenWords(['bring a friend', 'skitzo'], 'a freind', corrected), ['skitzo']);
  deepEqual(shownHiddenWords(['near me'], 'me', { ...nothing, resultsText: 'Near\nMe' }), []);
});

test('every file that a search fetches is counted for what it is', () => {
  const files = {
    '/search/': 'page',
    '/_astro/search.Ab12.js': 'own script',
    '/pagefind/pagefind-worker.js': "Pagefind's scripts",
    '/pagefind/wasm.en-gb.pagefind': 'wasm',
    '/pagefind/pagefind-entry.json': 'index',
    '/pagefind/index/en-gb_1.pf_index': 'index',
    '/pagefind/fragment/en-gb_1.pf_fragment': 'fragments',
    '/pagefind/vocabulary.json': 'vocabulary',
    '/favicon.svg': 'other',
  } as const;
  for (const [path, part] of Object.entries(files)) equal(partOf(path), part, path);
});

test('each goal that is missed is told, and the time is no goal', () => {
  const row = { queries: 1, success1: 0.9, success3: 0.98, mrr: 1 };
  const bytes = (total: number) => [{ q: 'a word', total, parts: {} }];
  const good: Outcome = {
    site: { all: row },
    stock: {},
    typed: { verbatim: 0, others: row },
    misses: [],
    withoutHelp: [],
    notSettled: [],
    hiddenWords: [],
    bytes: { first: bytes(165_000), later: bytes(40_000), script: { gzip: 6_000, brotli: 0 } },
    milliseconds: [99_999],
  };
  deepEqual(broken(good), []);
  const bad: Partial<Outcome>[] = [
    { site: { all: { ...row, success1: 0.899 } } },
    { site: { all: { ...row, success3: 0.979 } } },
    { withoutHelp: ['crisis'] },
    { notSettled: ['crisis'] },
    { hiddenWords: [{ q: 'crisis', words: ['skitzo'] }] },
    { bytes: { ...good.bytes, first: [...bytes(1), ...bytes(165_001)] } },
    { bytes: { ...good.bytes, later: bytes(40_001) } },
    { bytes: { ...good.bytes, script: { gzip: 6_001, brotli: 0 } } },
  ];
  for (const fault of bad) equal(broken({ ...good, ...fault }).length, 1, JSON.stringify(fault));
});
