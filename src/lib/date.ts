export type Precision = 'day' | 'month' | 'year';

/** How exactly a date is written: 2017-02-01, 2014-03 or 2014. */
export const precisionOf = (date: string): Precision => (date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day');

const parts = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
} as const;

/**
 * A day, month or year in the NHS style: 1 February 2017, March 2014, 2014.
 * @param date YYYY-MM-DD, YYYY-MM or YYYY
 */
export const proseDay = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', { ...parts[precisionOf(date)], timeZone: 'UTC' }).format(new Date(date));
