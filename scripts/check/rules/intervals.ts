import type { Entry } from '../../../src/reader/content.ts';
import type { Finding } from '../../../src/reader/issue.ts';
import { nameOf } from '../../../src/reader/fields.ts';
import { estimatesOf } from './measured.ts';

/**
 * A range is made round its estimate. If it does not hold it, or ends before it begins, a number was copied wrongly,
 * and the picture drawn from it would be wrong too.
 */
export function judgeIntervals(entry: Entry): Finding[] {
  const { fields } = entry;
  if (!fields) return [];
  return estimatesOf(entry).flatMap(({ path, key, value, low, high }) => {
    const at = (place: PropertyKey[], message: string) => [{ ...fields.placeOf(place), field: nameOf(place), message }];
    if (low === undefined || high === undefined) return [];
    if (low > high)
      return at(
        [...path, 'interval', 'low'],
        `the range begins at ${low} and ends at ${high}, which is less. Write the smaller number as low and the larger one as high.`,
      );
    if (value === undefined || (value >= low && value <= high)) return [];
    return at(
      [...path, key],
      `${value} does not lie in its own range, ${low} to ${high}. Compare the three numbers with the study; one of them is wrong.`,
    );
  });
}
