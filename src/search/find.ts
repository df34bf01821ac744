import type { Found, Hit, Pagefind } from './pagefind.ts';
import { ranking } from './ranking.ts';
import type { Words } from './vocabulary.ts';
import { stemOf, tellingWords, tokenize } from '../lib/tokens.ts';

/** What a search found. */
export interface Answer {
  /** The pages in order, not loaded yet. */
  hits: Hit[];
  /** What was meant instead, if a slip was put right and may be shown. */
  suggestion?: string;
}

interface Options {
  pagefind: Pagefind;
  /** How many pages there are. */
  pages: number;
  /** Loads the words of the site; asked only if something typed is on no page. */
  vocabulary: () => Promise<Words>;
}

interface Scored {
  hit: Hit;
  score: number;
  /** How much of what was typed the page holds, its rare words counting more. */
  weight: number;
}

/** How many pages are looked at to see whether they hold what was typed. */
const looked = 3;

/**
 * Searches for all words at once, and for each telling one alone, and puts the pages in one order. What is on no page is put right with
 * the words of the site, and searched again.
 */
export async function find(typed: string, options: Options): Promise<Answer> {
  const words = tokenize(typed);
  if (words.length === 0) return { hits: [] };
  const straight = typed.replace(/[“”]/g, '"');
  if (/"[^"]+"/.test(straight)) {
    const { results } = await options.pagefind.search(straight);
    if (results.length > 0) return { hits: results };
  }
  const telling = tellingWords(words);
  const first = await order(words, telling, options);
  if (await holdsAll(first, telling)) return { hits: first };

  const joined = words.join('');
  if (words.length > 1 && words.length < 4) {
    const { results } = await options.pagefind.search(joined);
    if (await holdsAll(results, [joined])) return { hits: results };
  }

  const site = await options.vocabulary();
  const corrected = new Map(telling.filter((word) => !site.knows(word)).map((word) => [word, site.correct(word)]));
  const unknown = [...corrected.values()].filter((each) => each.unknown).length;
  const meant = words.flatMap((word) => corrected.get(word)?.words ?? [word]);
  const sought = tellingWords(meant);
  if (unknown === telling.length || meant.length === 0) return { hits: [] };
  const silent: string[] = [];
  const hits = await order(meant, sought, options, silent);
  // Pagefind tells nobody that it could not read a part of the index: it finds less. The list of words knows what it must find.
  if (silent.some((word) => site.holds(word))) throw new Error('The index lacks a word that stands in it');
  // With a word that nobody knows, only a page that is about the others is more than a chance.
  if (unknown > 0 && (unknown > sought.length || !(await areAbout(hits, sought)))) return { hits: [] };
  const changed = [...corrected.values()].filter((each) => !each.unknown);
  return { hits, ...(changed.length > 0 && changed.every((each) => each.shown) && { suggestion: meant.join(' ') }) };
}

/**
 * Every page with one of the words, the best first.
 * @param silent takes the telling words that stand on no page
 */
async function order(words: string[], telling: string[], { pagefind, pages }: Options, silent: string[] = []): Promise<Hit[]> {
  const terms = [telling.join(' '), words.join(' '), `"${words.join(' ')}"`, ...telling];
  const [excerpts, all, phrase, ...each] = await Promise.all(terms.map(async (term) => (await pagefind.search(term)).results));
  // Of the hits of one page that of all telling words is kept: its excerpt marks them all.
  const scores = new Map<string, Scored>((excerpts ?? []).map((hit) => [hit.id, { hit, score: 0, weight: 0 }]));
  const add = (hit: Hit, score: number, weight: number) => {
    const own = scores.get(hit.id) ?? { hit, score: 0, weight: 0 };
    scores.set(hit.id, { hit: own.hit, score: own.score + score, weight: own.weight + weight });
  };
  silent.push(...telling.filter((_, at) => each[at]?.length === 0));
  let whole = 0;
  for (const hits of each) {
    // A word on few pages tells more than one on many.
    const rarity = Math.log(1 + pages / Math.max(1, hits.length));
    whole += rarity;
    for (const hit of hits) {
      const fields = hit.matchedMetaFields ?? [];
      const own = fields.includes('typed') ? ranking.typed : fields.includes('alsoTyped') ? ranking.alsoTyped : 0;
      add(hit, rarity * (hit.score + own), rarity);
    }
  }
  if (words.length > 1) for (const hit of phrase ?? []) add(hit, ranking.phrase, 0);
  for (const hit of all ?? []) add(hit, ranking.together * hit.score, 0);
  const ranked = [...scores.values()]
    .map(({ hit, score, weight }) => ({ hit, worth: score * (weight / whole) ** ranking.missing }))
    .sort((a, b) => b.worth - a.worth);
  const least = ranking.floor * (ranked[0]?.worth ?? 0);
  return ranked.filter(({ worth }) => worth > 0 && worth >= least).map(({ hit }) => hit);
}

/** The stems of all words in a part of the first pages. */
async function stemsOf(hits: Hit[], part: (found: Found) => string): Promise<Set<string>> {
  const found = await Promise.all(hits.slice(0, looked).map((hit) => hit.data()));
  return new Set(found.flatMap((each) => tokenize(part(each)).map(stemOf)));
}

const fieldsOf = ({ meta }: Found): string => Object.values(meta).join(' ');

/** Whether the first pages hold every telling word, or a form of it: Pagefind also finds what only begins alike. */
async function holdsAll(hits: Hit[], telling: string[]): Promise<boolean> {
  const held = await stemsOf(hits, (found) => `${fieldsOf(found)} ${found.content}`);
  return telling.every((word) => held.has(stemOf(word)));
}

/** Whether the first pages are about one of the words: it stands in a title, or among the words that people type for them. */
async function areAbout(hits: Hit[], words: string[]): Promise<boolean> {
  const about = await stemsOf(hits, fieldsOf);
  return words.some((word) => about.has(stemOf(word)));
}
