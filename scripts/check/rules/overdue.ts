import { proseDay } from '../../../src/lib/date.ts';
import type { Content, Entry } from '../../../src/reader/content.ts';
import type { Finding } from '../../../src/reader/issue.ts';
import { written } from './unique.ts';

/** A late check never blocks: it may not stop a corrected phone number. */
export function adviseOverdue(entry: Entry, _content: Content, today: string): Finding[] {
  const due = written(entry, 'due');
  if (typeof due !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(due) || due >= today || !entry.fields) return [];
  return [
    {
      ...entry.fields.placeOf(['due']),
      field: 'due',
      message: `this page was to be checked again by ${proseDay(due)}. Compare it with its sources, then write the new days as checked and due.`,
    },
  ];
}
