import { equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'vcard4';
import { vcard } from '../../src/lib/vcard.ts';
import { contact, says, service } from './examples.ts';

const card = vcard(contact, service);
const unfolded = (text: string) => text.replaceAll('\r\n ', '');

test('the contact card is read back by a library, with the values of the record', () => {
  const [read, ...more] = [parse(card)].flat();
  const value = (name: string) =>
    read
      ?.getProperty(name)
      .map((property) => property.value)
      .join();
  equal(more.length, 0);
  ok(card.startsWith('BEGIN:VCARD\r\nVERSION:4.0\r\n'));
  equal(value('FN'), 'The team (not for emergencies)');
  equal(value('EMAIL'), 'team.name@nhs.net');
  equal(value('TEL'), 'tel:+442079460018');
  match(value('NOTE') ?? '', /Not for emergencies; call 111, or 999\./);
});

test('the contact card says what it is not for and whether the team is open', () => {
  ok(unfolded(card).includes('Please check.'));
  const closed = vcard(contact, { ...service, referrals: 'no', says: { ...service.says, no: { ...says, note: 'It is closed.' } } });
  ok(unfolded(closed).includes('It is closed.'));
});

test('commas, semicolons and backslashes in the record do not end a value early', () => {
  match(unfolded(vcard({ ...contact, team: 'A, B; C\\D' }, service)), /^FN:A\\, B\\; C\\\\D \(not for emergencies\)\r$/m);
});

test('lines end in CRLF and hold at most 75 octets, whole letters on each', () => {
  const long = vcard({ ...contact, for: 'Fragen über Gespräche – immer – '.repeat(10) }, service);
  ok(long.endsWith('END:VCARD\r\n'));
  for (const line of long.split('\r\n')) {
    ok(Buffer.byteLength(line) <= 75, `${Buffer.byteLength(line)} octets: ${line}`);
    ok(!line.includes('\n'));
    ok(!line.includes('\uFFFD'));
  }
});

test('equal records give equal bytes', () => equal(vcard(contact, service), card));
