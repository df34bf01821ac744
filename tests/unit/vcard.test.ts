import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import VCard from 'vcf';
import { vcard } from '../../src/lib/vcard.ts';
import { madeUp } from '../check/madeUpContent.ts';

const [contact, service] = [madeUp('contact'), madeUp('service')];
const write = (changed: Partial<typeof contact> = {}) =>
  vcard({ ...contact, ...changed }, service, 'The trust, Kent', 'https://example.org/contact/');
const unfolded = (text: string) => text.replaceAll('\r\n ', '');

test('a program for contacts reads name, organisation, a plain number, address and note from the card', () => {
  const [card, ...more] = VCard.parse(write());
  // This reader leaves what is escaped as it is.
  const values = Object.fromEntries(card!.toJSON()[1].map(([name, , , value]) => [name, String(value).replaceAll('\\', '')]));
  const name = 'Made-up team (not for emergencies)';
  const note = 'Questions about a made-up pilot. Not for emergencies. Asked at note. A made-up thing to do.';
  deepEqual(
    [more, { ...values, n: values['n']?.replace(/[,;]+$/, '') }],
    [
      [],
      {
        version: '3.0',
        n: name,
        fn: name,
        org: 'The trust, Kent',
        tel: '+442079460123',
        email: 'made-up.team@example.org',
        url: 'https://example.org/contact/',
        note,
      },
    ],
  );
});

test('commas, semicolons and backslashes in the record do not end a value early', () => {
  match(unfolded(write({ team: 'A, B; C\\D' })), /^N:A\\, B\\; C\\\\D \(not for emergencies\);;;;\r$/m);
});

test('lines end in CRLF and hold at most 75 octets, whole letters on each', () => {
  const long = write({ for: 'Fragen über Gespräche – immer – '.repeat(10) });
  ok(long.startsWith('BEGIN:VCARD\r\nVERSION:3.0\r\n') && long.endsWith('END:VCARD\r\n'));
  for (const line of long.split('\r\n')) {
    ok(Buffer.byteLength(line) <= 75, `${Buffer.byteLength(line)} octets: ${line}`);
    ok(!/[\n\uFFFD]/.test(line));
  }
  equal(
    unfolded(long)
      .match(/^NOTE:.*$/m)?.[0]
      .includes('Gespräche'),
    true,
  );
});
