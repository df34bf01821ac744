import { proseDay } from '../../../src/lib/date.ts';
import { atField, type Content, type Entry, rawField } from '../../../src/reader/content.ts';
import { nameOf } from '../../../src/reader/fields.ts';
import type { Issue } from '../../../src/reader/issue.ts';
import { valuesOf } from '../prose.ts';

/** Days that say that something has happened: a claim, printed on the page. */
const past = /(^|, )(checked|testedOn)$|^taken, on$|, answered, on$/;

/** The date of a step as written (a day, a month or a year) and its state. */
function stepOf(entry: Entry): { date: string; state?: unknown } {
  const date = entry.collection === 'journey' ? String(rawField(entry, 'date')) : '';
  return /^\d{4}(-\d\d(-\d\d)?)?$/.test(date) ? { date, state: rawField(entry, 'state') } : { date: '' };
}

/** What has happened did not happen in the future; the schema compares days with each other. @param today YYYY-MM-DD */
export function checkDays(entry: Entry, _: Content, today: string): Issue[] {
  const future = (date: string) => `${proseDay(date)} is in the future (today is ${proseDay(today)})`;
  const days = valuesOf(entry).flatMap(({ path, value }) => {
    const day = value instanceof Date ? value.toISOString().slice(0, 10) : '';
    return atField(entry, path, day > today && past.test(nameOf(path)) && `${future(day)}. Write the day on which it happened.`);
  });
  const { date, state } = stepOf(entry);
  const right = 'so this step cannot be done. Write state: planned, or put the date right.';
  // A month or a year lies ahead only if it begins after the day: in May 2026, "2026" may be over.
  return [...days, ...atField(entry, ['date'], state === 'done' && date > today && `${future(date)}, ${right}`)];
}

/** What is late stops nothing: it may not hold up a corrected phone number, and what became of a plan may not be known. */
export function adviseDays(entry: Entry, _: Content, today: string): Issue[] {
  const due = String(rawField(entry, 'due'));
  if (/^\d{4}-\d\d-\d\d$/.test(due) && due < today) {
    const message = `this page was to be checked again by ${proseDay(due)}. Compare it with its sources, then write the new days as checked and due.`;
    return atField(entry, ['due'], message);
  }
  const { date, state } = stepOf(entry);
  const help = 'Write what became of it: done, under way, or in the words that it did not happen.';
  const isOver = state === 'planned' && date < today.slice(0, date.length);
  return atField(entry, ['state'], isOver && `this step is planned, and ${proseDay(date)} is over. ${help}`);
}
