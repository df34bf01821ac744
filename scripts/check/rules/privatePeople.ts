import type { Entry } from '../../../src/reader/content.ts';
import type { Finding } from '../../../src/reader/issue.ts';
import { piecesOf } from './prose.ts';
import { written } from './unique.ts';

const psychiatrist = /\b(?:Russell )?Razzaque\b/g;
const interview = /\bThe Independent\b|\bcouple\b(?! of)/;

/** The couple in The Independent are private people. The name of their psychiatrist beside them helps to find out who they are. */
export function judgePrivatePeople(entry: Entry): Finding[] {
  const pieces = piecesOf(entry);
  if (!interview.test(String(written(entry, 'publisher'))) && !pieces.some(({ text }) => interview.test(text))) return [];
  return pieces.flatMap(({ text, field, placeOf }) =>
    [...text.matchAll(psychiatrist)].map(({ 0: name, index }) => ({
      ...placeOf(index),
      ...(field && { field }),
      message: `${name} may not be named beside The Independent's interview: the couple in it are private people, and this says whose patients they were. Take the name away.`,
    })),
  );
}
