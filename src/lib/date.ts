const months = 'January February March April May June July August September October November December'.split(' ');

/**
 * A day, month or year in the NHS style: 1 February 2017, March 2014, 2014.
 * @param iso YYYY-MM-DD, YYYY-MM or YYYY
 */
export function proseDay(iso: string): string {
  const [year, month, day] = iso.split('-');
  return [day && Number(day), month && months[Number(month) - 1], year].filter(Boolean).join(' ');
}
