import { deepEqual, equal } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { vcard } from '../../src/lib/vcard.ts';
import { contact, service } from '../unit/examples.ts';

// A second reader of contact cards, in another language. Its package is one of Debian's, so it is the Python of the system that knows it.
const read = `
import json, sys, vobject
card, = vobject.readComponents(sys.stdin.buffer.read().decode())
print(json.dumps([card.n.value.family, card.fn.value, card.org.value, card.tel.value, card.email.value, card.url.value, card.note.value]))`;

test('python3-vobject reads the whole contact card', () => {
  const awkward = { ...contact, team: 'Größe, A; B', for: 'Fragen über Gespräche – immer – '.repeat(10) };
  const card = vcard(awkward, service, 'The trust, Kent', 'https://example.org/contact/');
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', ['-c', read], { input: card, encoding: 'utf8' });
  equal(status, 0, `Install it, on Debian: apt-get install python3-vobject. ${stderr}`);
  const name = 'Größe, A; B (not for emergencies)';
  deepEqual(JSON.parse(stdout), [
    name,
    name,
    ['The trust, Kent'],
    '+442079460018',
    'team.name@nhs.net',
    'https://example.org/contact/',
    `${awkward.for} Not for emergencies; call 111, or 999. Checking at note. Do not wait.`,
  ]);
});
