import type { Entry } from '../../../src/reader/content.ts';
import { sentencesOf } from '../english.ts';
import type { Finding } from '../../../src/reader/issue.ts';

/**
 * A sentence in the passive hides who does it: "staff meet you" says more than "you are met". Only running text is looked at:
 * a cell of a table, a meaning or a description has no room for who. The library knows verbs such as met and given, not those in -ed.
 */
export function advisePassive(entry: Entry): Finding[] {
  const running = sentencesOf(entry).filter(({ piece }) => piece.kind === 'paragraph' || piece.kind === 'item');
  return running.flatMap(({ piece, sentences }) =>
    sentences.flatMap(({ passive }) =>
      passive.map(({ at, verb }) => ({
        ...piece.placeOf(at),
        message: `"${verb}" stands in the passive. If it matters who does it, say so: "staff meet you", not "you are met".`,
      })),
    ),
  );
}
