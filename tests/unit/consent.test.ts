import { deepEqual, equal, match } from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { endingConsents, heldBack, reportConsent } from '../../scripts/consent.ts';
import { type Content, readContent } from '../../src/reader/content.ts';
import { judge } from '../../scripts/check/rules.ts';
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
  const late = { ...story, toldOn: '2026-04-01' };
  equal(mayBeRead(late, '2026-03-31'), false);
  equal(mayBeRead(late, '2026-04-01'), true);
});

/** The good corpus with its one story under other names, each with changes, in a folder that is gone after the test. */
function contentWith(t: TestContext, stories: Record<string, [from: string, to: string][]>): { root: string; content: Content } {
  const root = mkdtempSync(join(tmpdir(), 'consent-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  cpSync('tests/corpus/good', join(root, 'content'), { recursive: true });
  mkdirSync(join(root, 'src'));
  const story = readFileSync('tests/corpus/good/stories/finding-words.mdx', 'utf8');
  for (const [name, changes] of Object.entries(stories)) {
    const unique: [string, string][] = [
      ['title: Finding words', `title: ${name}`],
      ['A made-up story.', `A made-up story called ${name}.`],
    ];
    const text = [...unique, ...changes].reduce((all, [from, to]) => all.replace(from, to), story);
    writeFileSync(join(root, 'content/stories', `${name}.mdx`), text);
  }
  return { root, content: readContent('content', root) };
}

// The story of the good corpus was told on 1 April 2026; its consent was given on 2 April 2026 and ends on 2 April 2027.
test('the check says which stories are held back, why, and what to do, and never who told them', (t) => {
  const { content } = contentWith(t, {
    'a-withdrawn': [['status: given', 'status: withdrawn']],
    'b-draft': [['draft: false', 'draft: true']],
    'c-not-agreed': [['publish: true', 'publish: false']],
    'd-later': [['given: 2026-04-02', 'given: 2026-07-02']],
    'e-told-later': [['toldOn: 2026-04-01', 'toldOn: 2026-08-01']],
    'f-ended': [['review: 2027-04-02', 'review: 2026-05-31']],
  });
  deepEqual(heldBack(content, today), [
    { file: 'content/stories/a-withdrawn.mdx', why: 'consent was withdrawn. Delete its text and its pictures as docs/consent.md says.' },
    { file: 'content/stories/b-draft.mdx', why: 'it is a draft (draft: true).' },
    { file: 'content/stories/c-not-agreed.mdx', why: 'its teller has not agreed to publication (publish: false).' },
    { file: 'content/stories/d-later.mdx', why: 'consent is only given from 2 July 2026 on.' },
    { file: 'content/stories/e-told-later.mdx', why: 'it is only told on 1 August 2026.' },
    {
      file: 'content/stories/f-ended.mdx',
      why: 'consent ended on 31 May 2026. Ask the teller again, or delete its text and its pictures as docs/consent.md says.',
    },
  ]);
  const told = reportConsent(content, today);
  match(told, /^6 stories to look after:\ncontent\/stories\/a-withdrawn\.mdx: held back, because consent was withdrawn\./);
  equal(/chosen name|carer|Made-up words/.test(told), false);
});

test('a consent is told about from 60 days before its end, and not before', (t) => {
  const { content } = contentWith(t, {});
  const end = { file: 'content/stories/finding-words.mdx', review: '2027-04-02' };
  deepEqual(endingConsents(content, '2027-01-31'), []);
  deepEqual(endingConsents(content, '2027-02-01'), [end]);
  deepEqual(endingConsents(content, '2027-04-01'), [end]);
  deepEqual(endingConsents(content, '2027-04-02'), [], 'it is held back now');
  equal(reportConsent(content, '2027-01-31'), '');
});

test('a file that keeps only the day on which its story was taken down is right', (t) => {
  const { root } = contentWith(t, {});
  writeFileSync(join(root, 'content/stories/finding-words.mdx'), '---\ntaken: { on: 2026-05-01 }\n---\n');
  deepEqual(judge({ contentDir: 'content', srcDir: 'src', from: root, today }), []);
});

test('a teller who is not to be recognised may have a drawing beside the story', (t) => {
  const { root } = contentWith(t, { drawn: [['Made-up words.', '![Two chairs](./two-chairs.svg)']] });
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>Two chairs</title><path d="M1 1h7"/></svg>';
  writeFileSync(join(root, 'content/stories/two-chairs.svg'), drawing);
  deepEqual(judge({ contentDir: 'content', srcDir: 'src', from: root, today }), []);
});
