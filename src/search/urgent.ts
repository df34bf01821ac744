import { distance } from 'fastest-levenshtein';
import { stemOf, tokenize } from '../lib/tokens.ts';

/** How many letters may differ in an urgent word: more is asked of a short one. */
const slips = (length: number): number => (length < 6 ? 0 : length < 8 ? 1 : 2);

/** Whether a typed word is one of the list, a form of it, or a slip of it. */
const means = (word: string, listed: string): boolean =>
  word === listed ||
  stemOf(word) === stemOf(listed) ||
  (listed.length > 5 && word.startsWith(listed)) ||
  distance(word, listed) <= Math.min(slips(listed.length), slips(word.length));

/** Whether the words begin with a phrase, also where it is parted in another way: my self, self-harm, selfharm. */
function beginWith(words: string[], phrase: string[]): boolean {
  const whole = phrase.join('');
  const parts = words.findIndex((_, i) => words.slice(0, i + 1).join('').length >= whole.length) + 1;
  return words.slice(0, parts).join('') === whole;
}

/** Whether what was typed holds one of the listed words, or all words of a listed phrase one after the other. */
export function holdsOne(typed: string, list: string[]): boolean {
  const words = tokenize(typed);
  return list.some((entry) => {
    const phrase = tokenize(entry);
    return words.some((_, at) => {
      const from = words.slice(at);
      return phrase.length > 0 && (phrase.every((listed, i) => means(from[i] ?? '', listed)) || beginWith(from, phrase));
    });
  });
}
