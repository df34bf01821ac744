/** A term of the glossary as it is looked for: its name in the addresses, and the word or words. */
interface TermName {
  id: string;
  term: string;
}

/** Where a term stands in a text, from an offset up to another. */
export interface TermUse {
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

const wordStart = /(?<![\p{L}\p{N}-])[\p{L}\p{N}]/gu;
const firstOf = (term: string) => term[0]?.toLowerCase() ?? '';

/**
 * Finds every use of terms in a text, in the order of the text. Whole words count, and where several terms begin, the longest is
 * meant: "peer support worker", and not the "worker" in it.
 */
export function termUses(terms: readonly TermName[]): (text: string) => TermUse[] {
  // At each word only the terms with its first letter are tried: a large site has many terms, and many words.
  const tried = new Map(
    Object.entries(Object.groupBy(terms, ({ term }) => firstOf(term))).map(([first, group = []]) => {
      const longest = group.toSorted((a, b) => b.term.length - a.term.length);
      const any = longest.map(({ term }) => `(${patternOf(term)})`).join('|');
      return [first, { longest, pattern: new RegExp(`(?:${any})(?![\\p{L}\\p{N}-])`, 'uy') }];
    }),
  );
  return (text) => {
    const uses: TermUse[] = [];
    let end = 0;
    for (const { index: from, 0: first } of text.matchAll(wordStart)) {
      const { longest, pattern } = tried.get(first.toLowerCase()) ?? {};
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
