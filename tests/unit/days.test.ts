import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { proseDay } from '../../src/lib/date.ts';
import { readFields } from '../../src/reader/yaml.ts';
import { day, partialDay } from '../../src/schemas/day.ts';

for (const wrong of ['2026-02-31', '2025-02-29', '05/11/2026', '5.11.2026', '2026-5-1', '1 May 2026', '2026-05', '', 20260501, null]) {
  test(`${JSON.stringify(wrong)} is not a day`, () => ok(!day.safeParse(wrong).success));
}

test('the 29th of February is a day in a leap year', () => ok(day.safeParse('2028-02-29').success));

test('a day in YAML is text, with quotes and without', () => {
  deepEqual(readFields('is: 2026-05-01\nwas: "2026-05-01"').fields?.value, { is: '2026-05-01', was: '2026-05-01' });
});

for (const right of ['2017-02-01', '2014-03', '2014', 2014]) {
  test(`${JSON.stringify(right)} is a day, a month or a year`, () => equal(partialDay.parse(right), String(right)));
}

for (const wrong of ['2014-00', '2014-13', '14', 'spring 2014', '2014-02-30', 12014]) {
  test(`${JSON.stringify(wrong)} is no day, month or year`, () => ok(!partialDay.safeParse(wrong).success));
}

test('a day is written as the NHS writes it, only as exactly as it is known', () => {
  equal(proseDay('2017-02-01'), '1 February 2017');
  equal(proseDay('2026-12-31'), '31 December 2026');
  equal(proseDay('2014-03'), 'March 2014');
  equal(proseDay('2014'), '2014');
});

test('every month has its English name', () => {
  const english = new Intl.DateTimeFormat('en-GB', { month: 'long' });
  for (let month = 0; month < 12; month++) {
    const number = String(month + 1).padStart(2, '0');
    equal(proseDay(`2014-${number}`), `${english.format(new Date(2014, month))} 2014`);
  }
});
