import type { Entry } from '../../../src/reader/content.ts';
import { isFamilyPage } from './family.ts';
import type { Finding } from '../../../src/reader/issue.ts';
import { piecesOf } from './prose.ts';

/** "To be confirmed" leaves a family with nothing to do. On their pages an item is left out until it is known. */
export function judgeUnconfirmed(entry: Entry): Finding[] {
  if (!isFamilyPage(entry)) return [];
  return piecesOf(entry).flatMap(({ text, field, placeOf }) =>
    [...text.matchAll(/\bto be confirmed\b|\bTBC\b/gi)].map(({ 0: words, index }) => ({
      ...placeOf(index),
      ...(field && { field }),
      message: `"${words}" may not stand on a page for families. Leave the item out until it is known, or say whom to ask.`,
    })),
  );
}
