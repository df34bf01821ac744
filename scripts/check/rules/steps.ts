import { proseDay } from '../../../src/lib/date.ts';
import { type Content, entriesOf, type Entry } from '../../../src/reader/content.ts';
import type { Fault, Finding } from '../../../src/reader/issue.ts';
import { written } from './unique.ts';

/** The date of a step as written, if it reads as a day, a month or a year. */
function dateOf(entry: Entry): string | undefined {
  const date = written(entry, 'date');
  return /^\d{4}(-\d\d(-\d\d)?)?$/.test(String(date)) ? String(date) : undefined;
}

/**
 * A step that is done has happened. A month or a year lies ahead only if it begins after the day: in May 2026, "2026" may be over.
 * @param today the day of the build
 */
export function judgeSteps(content: Content, today: string): Fault[] {
  return (entriesOf(content, 'journey') as Entry[]).flatMap((entry) => {
    const date = dateOf(entry);
    if (!entry.fields || !date || written(entry, 'state') !== 'done' || date <= today) return [];
    const message = `${proseDay(date)} has not come yet (today is ${proseDay(today)}), so this step cannot be done. Write state: planned, or put the date right.`;
    return [{ file: entry.file, ...entry.fields.placeOf(['date']), field: 'date', message }];
  });
}

/** A plan whose time is over stops nothing: what became of it may not be known. */
export function adviseSteps(entry: Entry, _content: Content, today: string): Finding[] {
  const date = entry.collection === 'journey' ? dateOf(entry) : undefined;
  if (!entry.fields || !date || written(entry, 'state') !== 'planned' || date >= today.slice(0, date.length)) return [];
  const message = `this step is planned, and ${proseDay(date)} is over. Write what became of it: done, under way, or in the words that it did not happen.`;
  return [{ ...entry.fields.placeOf(['state']), field: 'state', message }];
}
