import type { Entry } from '../../../src/reader/content.ts';
import { sentencesOf } from '../english.ts';
import type { Finding } from '../../../src/reader/issue.ts';
import { longestSentence } from '../reading.ts';

/** The most sentences that a paragraph may have. */
const most = 3;

/** The reference of a study has the length that it has. */
const reference = /\bdoi:/i;

/** People who are frightened, or read on a phone, lose the thread of a long sentence and the place in a long paragraph. A description has a limit of its own. */
export function adviseLength(entry: Entry): Finding[] {
  return sentencesOf(entry).flatMap(({ piece, sentences }) => {
    const field = piece.field && { field: piece.field };
    if (piece.field === 'description' || reference.test(piece.text)) return [];
    const long = sentences
      .filter(({ words }) => words.length > longestSentence)
      .map(({ from, words }) => ({
        ...piece.placeOf(from),
        ...field,
        message: `this sentence has ${words.length} words, and ${longestSentence} are enough. Make two of it. It begins: ${words.slice(0, 5).join(' ')} ...`,
      }));
    if (piece.kind !== 'paragraph' || sentences.length <= most) return long;
    const message = `this paragraph has ${sentences.length} sentences, and ${most} are enough. Leave an empty line where the thought turns.`;
    return [...long, { ...piece.placeOf(0), message }];
  });
}
