import { deepEqual, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { axis, beforeAndAfter, endsOf, extentOf } from '../../src/lib/strip.ts';
import { madeUp } from '../check/madeUpContent.ts';

const result = madeUp('results', 'feeling');

// Where marks stand, tests/site reads back from the pages.

test('an axis shows the whole scale or else begins at nought, and holds every value', () => {
  deepEqual(endsOf([18, 25], 7, 35), [7, 35]);
  for (const values of [[18, 36.5], [0, 1], [1e-4, 2e-4], [12345, 99999], [-5, 5], [-3, -1], [0]]) {
    const [low, high] = endsOf(values);
    ok(low <= 0 && high >= 0 && low < high, `${low} to ${high}`);
    for (const value of values) ok(axis(low, high)(value) >= 6 && axis(low, high)(value) <= 94, String(value));
  }
});

test('a result is drawn with one kind of level at two times, and not with less', () => {
  deepEqual(
    beforeAndAfter(result).map(({ value }) => value),
    [18.5, 21],
  );
  const [start, , change, percentage] = result.estimates;
  for (const estimates of [[], [start!], [start!, percentage!], [change!, change!]])
    deepEqual(beforeAndAfter({ ...result, estimates }), []);
});

test('a date lasts from its first moment to its last', () => {
  deepEqual(
    ['2016', '2015-12', '2016-12-31'].map((date) => extentOf(date).map((moment) => new Date(moment).toISOString().slice(0, 10))),
    [['2016-01-01', '2017-01-01'], ['2015-12-01', '2016-01-01'], ['2016-12-31', '2017-01-01']], // prettier-ignore
  );
});
