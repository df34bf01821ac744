/** A term of the glossary as it is looked for: its name in the addresses, and the word or words. */
export interface TermName {
  id: string;
  term: string;
}

/** Where a term stands in a text, from an offset up to another. */
export interface Use {
  id: string;
  from: number;
  to: number;
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A term as a text may have it: in the plural, and with a capital where a sentence starts. Elsewhere a capital makes a name. */
function patternOf(term: string): string {
  const [first = '', ...rest] = escape(term);
  const start = /\p{Ll}/u.test(first) ? `(?:${first}|(?<=^|[.!?:]\\s+)${first.toUpperCase()})` : first;
  const words = (start + rest.join('')).replace(/\s+/g, '\\s+');
  return /[^aeiou]y$/.test(words) ? `${words.slice(0, -1)}(?:y|ies)` : `${words}(?:s|es)?`;
}

/**
 * Finds every use of terms in a text, in the order of the text. Whole words count, and where several terms begin, the longest is
 * meant: "peer support worker", and not the "worker" in it.
 */
export function usesOf(terms: readonly TermName[]): (text: string) => Use[] {
  if (terms.length === 0) return () => [];
  const longest = terms.toSorted((a, b) => b.term.length - a.term.length);
  const any = longest.map(({ term }) => `(${patternOf(term)})`).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${any})(?![\\p{L}\\p{N}-])`, 'gu');
  return (text) =>
    [...text.matchAll(pattern)].map(({ 0: found, index, ...groups }) => {
      const at = longest.findIndex((_, i) => groups[i + 1] !== undefined);
      return { id: longest[at]!.id, from: index, to: index + found.length };
    });
}
