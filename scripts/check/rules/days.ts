import { proseDay } from '../../../src/lib/date.ts';
import { type Entry, rawField } from '../../../src/reader/content.ts';
import { nameOf } from '../../../src/reader/fields.ts';
import type { Issue } from '../../../src/reader/issue.ts';

type Path = (string | number)[];

/** Every day of an entry, with the path to it; days as text are those that the schema refuses. */
function daysOf(value: unknown, path: Path = []): { path: Path; day: string }[] {
  if (value instanceof Date) return [{ path, day: value.toISOString().slice(0, 10) }];
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$/.test(value) ? [{ path, day: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => daysOf(inner, [...path, Array.isArray(value) ? Number(key) : key]));
}

/** Days that say that something has happened, as their last name: a claim, printed on the page. */
const past = ['checked', 'reviewed, on', 'taken, on', 'answered, on', 'testedOn'];

/** A day that must come after another: an end before its beginning ends nothing. */
const pairs = [
  { earlier: 'checked', later: 'due', what: 'the day of the last check', write: 'the day by which the facts are to be checked again' },
  {
    earlier: 'consent, given',
    later: 'consent, review',
    what: 'the day on which consent was given',
    write: 'the first day on which the story is no longer shown',
  },
];

/** The last day that may be set for something to come: a typing slip (2076) would keep a page or a consent for ever. */
const years = 3;
const after = (day: string): string => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

/** Days that cannot be right. @param today the day of the build, YYYY-MM-DD */
export function checkDays(entry: Entry, today: string): Issue[] {
  const { fields } = entry;
  const days = fields ? daysOf(fields.value) : [];
  const find = (name: string) => days.find(({ path }) => nameOf(path) === name);
  const at = (path: Path, message: string): Issue => ({ ...fields!.positionOf(path), field: nameOf(path), message });
  const found: Issue[] = [];
  for (const { path, day } of days) {
    const name = nameOf(path);
    if (day > today && past.some((each) => name === each || name.endsWith(`, ${each}`)))
      found.push(at(path, `${proseDay(day)} is in the future (today is ${proseDay(today)}). Write the day on which it happened.`));
    if (/(^|, )due$/.test(name) && day > after(today))
      found.push(
        at(
          path,
          `${proseDay(day)} is more than ${years} years ahead. Write a day before ${proseDay(after(today))}: facts are checked again within ${years} years.`,
        ),
      );
  }
  const [given, review] = [find('consent, given'), find('consent, review')];
  if (given && review && review.day > after(given.day))
    found.push(
      at(
        review.path,
        `${proseDay(review.day)} is more than ${years} years after consent was given, on ${proseDay(given.day)}. Ask the teller again by ${proseDay(after(given.day))} at the latest, and write that day or an earlier one.`,
      ),
    );
  for (const { earlier, later, what, write } of pairs) {
    const [from, to] = [find(earlier), find(later)];
    if (from && to && to.day <= from.day)
      found.push(at(to.path, `${proseDay(to.day)} is not after ${what}, ${proseDay(from.day)}. Write ${write}.`));
  }
  return [...found, ...stepIssue(entry, today)];
}

/** The date of a step as written, if it reads as a day, a month or a year. */
function stepDate(entry: Entry): string | undefined {
  const date = entry.collection === 'journey' ? String(rawField(entry, 'date')) : '';
  return /^\d{4}(-\d\d(-\d\d)?)?$/.test(date) ? date : undefined;
}

/** A step that is done has happened. A month or a year lies ahead only if it begins after the day: in May 2026, "2026" may be over. */
function stepIssue(entry: Entry, today: string): Issue[] {
  const date = stepDate(entry);
  if (!date || rawField(entry, 'state') !== 'done' || date <= today) return [];
  const message = `${proseDay(date)} is in the future (today is ${proseDay(today)}), so this step cannot be done. Write state: planned, or put the date right.`;
  return [{ ...entry.fields!.positionOf(['date']), field: 'date', message }];
}

/** What is late stops nothing: it may not hold up a corrected phone number, and what became of a plan may not be known. */
export function adviseDays(entry: Entry, today: string): Issue[] {
  const { fields } = entry;
  if (!fields) return [];
  const at = (field: string, message: string): Issue => ({ ...fields.positionOf([field]), field, message });
  const [due, date] = [String(rawField(entry, 'due')), stepDate(entry)];
  if (/^\d{4}-\d\d-\d\d$/.test(due) && due < today)
    return [
      at(
        'due',
        `this page was to be checked again by ${proseDay(due)}. Compare it with its sources, then write the new days as checked and due.`,
      ),
    ];
  if (date && rawField(entry, 'state') === 'planned' && date < today.slice(0, date.length))
    return [
      at(
        'state',
        `this step is planned, and ${proseDay(date)} is over. Write what became of it: done, under way, or in the words that it did not happen.`,
      ),
    ];
  return [];
}
