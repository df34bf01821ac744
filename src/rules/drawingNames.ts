import { type Content, entriesOf, type Entry } from './content.ts';
import { valuesIn } from './countNames.ts';
import type { Finding } from './fault.ts';
import { adviseRecordName } from './results.ts';

/** A drawing is shown by the name of its file. */
export function judgeDrawingNames(entry: Entry, content: Content): Finding[] {
  const names = entriesOf(content, 'drawings').map(({ id }) => id);
  return valuesIn(entry, 'Drawing', 'name')
    .filter(({ value }) => !names.includes(value))
    .map(({ value, line, column }) => ({
      line,
      column,
      field: 'name of <Drawing>',
      message: `"${value}" is no file in ${content.show('drawings')}/. ${adviseRecordName(value, names, 'svg')}`,
    }));
}
