import { z } from 'astro/zod';

/** How a day is written in content, and shown to an editor whose day is refused. */
const dayForm = 'a day as year-month-day, for example 2026-05-01';

/** YAML reads 2026-05-01 as a moment; everything here works with the text. What is no moment stays as it is. */
export const dayText = (value: unknown): unknown =>
  value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : value;

/** A day of the calendar as text, YYYY-MM-DD; 2026-02-31 and 05/11/2026 are refused. */
export const day = z.preprocess(
  dayText,
  // The second is for VS Code, which would show the pattern.
  z.iso.date(`is not ${dayForm}`).meta({ patternErrorMessage: `This is not ${dayForm}.` }),
);

/** A day, a month or a year, as exactly as its source gives it: 2017-02-01, 2014-03 or 2014. */
export const partialDay = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : dayText(value)),
  z.union([z.iso.date(), z.string().regex(/^(19|20)\d\d(-(0[1-9]|1[0-2]))?$/)], {
    error: 'is not a day (2017-02-01), a month (2014-03) or a year (2014)',
  }),
);

/** The last day that may be set for something to come: a typing slip (2076) would keep a page or a consent for ever. */
const longest = 3;

/**
 * An object whose day `to` comes after its day `from`, and at most three years after it.
 * @param what the day `from` is, in words
 */
export const inOrder = <Schema extends z.ZodObject>(schema: Schema, from: string, to: string, what: string): Schema =>
  schema.superRefine(
    (value, { addIssue }) => {
      const [first, last] = [value[from] as string, value[to] as string];
      const latest = `${Number(first.slice(0, 4)) + longest}${first.slice(4)}`;
      const refuse = (message: string) => addIssue({ code: 'custom', path: [to], message });
      if (last <= first) refuse(`is not after ${what}, ${first}`);
      if (last > latest) refuse(`is more than ${longest} years after ${what}, ${first}; write ${latest} at the latest`);
    },
    // Also where other fields are wrong.
    { when: ({ value }) => [from, to].every((field) => z.iso.date().safeParse(Object(value)[field]).success) },
  );
