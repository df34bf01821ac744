import { deepEqual, equal } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { vcard } from '../../src/lib/vcard.ts';
import { madeUp } from '../check/madeUpContent.ts';

// A second reader of contact cards, in another language. Its package is one of Debian's, so it is the Python of the system that knows it.
const read = `
import json, sys, vobject
card, = vobject.readComponents(sys.stdin.buffer.read().decode())
print(json.dumps([card.n.value.family, card.fn.value, card.org.value, card.tel.value, card.email.value, card.url.value, card.note.value]))`;

test('python3-vobject reads the whole contact card', () => {
  const awkward = { ...madeUp('contact'), team: 'Größe, A; B', for: 'Fragen über Gespräche – immer – '.repeat(10) };
  const card = vcard(awkward, madeUp('service'), 'The trust, Kent', 'https://example.org/contact/');
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', ['-c', read], { input: card, encoding: 'utf8' });
  equal(status, 0, `Install it, on Debian: apt-get install python3-vobject. ${stderr}`);
  const name = 'Größe, A; B (not for emergencies)';
  deepEqual(JSON.parse(stdout), [
    name,
    name,
    ['The trust, Kent'],
    '+442079460123',
    'made-up.team@example.org',
    'https://example.org/contact/',
    `${awkward.for} Not for emergencies. Asked at note. A made-up thing to do.`,
  ]);
});
