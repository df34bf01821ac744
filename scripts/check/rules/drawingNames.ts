import { type Content, entriesOf, type Entry } from '../../../src/reader/content.ts';
import { valuesIn } from './countNames.ts';
import type { Finding } from '../../../src/reader/issue.ts';
import { adviseRecordName } from './results.ts';

/** The drawings that a body names, each with its place. */
export const drawingsIn = (entry: Entry) => [
  ...valuesIn(entry, 'Drawing', 'name').map((found) => ({ ...found, field: 'name of <Drawing>' })),
  ...valuesIn(entry, 'Idea', 'drawing').map((found) => ({ ...found, field: 'drawing of <Idea>' })),
];

/** A drawing is shown by the name of its file. */
export function judgeDrawingNames(entry: Entry, content: Content): Finding[] {
  const names = entriesOf(content, 'drawings').map(({ id }) => id);
  return drawingsIn(entry)
    .filter(({ value }) => !names.includes(value))
    .map(({ value, ...place }) => ({
      ...place,
      message: `"${value}" is no file in ${content.show('drawings')}/. ${adviseRecordName(value, names, 'svg')}`,
    }));
}
