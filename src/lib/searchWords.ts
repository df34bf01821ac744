import type { Term } from '../schemas/term.ts';

/** The words that people type for a page and that it does not hold: those that it answers best, and those that it answers too. */
export interface TypedWords {
  first: string[];
  also: string[];
}

/** The words that people type, by the address of each page that answers them. */
export function typedByAddress(terms: Pick<Term, 'term' | 'typed' | 'shown' | 'answers'>[]): Map<string, TypedWords> {
  const all = new Map<string, TypedWords>();
  for (const { term, typed, shown, answers } of terms) {
    const words = shown ? [term, ...typed] : typed;
    for (const [place, address] of answers.entries()) {
      const own = all.get(address) ?? { first: [], also: [] };
      all.set(address, own);
      (place === 0 ? own.first : own.also).push(...words);
    }
  }
  return all;
}

/** The words of the site, as the search fetches them to put typing errors right. */
export interface SiteWords {
  /** Words that stand on pages, the most frequent first, with a space between. */
  shown: string;
  /** Words that people type and no page shows: never suggested. */
  hidden: string;
}
