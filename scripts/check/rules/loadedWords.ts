import type { Content, Entry } from '../../../src/reader/content.ts';
import type { Finding } from '../../../src/reader/issue.ts';
import { isCited, piecesOf } from './prose.ts';

/** Words that hurt, each with what to write. Few, and only such as hurt in every sense: words with a harmless sense are advice. */
const loaded: [pattern: RegExp, instead: string][] = [
  [/\b(?:schizo|schitzo|skitzo|skizo)s?\b(?!-)|\bschizophrenics\b/gi, 'a person with a diagnosis of schizophrenia'],
  [
    /\bpsychos?\b(?!-)|\bnutters?\b|\bloon(?:y|ies)\b|\blunatics?\b|\bmad(?:man|men|woman|women|house)\b/gi,
    'a person in a mental health crisis',
  ],
  [/\b(?:go|goes|going|gone|went) (?:mad|mental|crazy|insane)\b/gi, 'being in a mental health crisis'],
  [/\bsufferers?\b/gi, 'people with mental health problems'],
  [
    /\b(?:he|she|they|who|just|completely|totally|really) lost it(?= ?(?:[.,;:!?)\"']|$|and\b|again\b|when\b|last night\b))/gi,
    'was in a crisis',
  ],
  [/\bcommit(?:s|ted|ting)? suicide\b/gi, 'died by suicide'],
];

/**
 * The person whom a page is about may read it too. People type these words when they search, and the glossary's lists of typed words may
 * hold them; the page answers with respectful ones.
 */
export function judgeLoadedWords(entry: Entry, content: Content): Finding[] {
  return piecesOf(entry).flatMap((piece) =>
    loaded.flatMap(([pattern, instead]) =>
      [...piece.text.matchAll(pattern)]
        .filter(({ 0: words, index }) => !isCited(piece, { from: index, to: index + words.length }, content))
        .map(({ 0: words, index }) => ({
          ...piece.placeOf(index),
          ...(piece.field && { field: piece.field }),
          message: `"${words}" can hurt the person whom it is about. Write, for example: ${instead}.`,
        })),
    ),
  );
}
