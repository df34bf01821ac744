import { deepEqual, equal, match } from 'node:assert/strict';
import { test } from 'node:test';
import { heldBack, reportConsent } from '../../scripts/consent.ts';
import type { Content } from '../../src/reader/content.ts';
import { mayBeRead, type Story } from '../../src/schemas/story.ts';
import { madeUp } from '../check/madeUpContent.ts';

const story = madeUp('stories', 'finding-words') as Story;

const consented = (fields: Partial<Story['consent']>): Story => ({ ...story, consent: { ...story.consent, ...fields } });

// The made-up story was told on 1 April 2026, consent was given on 2 April 2026 and ends on 2 April 2027.
test('a story may be read from the day on which consent was given and it was told, to the day before consent ends', () => {
  const readable = (each: Story, days: string[]) => days.map((day) => mayBeRead(each, day));
  deepEqual(readable(story, ['2026-03-31', '2026-04-01', '2026-04-02']), [false, false, true]);
  deepEqual(readable(story, ['2027-04-01', '2027-04-02', '2027-04-03']), [true, false, false]);
  deepEqual(readable({ ...story, toldOn: '2026-05-01' }, ['2026-04-30', '2026-05-01']), [false, true]);
});

test('a draft, a story that its teller did not agree to publish, and one whose consent was withdrawn may never be read', () => {
  for (const each of [{ ...story, draft: true }, consented({ publish: false }), consented({ status: 'withdrawn' })])
    equal(mayBeRead(each, '2026-06-01'), false);
});

test('the check says which stories are held back, why and what to do, and never who told them', () => {
  const stories: Record<string, Story> = {
    withdrawn: consented({ status: 'withdrawn' }),
    draft: { ...story, draft: true },
    'not-agreed': consented({ publish: false }),
    later: consented({ given: '2026-07-02' }),
    'told-later': { ...story, toldOn: '2026-08-01' },
    ended: consented({ review: '2026-05-31' }),
    read: story,
  };
  const entries = Object.entries(stories).map(([id, data]) => ({ collection: 'stories', id, file: `content/stories/${id}.mdx`, data }));
  const content = { entries } as unknown as Content;
  const deletes = 'its text and its pictures as docs/consent.md says.';
  deepEqual(Object.fromEntries(heldBack(content, '2026-06-01').map(({ file, why }) => [file.slice(16, -4), why])), {
    withdrawn: `consent was withdrawn. Delete ${deletes}`,
    draft: 'it is a draft (draft: true).',
    'not-agreed': 'its teller has not agreed to publication (publish: false).',
    later: 'consent is only given from 2 July 2026 on.',
    'told-later': 'it is only told on 1 August 2026.',
    ended: `consent ended on 31 May 2026. Ask the teller again, or delete ${deletes}`,
  });
  const report = reportConsent(content, '2026-06-01');
  match(report, /^6 stories to look after:\ncontent\/stories\/withdrawn\.mdx: held back, because consent was withdrawn\./);
  equal(report.includes(story.teller.name), false);
});
