import { deepEqual, equal, throws } from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, href, parents } from '../../src/lib/url.ts';
import { internationalNumber, messageHref, telephoneHref } from '../../src/lib/phone.ts';
import { triedNote } from '../../src/lib/easyReadStatus.ts';

test('a page stands where its file stands', () => {
  equal(addressOf('pages', 'about'), '/about/');
  equal(addressOf('pages', 'pilot/results'), '/pilot/results/');
  equal(addressOf('principles', 'immediate-help'), '/principles/immediate-help/');
});

test('the index of a folder stands at the address of the folder', () => {
  equal(addressOf('pages', 'index'), '/');
  equal(addressOf('approach', 'index'), '/approach/');
});

test('the page for unknown addresses is a file, as web servers expect it', () => equal(addressOf('pages', '404'), '/404.html'));

test('a link carries the path under which the site stands', () => {
  equal(href('/help-now/', '/'), '/help-now/');
  equal(href('/help-now/', '/kent/pilot/'), '/kent/pilot/help-now/');
  equal(href('/', '/kent/pilot/'), '/kent/pilot/');
  equal(href('/pilot/#who', '/kent'), '/kent/pilot/#who');
});

test('a link to another site, to a place on the page or to a phone stays as it is', () => {
  for (const address of ['https://example.org/', '//example.org/', '#who', 'tel:111', 'mailto:a@b.org']) {
    equal(href(address, '/kent/'), address);
  }
});

test('outside of Astro a link stands at the root', () => equal(href('/help-now/'), '/help-now/'));

test('the pages above a page are told from the root down', () => {
  deepEqual(parents('/'), []);
  deepEqual(parents('/pilot/'), ['/']);
  deepEqual(parents('/pilot/results/'), ['/', '/pilot/']);
});

test('a UK number is called with the code of the country', () => {
  equal(telephoneHref('020 7946 0018'), 'tel:+442079460018');
  equal(internationalNumber('020 7946 0018'), '+442079460018');
});

test('a short number is called as it is', () => {
  equal(telephoneHref('999'), 'tel:999');
  equal(telephoneHref('116 123'), 'tel:116123');
});

test('what is no number at all is not made into a link', () => throws(() => internationalNumber('none')));

test('a message is sent with its word already written', () => {
  equal(messageHref({ word: 'SHOUT', to: '85258' }), 'sms:85258?&body=SHOUT');
});

test('an Easy Read page is a draft until the day on which the people it is made for tried it', () => {
  equal(triedNote({}), 'This is a draft. People with a learning disability have not tried it yet.');
  equal(triedNote({ tried: '2026-05-01' }), 'People with a learning disability tried this page on 1 May 2026.');
});
