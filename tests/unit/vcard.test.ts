import { equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'vcard4';
import { vcard } from '../../src/lib/vcard.ts';
import { contact, service } from './examples.ts';

const card = vcard(contact, service);
const unfolded = (text: string) => text.replaceAll('\r\n ', '');

test('the contact card reads back as the record, with what it is not for and whether the team is open', () => {
  const [read] = [parse(card)].flat();
  const value = (name: string) => String(read?.getProperty(name).map((property) => property.value));
  equal(value('FN'), 'The team (not for emergencies)');
  equal(value('EMAIL'), 'team.name@nhs.net');
  equal(value('TEL'), 'tel:+442079460018');
  match(value('NOTE'), /Not for emergencies; call 111, or 999\..*Checking at note\. Do not wait\./);
  for (const [state, said] of Object.entries({ open: 'Open', closed: 'Closed', ended: 'Ended' }))
    match(unfolded(vcard(contact, { ...service, state: state as typeof service.state })), new RegExp(`${said} at note\\.`));
});

test('commas, semicolons and backslashes in the record do not end a value early', () => {
  match(unfolded(vcard({ ...contact, team: 'A, B; C\\D' }, service)), /^FN:A\\, B\\; C\\\\D \(not for emergencies\)\r$/m);
});

test('lines end in CRLF and hold at most 75 octets, whole letters on each', () => {
  const long = vcard({ ...contact, for: 'Fragen über Gespräche – immer – '.repeat(10) }, service);
  ok(long.startsWith('BEGIN:VCARD\r\nVERSION:4.0\r\n') && long.endsWith('END:VCARD\r\n'));
  for (const line of long.split('\r\n')) {
    ok(Buffer.byteLength(line) <= 75, `${Buffer.byteLength(line)} octets: ${line}`);
    ok(!/[\n\uFFFD]/.test(line));
  }
});
