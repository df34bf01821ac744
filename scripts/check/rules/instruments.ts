import type { Entry } from '../../../src/reader/content.ts';
import type { Finding } from '../../../src/reader/issue.ts';
import { piecesOf } from './prose.ts';

/** What could be read of the Kent study does not name its scales; a name here would be a guess that looks like a fact. */
export function judgeInstruments(entry: Entry): Finding[] {
  return piecesOf(entry).flatMap(({ text, field, placeOf }) =>
    [...text.matchAll(/\b(?:S?WEMWBS|WSAS|HoNOS)\b/gi)].map(({ 0: name, index }) => ({
      ...placeOf(index),
      ...(field && { field }),
      message: `${name} may not be named: what we read of the study does not say which scales it used. Write "wellbeing" or "functioning".`,
    })),
  );
}
