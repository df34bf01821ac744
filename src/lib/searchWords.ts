import type { Term } from '../schemas/term.ts';

/** Words that people type for a page and that it does not hold. */
export interface TypedWords {
  /** Those that this page answers best. */
  first: string[];
  /** Those that another page answers better. */
  also: string[];
}

/** The words that people type, by the address of each page that answers them. The name of a term that is not shown is not among them. */
export function typedByAddress(terms: Pick<Term, 'term' | 'typed' | 'shown' | 'answers'>[]): Map<string, TypedWords> {
  const all = new Map<string, TypedWords>();
  for (const { term, typed, shown, answers } of terms) {
    const words = shown ? [term, ...typed] : typed;
    for (const [index, address] of answers.entries()) {
      const page = all.get(address) ?? { first: [], also: [] };
      all.set(address, page);
      (index === 0 ? page.first : page.also).push(...words);
    }
  }
  return all;
}

/** The words of the site, in the file that the search loads to correct spelling. Each field is one string, with a space between words. */
export interface SiteWords {
  /** Words of pages, the most frequent first. */
  shown: string;
  /** Words that people type and no page has. They are never suggested. */
  hidden: string;
}
