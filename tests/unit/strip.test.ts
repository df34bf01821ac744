import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { axis, beforeAndAfter, endsOf, estimateStrip, extentOf, stepsStrip } from '../../src/lib/strip.ts';
import { madeUp } from '../check/madeUpContent.ts';

const result = madeUp('results', 'feeling');

// tests/site reads the drawn marks back.

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
  const [start, later, change, percentage] = result.estimates;
  for (const estimates of [[], [start!], [start!, percentage!], [change!, change!]])
    deepEqual(beforeAndAfter({ ...result, estimates }), []);
  const { ticks, bars, dots } = estimateStrip(later!, [0, 30]);
  deepEqual([ticks.map(({ x }) => x), bars.length, dots.length], [[6, 50, 94], 1, 1]);
  equal(estimateStrip({ ...start!, interval: undefined }, [0, 30]).bars.length, 0);
});

test('a step is a bar from the first day of its date to the last of its end, and a day is a dot; years are not equally long', () => {
  deepEqual(
    ['2016', '2015-12', '2016-12-31'].map((date) => extentOf(date).map((moment) => new Date(moment).toISOString().slice(0, 10))),
    [['2016-01-01', '2017-01-01'], ['2015-12-01', '2016-01-01'], ['2016-12-31', '2017-01-01']], // prettier-ignore
  );
  const steps = [{ id: 'course', date: '2015-02', until: '2015' }, { id: 'day', date: '2016-12-31' }]; // prettier-ignore
  const { ticks, bars, dots } = stepsStrip(steps, [2015, 2017]);
  const at = (days: number) => 6 + (88 * days) / (365 + 366 + 365);
  const near = (a: number | undefined, b: number) => ok(Math.abs(a! - b) < 0.011, `${a} is not ${b}`);
  near(bars[0]?.from, at(31));
  near(bars[0]?.to, at(365));
  near(dots[0]?.x, at(365 + 365));
  deepEqual(
    ticks.map(({ value }) => value),
    ['2015-01-01', '2016-01-01', '2017-01-01', '2018-01-01'],
  );
});
