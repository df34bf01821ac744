import type { Term } from '../schemas/term.ts';

/** The words that people type for a page and that it does not hold: those that it answers best, and those that it answers too. */
export interface TypedWords {
  first: string[];
  also: string[];
}

/** The words that people type, by the address of each page that answers them. */
export function typedByAddress(terms: Term[]): Map<string, TypedWords> {
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
