import { proseDay } from '../../../src/lib/date.ts';
import type { Content, Entry } from '../../../src/reader/content.ts';
import { type Fault, inFile, type Finding } from '../../../src/reader/issue.ts';
import { nameOf } from '../../../src/reader/fields.ts';

type Path = (string | number)[];

/** Every day of an entry that is written as one, with the path to it. */
function daysOf(value: unknown, path: Path = []): { path: Path; day: string }[] {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return [{ path, day: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => daysOf(inner, [...path, Array.isArray(value) ? Number(key) : key]));
}

/** A day that must come after another: an end before its beginning ends nothing. */
const pairs = [
  {
    earlier: 'checked',
    later: 'due',
    message: (day: string) => `is not after the day of the last check, ${day}. Write the day by which the facts are to be checked again.`,
  },
  {
    earlier: 'consent, given',
    later: 'consent, review',
    message: (day: string) =>
      `is not after the day on which consent was given, ${day}. Write the first day on which the story is no longer shown.`,
  },
];

function judgeEntry({ fields }: Entry, today: string): Finding[] {
  const days = daysOf(fields?.value);
  const find = (name: string) => days.find(({ path }) => nameOf(path) === name);
  const at = (path: Path, message: string): Finding[] => (fields ? [{ ...fields.placeOf(path), field: nameOf(path), message }] : []);
  return [
    ...days
      .filter(({ path, day }) => (path.at(-1) === 'checked' || ['reviewed, on', 'testedOn'].includes(nameOf(path))) && day > today)
      .flatMap(({ path, day }) =>
        at(
          path,
          `${proseDay(day)} has not come yet, so nobody can have looked on it (today is ${proseDay(today)}). Write the day on which it happened.`,
        ),
      ),
    ...days
      .filter(({ path, day }) => nameOf(path) === 'taken, on' && day > today)
      .flatMap(({ path, day }) =>
        at(path, `${proseDay(day)} has not come yet (today is ${proseDay(today)}). Write the day on which the story was taken down.`),
      ),
    ...pairs.flatMap(({ earlier, later, message }) => {
      const [from, to] = [find(earlier), find(later)];
      return from && to && to.day <= from.day ? at(to.path, `${proseDay(to.day)} ${message(proseDay(from.day))}`) : [];
    }),
  ];
}

/**
 * The day of a check or a review is a claim, printed on the page: it must have happened.
 * @param today the day of the build
 */
export function judgeDays(content: Content, today: string): Fault[] {
  return content.entries.flatMap((entry) => inFile(entry.file, judgeEntry(entry, today)));
}
