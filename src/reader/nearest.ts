import { distance } from 'fastest-levenshtein';

const plain = (word: string) => word.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, '');
const letters = (word: string) => [...word].sort().join('');

/** How many slips lead from one word to another. Letters that changed places are one, and signs before a word none. */
function between(a: string, b: string): number {
  const [one, other] = [plain(a), plain(b)];
  return one !== other && letters(one) === letters(other) ? 1 : distance(one, other);
}

/** The names, the one most like a misspelt word first. */
export const byLikeness = (word: string, names: readonly string[]): string[] =>
  names.toSorted((a, b) => between(word, a) - between(word, b) || a.localeCompare(b));

/** The name that a misspelt word was most likely meant to be, if one is near enough. */
export const nearest = (word: string, names: readonly string[]): string | undefined =>
  byLikeness(word, names)
    .slice(0, 1)
    .find((name) => between(word, name) < name.length && between(word, name) <= Math.max(1, Math.min(3, name.length / 3)));

/** Asks whether the nearest name was meant. @param otherwise what to say if none is near */
export function didYouMean(word: string, names: readonly string[], otherwise = ''): string {
  const like = nearest(word, names);
  return like ? `Did you mean ${like}?` : otherwise;
}
