interface TermName {
  id: string;
  term: string;
}

/** A use of a term in a text: text.slice(from, to). */
export interface TermUse {
  id: string;
  from: number;
  to: number;
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Matches a term, also in the plural, and with a capital at the start of a sentence. A capital elsewhere makes it a name. */
function patternOf(term: string): string {
  const [first = '', ...rest] = escape(term);
  const start = /\p{Ll}/u.test(first) ? `(?:${first}|(?<=^|[.!?:]\\s+)${first.toUpperCase()})` : first;
  const words = (start + rest.join('')).replace(/\s+/g, '\\s+');
  return /[^aeiou]y$/.test(words) ? `${words.slice(0, -1)}(?:y|ies)` : `${words}(?:s|es)?`;
}

/**
 * Returns a function that finds every use of the terms in a text, in order. Only whole words count. Where several terms match, the
 * longest counts: "peer support worker", not "peer".
 */
export function termUses(terms: readonly TermName[]): (text: string) => TermUse[] {
  const longest = terms.toSorted((a, b) => b.term.length - a.term.length);
  const anyTerm = longest.map(({ term }) => `(${patternOf(term)})`).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${anyTerm || '(?!)'})(?![\\p{L}\\p{N}-])`, 'gu');
  return (text) =>
    Array.from(text.matchAll(pattern), (match) => {
      const [found, ...groups] = match;
      return { id: longest[groups.findIndex((group) => group !== undefined)]!.id, from: match.index, to: match.index + found.length };
    });
}
