import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { proseDay } from '../../src/lib/date.ts';
import { day, partialDay } from '../../src/schemas/day.ts';

test('a day is a day of the calendar, written as year-month-day, whether YAML makes a moment of it or not', () => {
  for (const right of ['2028-02-29', '2026-05-01', new Date('2026-05-01')]) ok(day.safeParse(right).success, String(right));
  equal(day.parse(new Date('2026-05-01')), '2026-05-01');
  for (const wrong of ['2026-02-31', '2025-02-29', '05/11/2026', '5.11.2026', '2026-5-1', '1 May 2026', '2026-05', '', 20260501, null])
    ok(!day.safeParse(wrong).success, String(wrong));
});

test('a date may be as vague as its source: a day, a month or a year', () => {
  deepEqual(
    ['2017-02-01', '2014-03', '2014', 2014].map((right) => partialDay.parse(right)),
    ['2017-02-01', '2014-03', '2014', '2014'],
  );
  for (const wrong of ['2014-00', '2014-13', '14', 'spring 2014', '2014-02-30', 12014])
    ok(!partialDay.safeParse(wrong).success, String(wrong));
});

test('a day is written as the NHS writes it, only as exactly as it is known', () => {
  deepEqual(['2017-02-01', '2026-12-31', '2014-03', '2014'].map(proseDay), ['1 February 2017', '31 December 2026', 'March 2014', '2014']);
});
