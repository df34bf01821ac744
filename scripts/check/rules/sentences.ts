import type { Entry } from '../../../src/reader/content.ts';
import type { Issue } from '../../../src/reader/issue.ts';
import { piecesOf, sentencesOf, tokenize } from '../prose.ts';

/** The most words that a sentence may have. */
const longest = 25;

/** People who are frightened, or read on a phone, lose the thread of a long sentence. References and descriptions have the length that they have. */
export const adviseSentences = (entry: Entry): Issue[] =>
  entry.collection === 'stories'
    ? []
    : piecesOf(entry)
        .filter(({ kind, cited, field, text }) => kind !== 'heading' && !cited && field !== 'description' && !/\bdoi:/i.test(text))
        .flatMap((piece) =>
          sentencesOf(piece)
            .map(({ from, to }) => ({ from, words: tokenize(piece.text.slice(from, to)) }))
            .filter(({ words }) => words.length > longest)
            .map(({ from, words }) => ({
              ...piece.positionOf(from),
              ...(piece.field && { field: piece.field }),
              message: `this sentence has ${words.length} words, and ${longest} are enough. Make two of it. It begins: ${words.slice(0, 5).join(' ')} ...`,
            })),
        );
