import { distance } from 'fastest-levenshtein';

/** The names, the one most like a misspelt word first. */
export function byLikeness(word: string, names: readonly string[]): string[] {
  const far = new Map(names.map((name) => [name, distance(word.toLowerCase(), name.toLowerCase())]));
  return names.toSorted((a, b) => far.get(a)! - far.get(b)! || a.localeCompare(b));
}

/** The name that a misspelt word was most likely meant to be, if one is near enough. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const [first] = byLikeness(word, names);
  if (first === undefined) return;
  return distance(word.toLowerCase(), first.toLowerCase()) <= Math.max(1, Math.min(3, first.length / 3)) ? first : undefined;
}

/** Asks whether the nearest name was meant. @param otherwise what to say if none is near */
export function didYouMean(word: string, names: readonly string[], otherwise = ''): string {
  const like = nearest(word, names);
  return like ? `Did you mean ${like}?` : otherwise;
}
