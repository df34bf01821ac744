import type { AstroIntegrationLogger } from 'astro';
import { deepEqual, equal, ok } from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { pagefind } from '../../src/integrations/pagefind.ts';
import type { SearchWords } from '../../src/lib/searchWords.ts';
import { excerptOf } from '../../src/search/draw.ts';
import { find, type ListedPage, readQuery } from '../../src/search/find.ts';
import type { Pagefind } from '../../src/search/pagefind.ts';
import { Words } from '../../src/search/words.ts';

// Made-up pages, their index as the build makes it, and Pagefind itself in Node.

const texts: Record<string, string> = {
  hyphen: 'We used co-production, and part-time staff.',
  'other-hyphen': 'We used co‑production with everyone.',
  spaces: 'It was a year of part time training, in co production.',
  money: 'It cost £2.4m in all, p&lt;0.05, n=50.',
  hours: 'Open 24/7, from 9–5 too.',
  letters: 'Łukasz from Łódź met Bjørn in a café on Hauptstraße.',
  mark: 'Togetherall™ is a place to talk.',
  ligature: 'We drew on a ﬂipchart.',
  paper: 'The paper is 10.1186/s12888-022-03731-7.',
  list: 'It has limits:</p><ul><li>the sample size was 50 people</li><li>no figures</li></ul><p>',
  help: 'Call <a href="tel:+441632960001">01632 960 001</a>, or <a href="tel:116000">116 000</a>.',
  quoted: "We do not rush people's meetings with the A&amp;E team.",
};
const folder = mkdtempSync(join(tmpdir(), 'search-index-'));
const pages: ListedPage[] = Object.keys(texts).map((name) => ({ address: `/${name}/`, title: 'Made up', description: 'Made up.' }));
const { fetch } = globalThis;
let engine: Pagefind;
let words: Words;
let addresses: Record<string, string>;

before(async () => {
  for (const [name, text] of Object.entries(texts)) {
    mkdirSync(join(folder, name));
    const main = `<main data-pagefind-body><h1>Made up</h1><p>${text}</p></main>`;
    writeFileSync(join(folder, name, 'index.html'), `<!doctype html><html lang="en-GB"><title>Made up</title><body>${main}</body></html>`);
  }
  const logger = {} as AstroIntegrationLogger;
  await pagefind([]).hooks['astro:build:done']!({ dir: pathToFileURL(`${folder}/`), pages: [], assets: new Map(), logger });
  const { pages: found, ...known } = JSON.parse(readFileSync(join(folder, 'pagefind/words.json'), 'utf8')) as SearchWords;
  [words, addresses] = [new Words(known), found];
  globalThis.fetch = async (address) => new Response(readFileSync(String(address).replace(/\?.*/, '')));
  engine = (await import(pathToFileURL(join(folder, 'pagefind/pagefind.js')).href)) as Pagefind;
  await engine.options({ noWorker: true, basePath: join(folder, 'pagefind/') });
});
after(() => {
  globalThis.fetch = fetch;
  rmSync(folder, { recursive: true });
});

const ask = async (typed: string) => {
  const found = await find(readQuery(typed, words), typed, { pagefind: engine, words, pages, addressOf: ({ id }) => addresses[id] });
  return found.map(({ page }) => page.address.replaceAll('/', ''));
};

test('a word is found however it is written on the page, and however it is typed', async () => {
  const productions = ['hyphen', 'other-hyphen', 'spaces'];
  for (const typed of ['co-production', 'co‑production', 'coproduction', 'co production'])
    deepEqual((await ask(typed)).sort(), productions, typed);
  for (const typed of ['part-time', 'part time', 'parttime']) deepEqual((await ask(typed)).sort(), ['hyphen', 'spaces'], typed);
  const typedFor: Record<string, string> = {
    money: '£2.4m | 2.4m | p<0.05 | 0.05 | n=50',
    hours: '24/7 | 24 7 | 9-5',
    letters: 'lukasz | Łukasz | lodz | bjorn | cafe | hauptstrasse',
    mark: 'togetherall | togetherall™',
    ligature: 'flipchart | ﬂipchart | flipch',
    paper: '10.1186/s12888-022-03731-7 | s12888',
    help: '01632 960 001 | 01632960001 | +44 1632 960001 | 116 000 | 116000',
    quoted: 'people’s | people´s | peopleʼs | peoples | a & e',
  };
  for (const [page, all] of Object.entries(typedFor))
    for (const typed of all.split(' | ')) {
      deepEqual((await ask(typed))[0], page, typed);
      ok(!readQuery(typed, words).suggestion, `nothing is to be put right in ${typed}`);
    }
});

test('an item of a list that says something is shown as a sentence', async () => {
  const [hit] = (await engine.search('sample')).results;
  equal(excerptOf((await hit!.data()).content, new Set(['sampl', 'siz'])), 'The sample size was 50 people.');
});
