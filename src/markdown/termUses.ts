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

const wordStart = /(?<![\p{L}\p{N}-])[\p{L}\p{N}]/gu;
const firstOf = (term: string) => term[0]?.toLowerCase() ?? '';

/**
 * Returns a function that finds every use of the terms in a text, in order. Only whole words count. Where several terms match, the
 * longest counts: "peer support worker", not "peer".
 */
export function termUses(terms: readonly TermName[]): (text: string) => TermUse[] {
  // By first letter, so that at each word only a few terms are tried: a large site has many of both.
  const patterns = new Map(
    Object.entries(Object.groupBy(terms, ({ term }) => firstOf(term))).map(([first, group = []]) => {
      const longest = group.toSorted((a, b) => b.term.length - a.term.length);
      const anyTerm = longest.map(({ term }) => `(${patternOf(term)})`).join('|');
      return [first, { longest, pattern: new RegExp(`(?:${anyTerm})(?![\\p{L}\\p{N}-])`, 'uy') }];
    }),
  );
  return (text) => {
    const uses: TermUse[] = [];
    let end = 0;
    for (const { index: from, 0: first } of text.matchAll(wordStart)) {
      const { longest, pattern } = patterns.get(first.toLowerCase()) ?? {};
      if (!longest || !pattern || from < end) continue;
      pattern.lastIndex = from;
      const [found, ...groups] = pattern.exec(text) ?? [];
      if (found === undefined) continue;
      end = from + found.length;
      uses.push({ id: longest[groups.findIndex((group) => group !== undefined)]!.id, from, to: end });
    }
    return uses;
  };
}
