import { principleCount } from '../../../src/schemas/principle.ts';
import { type Content, entriesOf, type Entry } from '../../../src/reader/content.ts';
import type { Fault } from '../../../src/reader/issue.ts';
import { written } from './unique.ts';

/** Open Dialogue has seven principles. A page that shows six, or eight, is wrong whatever it says. */
export function judgePrinciples(content: Content): Fault[] {
  const found = entriesOf(content, 'principles');
  if (found.length === principleCount) return [];
  const numbers = found.map((entry) => written(entry as Entry, 'number'));
  const missing = Array.from({ length: principleCount }, (_, i) => i + 1).filter((number) => !numbers.includes(number));
  const which =
    missing.length > 0 && numbers.every((number) => typeof number === 'number') ? ` Missing: number ${missing.join(', ')}.` : '';
  const message = `there are ${found.length} principles here. Open Dialogue has ${principleCount}, each in a file of its own.${which}`;
  return [{ file: content.show('principles'), line: 1, column: 1, message }];
}
