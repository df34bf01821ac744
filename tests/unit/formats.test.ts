import { deepEqual, equal, throws } from 'node:assert/strict';
import { test } from 'node:test';
import { precisionOf, proseDay } from '../../src/lib/date.ts';
import { easyReadStatus } from '../../src/lib/easyReadStatus.ts';
import { internationalNumber, messageHref, telephoneHref } from '../../src/lib/phone.ts';
import { addressOf, href, parents } from '../../src/lib/url.ts';

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

test('a date is written in the NHS style, as exactly as it is known', () => {
  deepEqual(['2017-02-01', '2014-03', '2014'].map(proseDay), ['1 February 2017', 'March 2014', '2014']);
  deepEqual(['2017-02-01', '2014-03', '2014'].map(precisionOf), ['day', 'month', 'year']);
});

test('an Easy Read page is a draft until the day on which the people it is made for tried it', () => {
  equal(easyReadStatus({}), 'This is a draft. People with a learning disability have not tried it yet.');
  equal(easyReadStatus({ testedOn: '2026-05-01' }), 'People with a learning disability tried this page on 1 May 2026.');
});
