import { closest, distance } from 'fastest-levenshtein';
import type { SearchWords } from '../lib/searchWords.ts';
import { isStopWord, keywordsOf, numberOf, stemOf, stopWords, tokenize } from '../lib/tokens.ts';
import { ranking } from './ranking.ts';

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

/** What was typed, as words. A telephone number is one word. */
export function wordsTyped(typed: string): string[] {
  const number = numberOf(typed);
  return number ? [number] : tokenize(typed);
}

/** What people type, and the pages that answer it, the best first. */
interface Phrase {
  /** The stems of its words, and of those that are no stop words. */
  all: string[];
  keywords: string[];
  addresses: string[];
}

/** The words of the site, and what people type for its pages. */
export class Words {
  private readonly shown: string[];
  private readonly all: string[];
  private readonly exact: Set<string>;
  private readonly compounds: Map<string, string[]>;
  private readonly stems: Set<string>;
  /** For each word that people type, the phrases that hold it. */
  private readonly phrases = new Map<string, Phrase[]>();

  constructor({ shown, compounds, typed }: Pick<SearchWords, 'shown' | 'compounds' | 'typed'>) {
    this.shown = shown.split(' ');
    this.exact = new Set(this.shown);
    this.compounds = new Map(compounds.split(' ').map((compound) => [compound.replace(/-/g, ''), compound.split('-')]));
    for (const [phrases, ...addresses] of typed)
      for (const phrase of phrases.split('|')) {
        const all = phrase.split(' ');
        const stems = { all: all.map(stemOf), keywords: keywordsOf(all).map(stemOf), addresses };
        for (const word of new Set(all)) {
          const others = this.phrases.get(word);
          if (others) others.push(stems);
          else this.phrases.set(word, [stems]);
        }
      }
    this.all = [...this.shown, ...this.phrases.keys()];
    this.stems = new Set(this.shown.map(stemOf));
  }

  /** Whether the word is on a page as it is, so that the index must have it. */
  isShown(word: string): boolean {
    return this.exact.has(word);
  }

  /** The parts of a compound of a page that was written as one word: peersupport, where a page has peer-supported. */
  partsOf(word: string): string[] | undefined {
    const longer = [...this.compounds].find(([joined, [first]]) => joined.startsWith(word) && word.length > first!.length + 3);
    return this.compounds.get(word) ?? (longer && !this.isShown(word) ? [longer[1][0]!, word.slice(longer[1][0]!.length)] : undefined);
  }

  /** Whether the word, a form of it or a longer word that starts with it is on a page. */
  isOnPage(word: string): boolean {
    return (
      this.stems.has(stemOf(word)) || this.compounds.has(word) || (word.length > 3 && this.shown.some((known) => known.startsWith(word)))
    );
  }

  /** Whether it is on a page, or is typed for one, or is a stop word. */
  knows(word: string): boolean {
    return isStopWord(word) || this.isOnPage(word) || this.typedFor(word, new Set()).size > 0;
  }

  /**
   * How well pages answer a word, by what people type for them.
   * @param typed the stems of all that was typed: a phrase counts in part if only some of its words are among them
   */
  typedFor(word: string, typed: Set<string>): Map<string, number> {
    const found = new Map<string, number>();
    const stem = stemOf(word);
    const isTyped = (each: string) => typed.has(each);
    for (const [known, phrases] of this.phrases)
      if (stemOf(known) === stem || (word.length > 6 && known.startsWith(word)))
        for (const { all, keywords, addresses } of phrases) {
          const part = all.every(isTyped) ? 1 : keywords.every(isTyped) ? ranking.almostTyped : ranking.partTyped;
          addresses.forEach((address, at) => {
            const score = part * (at === 0 ? ranking.typed : ranking.alsoTyped);
            found.set(address, Math.max(score, found.get(address) ?? 0));
          });
        }
    return found;
  }

  /** The nearest word of the site, two words that were written as one, or a word that it starts with. */
  correct(word: string): Correction {
    const none = { words: [], unknown: true, shown: false };
    if (/\d/.test(word)) return none;
    if (word.length > 4 && stopWords.some((each) => distance(each, word) === 1)) return { words: [], unknown: false, shown: true };
    const near = this.all.filter(
      (known) =>
        known[0] === word[0] &&
        known.length > 3 &&
        (swapped(word, known) || distance(word, known) <= Math.min(allowedTypos(word.length), allowedTypos(known.length))),
    );
    const best = near.length > 0 ? (near.find((known) => swapped(word, known)) ?? closest(word, near)) : undefined;
    if (best) return { words: [best], unknown: false, shown: this.isShown(best) };
    for (let at = 3; at <= word.length - 3; at++) {
      const parts = [word.slice(0, at), word.slice(at)];
      if (parts.every((part) => isStopWord(part) || this.isShown(part))) return { words: parts, unknown: false, shown: true };
    }
    const start = this.all.find((known) => known.length > 4 && word.length - known.length < 8 && word.startsWith(known));
    if (start) return { words: [start], unknown: false, shown: this.isShown(start) };
    return none;
  }
}
