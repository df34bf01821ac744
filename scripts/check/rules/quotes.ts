import type { Entry } from '../../../src/reader/content.ts';
import type { Finding } from '../../../src/reader/issue.ts';
import { piecesOf } from './prose.ts';

const straight = (sign: string) => (/[“”„‟]/.test(sign) ? '"' : "'");

/**
 * Quotes and apostrophes are straight, in the titles of others too: with both kinds a search for one misses the other,
 * and a curly one around a value of a field or a part of the site is not read as a quote.
 */
export function judgeQuotes(entry: Entry): Finding[] {
  return piecesOf(entry).flatMap(({ text, field, placeOf }) => {
    const [first, ...more] = text.matchAll(/[‘’‚‛“”„‟]/g);
    if (!first) return [];
    const others = more.length > 0 ? ` There ${more.length === 1 ? 'is 1 more' : `are ${more.length} more`} in these words.` : '';
    return [
      {
        ...placeOf(first.index),
        ...(field && { field }),
        message: `here is a curly mark (${first[0]}), as word processors make them. Type the straight one ${straight(first[0])} instead.${others}`,
      },
    ];
  });
}
