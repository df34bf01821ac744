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

/** The day that comes a number of days after a day; both YYYY-MM-DD. */
export const dayAfter = (day: string, count: number): string => new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);

/** The days (YYYY-MM-DD) that a date in other words can mean: 05/11/2026 is one in November or in May, 5th Nov 2026 is one. */
export function daysMeant(words: string): string[] {
  if (/[a-z]/i.test(words)) {
    const [, day = '', rest = ''] = /^\s*(\d{1,2})(?:st|nd|rd|th)?( [a-z]+ \d{4})\s*$/i.exec(words) ?? [];
    const date = new Date(`${day}${rest} UTC`);
    // JavaScript takes 31 February for 3 March.
    return date.getUTCDate() === Number(day) ? [date.toISOString().slice(0, 10)] : [];
  }
  const [a = '', b = '', c = ''] = words.trim().split(/[./-]/);
  const dated = (year: string, month: string, day: string) => `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const days = a.length === 4 ? [dated(a, b, c)] : [dated(c, b, a), dated(c, a, b)];
  return [...new Set(days)].filter((day) => !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day));
}
