import { isStopWord, keywordsOf, stemOf, tokenize } from '../lib/tokens.ts';
import type { Hit, Pagefind } from './pagefind.ts';
import { ranking } from './ranking.ts';
import { type Words, wordsTyped } from './words.ts';

/** A page as the list of all pages shows it. */
export interface ListedPage {
  address: string;
  title: string;
  description: string;
}

/** What was typed, as the search reads it. */
export interface Query {
  /** All words, put right. */
  words: string[];
  /** Those that tell pages apart; none if nothing of the site can be meant. */
  keywords: string[];
  /** For a keyword, the words into which it is joined with its neighbours: co-production and coproduction. */
  joined: Map<string, string[]>;
  /** How many keywords nothing is like. */
  unknown: number;
  /** The words put right, if that may be shown. */
  suggestion?: string;
}

/** A page that was found, with what Pagefind has on it. */
export interface Found {
  page: ListedPage;
  hit?: Hit | undefined;
}

/** Reads what was typed, and puts slips right by the words of the site. */
export function readQuery(typed: string, words: Words): Query {
  const asTyped = wordsTyped(typed).flatMap((word) => words.partsOf(word) ?? word);
  const joined = new Map<string, string[]>();
  for (let at = 0; at < asTyped.length; at++)
    for (const length of [2, 3, 4]) {
      const parts = asTyped.slice(at, at + length);
      const compound = parts.join('');
      if (parts.length === length && words.partsOf(compound))
        for (const part of parts) joined.set(part, [...(joined.get(part) ?? []), compound]);
    }
  const slips = keywordsOf(asTyped).filter((word) => !joined.has(word) && !words.knows(word));
  const corrections = new Map(slips.map((word) => [word, words.correct(word)]));
  // A number tells no subject.
  const unknown = [...corrections].filter(([word, each]) => each.unknown && /\p{L}/u.test(word)).length;
  const corrected = asTyped.flatMap((word) => corrections.get(word)?.words ?? [word]);
  const keywords = keywordsOf(corrected);
  // With more strange words than known ones, the known ones match by chance.
  if (corrected.length === 0 || unknown > keywords.length || (unknown > 0 && keywords.every(isStopWord)))
    return { words: corrected, keywords: [], joined, unknown };
  const changes = [...corrections.values()].filter((each) => !each.unknown);
  const suggestion = changes.length > 0 && changes.every((each) => each.shown) ? corrected.join(' ') : undefined;
  return { words: corrected, keywords, joined, unknown, ...(suggestion && { suggestion }) };
}

/** What one keyword finds: how well each page answers it, by its address. */
type Matches = Map<string, { score: number; hit?: Hit | undefined }>;

/** The stems of the title of each page, or of another part. */
const stemsOf = (text: string): Set<string> => new Set(tokenize(text).map(stemOf));

/** A keyword and the words into which it is joined. */
const formsOf = (keyword: string, { joined }: Query): string[] => [keyword, ...(joined.get(keyword) ?? [])];

/** The pages for which people type a keyword. */
function typedMatches(keyword: string, query: Query, words: Words): Matches {
  const typed = new Set(query.words.map(stemOf));
  const found = formsOf(keyword, query).map((word) => words.typedFor(word, typed));
  const matches: Matches = new Map();
  for (const each of found)
    for (const [address, score] of each) matches.set(address, { score: Math.max(score, matches.get(address)?.score ?? 0) });
  return matches;
}

/** Adds up what the keywords find. A rare one counts more than one on many pages. */
function addUp(each: Matches[], pages: number): { address: string; score: number; weight: number; hit?: Hit | undefined }[] {
  const sums = new Map<string, { score: number; weight: number; hit?: Hit | undefined }>();
  let all = 0;
  for (const matches of each) {
    const rarity = Math.log(1 + pages / Math.max(1, matches.size));
    all += rarity;
    for (const [address, { score, hit }] of matches) {
      const sum = sums.get(address) ?? { score: 0, weight: 0 };
      sums.set(address, { score: sum.score + rarity * score, weight: sum.weight + rarity, hit: sum.hit ?? hit });
    }
  }
  return [...sums].map(([address, sum]) => ({ address, ...sum, weight: sum.weight / all }));
}

/**
 * The page that answers, as far as can be told before the index is asked: people type each keyword for it, or it stands in its title or its
 * description. It keeps its place, so in doubt there is none.
 */
export function findAtOnce(query: Query, pages: ListedPage[], words: Words): ListedPage | undefined {
  if (query.unknown > 0) return undefined;
  const typed = new Set(query.words.map(stemOf));
  const listed = pages.map((page) => {
    const title = stemsOf(page.title);
    const whole = keywordsOf(tokenize(page.title)).every((word) => typed.has(stemOf(word)));
    return { page, title, whole, description: stemsOf(page.description) };
  });
  const each = query.keywords.map((keyword) => {
    const matches = typedMatches(keyword, query, words);
    const forms = formsOf(keyword, query).map(stemOf);
    for (const { page, title, whole, description } of listed) {
      const held = (stems: Set<string>) => forms.some((stem) => stems.has(stem));
      const score = held(title) ? ranking.title + (whole ? ranking.wholeTitle : 0) : held(description) ? ranking.description : 0;
      if (score > 0) matches.set(page.address, { score: score + (matches.get(page.address)?.score ?? 0) });
    }
    return matches;
  });
  const [first] = addUp(each, pages.length).sort((a, b) => b.score - a.score);
  return first && first.weight > 0.999 ? pages.find(({ address }) => address === first.address) : undefined;
}

interface Options {
  pagefind: Pagefind;
  words: Words;
  pages: ListedPage[];
  /** The address of the page that Pagefind found. */
  addressOf: (hit: Hit) => string | undefined;
}

/**
 * Finds the pages for a query, the best first.
 * @throws Error if a part of the index is missing or of another build
 */
export async function find(query: Query, typed: string, { pagefind, words, pages, addressOf }: Options): Promise<Found[]> {
  const { keywords, unknown } = query;
  if (keywords.length === 0) return [];
  const search = async (term: string): Promise<Hit[]> => {
    const { results } = term ? await pagefind.search(term) : { results: [] };
    if (!results.every(addressOf)) throw new Error('The index is of another build than the list of words');
    return results;
  };
  const ask = (word: string) => (words.isOnPage(word) ? search(word) : []);
  const found = (address: string, hit?: Hit): Found[] => pages.filter((page) => page.address === address).map((page) => ({ page, hit }));

  const indexed = query.words.filter((word) => !isStopWord(word)).join(' ');
  const quoted = /["“][^"“”]+["”]/.test(typed);
  const [together, phrase, ...each] = await Promise.all([
    search(keywords.join(' ')),
    search(indexed && `"${indexed}"`),
    ...keywords.map(async (keyword) => (await Promise.all(formsOf(keyword, query).map(ask))).flat()),
  ]);
  // If a part of the index cannot be read, Pagefind reports no error and finds less. The list of words tells what it must find.
  if (keywords.some((word, at) => words.isShown(word) && each[at]?.length === 0))
    throw new Error('The index lacks a word that stands in it');
  if (quoted && phrase!.length > 0) return phrase!.flatMap((hit) => found(addressOf(hit) ?? '', hit));

  const matches = keywords.map((keyword, at) => {
    const matches = typedMatches(keyword, query, words);
    const best = new Map<string, Hit>();
    for (const hit of each[at]!) {
      const address = addressOf(hit);
      if (address && hit.score > (best.get(address)?.score ?? 0)) best.set(address, hit);
    }
    for (const [address, hit] of best) matches.set(address, { score: hit.score + (matches.get(address)?.score ?? 0), hit });
    return matches;
  });
  const bonus = (hits: Hit[], address: string, weight: (hit: Hit) => number): number =>
    hits.filter((hit) => addressOf(hit) === address).reduce((sum, hit) => sum + weight(hit), 0);
  const ranked = addUp(matches, pages.length)
    .map(({ address, score, weight, hit }) => {
      const extra =
        (query.words.length > 1 ? bonus(phrase!, address, () => ranking.phrase) : 0) +
        bonus(together!, address, (hit) => ranking.together * hit.score);
      // The excerpt and the places of a page are about all keywords, if it holds all.
      return {
        address,
        weight,
        hit: together!.find((each) => addressOf(each) === address) ?? hit,
        score: (score + extra) * weight ** ranking.missing,
      };
    })
    .sort((a, b) => b.score - a.score);
  const least = ranking.floor * (ranked[0]?.score ?? 0);
  // A page with all words is never left out.
  const results = ranked
    .filter(({ score, weight }) => score > 0 && (score >= least || weight > 0.999))
    .flatMap(({ address, hit }) => found(address, hit));
  // With an unknown word among them, the other words may match by chance: only a page that is about them counts.
  const isAbout = ({ page }: Found): boolean => {
    const title = stemsOf(page.title);
    return keywords.some(
      (word) => title.has(stemOf(word)) || (unknown < keywords.length && words.typedFor(word, new Set()).has(page.address)),
    );
  };
  return unknown === 0 || results.slice(0, 3).some(isAbout) ? results : [];
}
