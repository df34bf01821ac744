import type { Content, Entry } from '../../../src/reader/content.ts';
import type { Finding } from '../../../src/reader/issue.ts';
import { isCited, piecesOf } from './prose.ts';

/** Words for which there is mostly a plainer or a kinder one. */
const words: [pattern: RegExp, advice: string][] = [
  [/\bshould(?:n't)?\b/gi, 'tells people off, or leaves open if they must. Say "you can", "you need to", or what happens.'],
  [/\bservice[- ]users?\b/gi, 'names people after a service. Write "person" or "people".'],
  [/\bclients?\b/gi, 'names people after a service. Write "person" or "people".'],
  [/\bmentally ill\b|\bthe mentally\b/gi, 'makes an illness of the person. Write "people with mental health problems".'],
  [/\b\w+n't\b/gi, 'is read wrongly by people in a hurry, and by those whose first language is another. Write "not" as a word of its own.'],
];

/** Words for a person to weigh: each is right somewhere. */
export function adviseWording(entry: Entry, content: Content): Finding[] {
  return piecesOf(entry).flatMap((piece) =>
    words.flatMap(([pattern, advice]) =>
      [...piece.text.matchAll(pattern)]
        .filter(({ 0: word, index }) => !isCited(piece, { from: index, to: index + word.length }, content))
        .map(({ 0: word, index }) => ({
          ...piece.placeOf(index),
          ...(piece.field && { field: piece.field }),
          message: `"${word}" ${advice}`,
        })),
    ),
  );
}
