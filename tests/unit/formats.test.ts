import { deepEqual, equal, ok, throws } from 'node:assert/strict';
import { test } from 'node:test';
import { precisionOf, proseDay } from '../../src/lib/date.ts';
import { easyReadStatus } from '../../src/lib/easyReadStatus.ts';
import { internationalNumber, messageHref, telephoneHref } from '../../src/lib/phone.ts';
import { addressOf, href, parents } from '../../src/lib/url.ts';
import { day, partialDay } from '../../src/schemas/day.ts';

test('a page stands where its file stands, and an index at the address of its folder', () => {
  equal(addressOf('pages', 'pilot/results'), '/pilot/results/');
  equal(addressOf('principles', 'immediate-help'), '/principles/immediate-help/');
  equal(addressOf('pages', 'index'), '/');
  equal(addressOf('approach', 'index'), '/approach/');
  equal(addressOf('pages', '404'), '/404.html', 'a file, as web servers expect it');
});

test('a link carries the path under which the site stands, and every other link stays as it is', () => {
  equal(href('/help-now/', '/'), '/help-now/');
  equal(href('/', '/kent/pilot/'), '/kent/pilot/');
  equal(href('/pilot/#who', '/kent'), '/kent/pilot/#who');
  for (const address of ['https://example.org/', '//example.org/', '#who', 'tel:111', 'mailto:a@b.org'])
    equal(href(address, '/kent/'), address);
});

test('the pages above a page come from the root down', () => {
  deepEqual(parents('/'), []);
  deepEqual(parents('/pilot/results/'), ['/', '/pilot/']);
});

test('a UK number is called with the code of the country, a short number as it is', () => {
  equal(telephoneHref('020 7946 0018'), 'tel:+442079460018');
  equal(telephoneHref('116 123'), 'tel:116123');
  throws(() => internationalNumber('none'));
  equal(messageHref({ word: 'SHOUT', to: '85258' }), 'sms:85258?&body=SHOUT');
});

test('a day is a day of the calendar, written as year-month-day, whether YAML makes a moment of it or not', () => {
  for (const right of ['2028-02-29', '2026-05-01', new Date('2026-05-01')]) ok(day.safeParse(right).success, String(right));
  equal(day.parse(new Date('2026-05-01')), '2026-05-01');
  for (const wrong of ['2026-02-31', '2025-02-29', '05/11/2026', '5.11.2026', '2026-5-1', '1 May 2026', '2026-05', '', 20260501, null])
    ok(!day.safeParse(wrong).success, String(wrong));
});

test('a date may be as vague as its source, and is written in the NHS style, as exactly as it is known', () => {
  const dates = ['2017-02-01', '2026-12-31', '2014-03', '2014', 2014].map((right) => partialDay.parse(right));
  deepEqual(dates.map(precisionOf), ['day', 'day', 'month', 'year', 'year']);
  deepEqual(dates.map(proseDay), ['1 February 2017', '31 December 2026', 'March 2014', '2014', '2014']);
  for (const wrong of ['2014-00', '2014-13', '14', '1817', 'spring 2014', '2014-02-30', 12014])
    ok(!partialDay.safeParse(wrong).success, String(wrong));
});

test('an Easy Read page is a draft until the day on which the people it is made for tried it', () => {
  equal(easyReadStatus({}), 'This is a draft. People with a learning disability have not tried it yet.');
  equal(easyReadStatus({ testedOn: '2026-05-01' }), 'People with a learning disability tried this page on 1 May 2026.');
});
