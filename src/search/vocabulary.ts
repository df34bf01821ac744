import { closest, distance } from 'fastest-levenshtein';
import type { SiteWords } from '../lib/searchWords.ts';
import { isStopWord, stemOf, stopWords } from '../lib/tokens.ts';

/** What became of a word. */
export interface Corrected {
  /** The words to search for instead; none if nothing is like it, or if it is a slip of a word that is not searched for. */
  words: string[];
  unknown: boolean;
  /** Whether a reader may be shown the change. */
  shown: boolean;
}

/** How many letters may differ: few in a short word, where every letter tells. */
const slips = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : length < 12 ? 2 : 3);

/** Two letters that changed places are one slip, and not the two that the distance counts. */
const swapped = (a: string, b: string): boolean =>
  a.length === b.length && [...a].sort().join('') === [...b].sort().join('') && distance(a, b) === 2;

/** The words of the site, ready to be asked. */
export class Words {
  readonly #shown: string[];
  readonly #all: string[];
  readonly #stems: Set<string>;

  constructor({ shown, hidden }: SiteWords) {
    this.#shown = shown.split(' ');
    this.#all = [...this.#shown, ...hidden.split(' ')];
    this.#stems = new Set(this.#all.map(stemOf));
  }

  knows(word: string): boolean {
    return isStopWord(word) || this.#stems.has(stemOf(word));
  }

  /** Whether this very word must be in the index. Words with numbers in them are parted in other ways there. */
  holds(word: string): boolean {
    return /^\p{L}+$/u.test(word) && this.#all.includes(word);
  }

  /** The nearest word of the site, a word that it begins with, or two that were written as one. A slip of a stop word is nothing to search for. */
  correct(word: string): Corrected {
    if (word.length > 4 && stopWords.some((each) => distance(each, word) === 1)) return { words: [], unknown: false, shown: true };
    const near = this.#all.filter(
      (known) =>
        known[0] === word[0] &&
        known.length > 3 &&
        (swapped(word, known) || distance(word, known) <= Math.min(slips(word.length), slips(known.length))),
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
