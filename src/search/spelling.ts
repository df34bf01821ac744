import { closest, distance } from 'fastest-levenshtein';
import type { SiteWords } from '../lib/searchWords.ts';
import { isStopWord, stemOf, stopWords } from '../lib/tokens.ts';

/** What to search for instead of a word that is on no page. */
export interface Correction {
  /** Empty if no word is like it, or if it is a misspelt stop word. */
  words: string[];
  unknown: boolean;
  /** Whether a reader may be shown the change. */
  shown: boolean;
}

/** How many letters may differ: few in a short word, where each counts. */
const allowedTypos = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : length < 12 ? 2 : 3);

/** Whether two letters changed places, which counts as one typo although the distance is 2. */
export const swapped = (a: string, b: string): boolean =>
  a.length === b.length && [...a].sort().join('') === [...b].sort().join('') && distance(a, b) === 2;

/** Corrects typed words by the words of the site. */
export class SpellChecker {
  readonly #shown: string[];
  readonly #all: string[];
  readonly #stems: Set<string>;

  constructor({ shown, hidden }: SiteWords) {
    this.#shown = shown.split(' ');
    this.#all = [...this.#shown, ...hidden.split(' ')];
    this.#stems = new Set(this.#all.map(stemOf));
  }

  /** Whether the word, or a form of it, is a word of the site or a stop word. */
  knows(word: string): boolean {
    return isStopWord(word) || this.#stems.has(stemOf(word));
  }

  /** Whether the index must have exactly this word. Pagefind splits words with digits in its own way, so they never must. */
  mustBeIndexed(word: string): boolean {
    return /^\p{L}+$/u.test(word) && this.#all.includes(word);
  }

  /** The nearest word of the site, a word that it starts with, or two words that were written as one. */
  correct(word: string): Correction {
    if (word.length > 4 && stopWords.some((each) => distance(each, word) === 1)) return { words: [], unknown: false, shown: true };
    const near = this.#all.filter(
      (known) =>
        known[0] === word[0] &&
        known.length > 3 &&
        (swapped(word, known) || distance(word, known) <= Math.min(allowedTypos(word.length), allowedTypos(known.length))),
    );
    if (near.length > 0) {
      const best = near.find((known) => swapped(word, known)) ?? closest(word, near);
      return { words: [best], unknown: false, shown: this.#shown.includes(best) };
    }
    const start = this.#all.find((known) => known.length > 4 && word.length - known.length < 8 && word.startsWith(known));
    if (start) return { words: [start], unknown: false, shown: this.#shown.includes(start) };
    for (let at = 3; at <= word.length - 3; at++) {
      const parts = [word.slice(0, at), word.slice(at)];
      if (parts.every((part) => isStopWord(part) || this.#shown.includes(part))) return { words: parts, unknown: false, shown: true };
    }
    return { words: [], unknown: true, shown: false };
  }
}
