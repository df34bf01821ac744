import type { Accessibility, AccessibilityCheck } from '../schemas/accessibility.ts';
import { type Table, makeTable } from './table.ts';

/** How a check went, in words that stay true when it fails. */
export function resultOf({ passed, failed }: Pick<AccessibilityCheck, 'passed' | 'failed'>): string {
  const all = passed + failed;
  if (all === 0) return 'Not tested';
  return failed === 0 ? `Passed on ${all} of ${all} pages` : `Failed on ${failed} of ${all} pages`;
}

/** The checks of a record, one a row. */
export function accessibilityTable({ checks }: Pick<Accessibility, 'checks'>): Table {
  const about = { name: 'accessibility', title: 'What was tested', description: 'What was tested, and with what result.', key: ['id'] };
  return makeTable<AccessibilityCheck & { id: string }>(
    about,
    [
      { name: 'what', title: 'What was tested', description: 'What was tested.', datatype: 'string', of: ({ what }) => what },
      { name: 'where', title: 'How', description: 'At which widths, or how.', datatype: 'string', of: ({ where }) => where },
      { name: 'result', title: 'Result', description: 'On how many pages it passed or failed.', datatype: 'string', of: resultOf },
    ],
    checks.map((check, index) => ({ id: String(index + 1), ...check })),
  );
}
