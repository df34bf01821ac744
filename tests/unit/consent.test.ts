import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { mayBeRead } from '../../src/schemas/story.ts';
import { story } from './examples.ts';

// The example was told on 1 March 2026, consent was given on 10 March 2026 and ends on 10 March 2027.
const edges: [today: string, readable: boolean, reason: string][] = [
  ['2026-02-28', false, 'the day before it was told'],
  ['2026-03-01', false, 'the day on which it was told, before consent was given'],
  ['2026-03-09', false, 'the day before consent was given'],
  ['2026-03-10', true, 'the day on which consent was given'],
  ['2027-03-09', true, 'the last day of consent'],
  ['2027-03-10', false, 'the day on which consent ends'],
  ['2027-03-11', false, 'the day after consent has ended'],
];

for (const [today, readable, reason] of edges) {
  test(`a story may ${readable ? '' : 'not '}be read on ${reason}`, () => equal(mayBeRead(story, today), readable));
}

const today = '2026-06-01';
const consented = (fields: Partial<typeof story.consent>) => ({ ...story, consent: { ...story.consent, ...fields } });

test('a story may not be read while it is a draft', () => equal(mayBeRead({ ...story, draft: true }, today), false));
test('a story may not be read if the teller did not agree to its publication', () => {
  equal(mayBeRead(consented({ publish: false }), today), false);
});
test('a story may not be read from the moment consent is withdrawn', () => {
  equal(mayBeRead(consented({ status: 'withdrawn' }), today), false);
});
test('a story told after consent was given may be read from the day on which it is told', () => {
  const late = { ...story, told: '2026-04-01' };
  equal(mayBeRead(late, '2026-03-31'), false);
  equal(mayBeRead(late, '2026-04-01'), true);
});
