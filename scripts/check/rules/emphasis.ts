import type { Entry } from '../../../src/reader/content.ts';
import type { Finding } from '../../../src/reader/issue.ts';
import { piecesOf } from './prose.ts';
import { nodesOf, startOf, textOf } from '../../../src/reader/tree.ts';

/** Common words in capitals; names such as NHS or SHOUT have them by right. */
const loud =
  /\b(?:NOT|NEVER|ALWAYS|MUST|ONLY|IMPORTANT|WARNING|PLEASE|STOP|NOW|VERY|DO|DON'T|ALL|EVERY|ANY|AND|OR|YES|NO|YOU|YOUR|CALL|READ|NOTE|URGENT|EMERGENCY|HELP)\b/g;

/** Capitals, bold and italic words are harder to read, and a listener does not hear them. The order of the words does better. */
export function adviseEmphasis(entry: Entry): Finding[] {
  const marks = [...(entry.body ? nodesOf(entry.body) : [])].flatMap((node) => {
    if (node.type !== 'strong' && node.type !== 'emphasis') return [];
    const message = `"${textOf(node)}" is in ${node.type === 'strong' ? 'bold' : 'italics'}. Put what matters first in the sentence, in plain letters.`;
    return [{ ...startOf(node), message }];
  });
  const capitals = piecesOf(entry).flatMap(({ text, field, placeOf }) =>
    [...text.matchAll(loud)].map(({ 0: word, index }) => ({
      ...placeOf(index),
      ...(field && { field }),
      message: `"${word}" is in capitals. Write it in small letters, and put what matters first.`,
    })),
  );
  return [...marks, ...capitals];
}
