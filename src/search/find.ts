import { keywordsOf, stemOf, tokenize } from '../lib/tokens.ts';
import type { Hit, HitData, Pagefind } from './pagefind.ts';
import { ranking } from './ranking.ts';
import type { SpellChecker } from './spelling.ts';

export interface SearchResult {
  /** The best first. */
  hits: Hit[];
  /** The corrected words, if something typed was corrected and the change may be shown. */
  suggestion?: string;
}

interface Options {
  pagefind: Pagefind;
  /** How many pages the index holds. */
  pages: number;
  /** Called only if something typed is on no page. */
  loadSpelling: () => Promise<SpellChecker>;
}

interface Score {
  hit: Hit;
  score: number;
  /** How much of what was typed the page holds; rare words weigh more. */
  weight: number;
}

/** How many of the first pages are loaded to see whether they hold what was typed. */
const inspected = 3;

/**
 * Finds the pages for what was typed, the best first. If the first pages do not hold all keywords, it corrects the spelling and searches
 * again.
 * @throws Error if a part of the index is missing
 */
export async function find(typed: string, options: Options): Promise<SearchResult> {
  const words = tokenize(typed);
  if (words.length === 0) return { hits: [] };
  const straight = typed.replace(/[“”]/g, '"');
  if (/"[^"]+"/.test(straight)) {
    const { results } = await options.pagefind.search(straight);
    if (results.length > 0) return { hits: results };
  }
  const keywords = keywordsOf(words);
  const { hits: asTyped } = await rank(words, keywords, options);
  if (await holdAll(asTyped, keywords)) return { hits: asTyped };

  const joined = words.join('');
  if (words.length > 1 && words.length < 4) {
    const { results } = await options.pagefind.search(joined);
    if (await holdAll(results, [joined])) return { hits: results };
  }

  const spelling = await options.loadSpelling();
  const corrections = new Map(keywords.filter((word) => !spelling.knows(word)).map((word) => [word, spelling.correct(word)]));
  const unknown = [...corrections.values()].filter((each) => each.unknown).length;
  const corrected = words.flatMap((word) => corrections.get(word)?.words ?? [word]);
  const correctedKeywords = keywordsOf(corrected);
  if (unknown === keywords.length || corrected.length === 0) return { hits: [] };
  const { hits, notFound } = await rank(corrected, correctedKeywords, options);
  // If a part of the index cannot be read, Pagefind reports no error and finds less. The list of words tells what it must find.
  if (notFound.some((word) => spelling.mustBeIndexed(word))) throw new Error('The index lacks a word that stands in it');
  // With an unknown word among them, the other words may match by chance: only a page that is about them counts.
  if (unknown > 0 && (unknown > correctedKeywords.length || !(await areAbout(hits, correctedKeywords)))) return { hits: [] };
  const changes = [...corrections.values()].filter((each) => !each.unknown);
  return { hits, ...(changes.length > 0 && changes.every((each) => each.shown) && { suggestion: corrected.join(' ') }) };
}

/** Every page with one of the words, the best first, and the keywords that are on no page. Searches for all words at once, and for each keyword. */
async function rank(words: string[], keywords: string[], { pagefind, pages }: Options): Promise<{ hits: Hit[]; notFound: string[] }> {
  const terms = [keywords.join(' '), words.join(' '), `"${words.join(' ')}"`, ...keywords];
  const [excerpts, all, phrase, ...each] = await Promise.all(terms.map(async (term) => (await pagefind.search(term)).results));
  // A page has a hit in several searches. The one for all keywords is kept, because its excerpt marks them all.
  const scores = new Map<string, Score>((excerpts ?? []).map((hit) => [hit.id, { hit, score: 0, weight: 0 }]));
  const add = (hit: Hit, score: number, weight: number) => {
    const sum = scores.get(hit.id) ?? { hit, score: 0, weight: 0 };
    scores.set(hit.id, { hit: sum.hit, score: sum.score + score, weight: sum.weight + weight });
  };
  let fullWeight = 0;
  for (const hits of each) {
    // A word on few pages tells more than one on many.
    const rarity = Math.log(1 + pages / Math.max(1, hits.length));
    fullWeight += rarity;
    for (const hit of hits) {
      const fields = hit.matchedMetaFields ?? [];
      const bonus = fields.includes('typed') ? ranking.typed : fields.includes('alsoTyped') ? ranking.alsoTyped : 0;
      add(hit, rarity * (hit.score + bonus), rarity);
    }
  }
  if (words.length > 1) for (const hit of phrase ?? []) add(hit, ranking.phrase, 0);
  for (const hit of all ?? []) add(hit, ranking.together * hit.score, 0);
  const ranked = [...scores.values()]
    .map(({ hit, score, weight }) => ({ hit, score: score * (weight / fullWeight) ** ranking.missing }))
    .sort((a, b) => b.score - a.score);
  const least = ranking.floor * (ranked[0]?.score ?? 0);
  return {
    hits: ranked.filter(({ score }) => score > 0 && score >= least).map(({ hit }) => hit),
    notFound: keywords.filter((_, at) => each[at]?.length === 0),
  };
}

/** The stems of all words in a part of the first pages. */
async function stemsOf(hits: Hit[], part: (data: HitData) => string): Promise<Set<string>> {
  const pages = await Promise.all(hits.slice(0, inspected).map((hit) => hit.data()));
  return new Set(pages.flatMap((page) => tokenize(part(page)).map(stemOf)));
}

const fieldsOf = ({ meta }: HitData): string => Object.values(meta).join(' ');

/** Whether the first pages hold every keyword, or a form of it: Pagefind also finds words that only start alike. */
async function holdAll(hits: Hit[], keywords: string[]): Promise<boolean> {
  const stems = await stemsOf(hits, (data) => `${fieldsOf(data)} ${data.content}`);
  return keywords.every((word) => stems.has(stemOf(word)));
}

/** Whether the first pages are about one of the words: it stands in a title, or among the words that people type for them. */
async function areAbout(hits: Hit[], words: string[]): Promise<boolean> {
  const stems = await stemsOf(hits, fieldsOf);
  return words.some((word) => stems.has(stemOf(word)));
}
