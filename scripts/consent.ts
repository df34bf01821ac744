import { dayAfter, proseDay } from '../src/lib/date.ts';
import { type HeldBack, type Story, whyHeldBack } from '../src/schemas/story.ts';
import { type Content, entriesOf } from '../src/reader/content.ts';

/** A consent is listed this many days before it ends: time enough to ask the teller again. */
const ahead = 60;

/** For whoever looks after a story: why it is held back, and what to do. */
const reasons: Record<HeldBack, (story: Story) => string> = {
  withdrawn: () => 'consent was withdrawn. Delete its text and its pictures as docs/consent.md says.',
  ended: ({ consent }) =>
    `consent ended on ${proseDay(consent.review)}. Ask the teller again, or delete its text and its pictures as docs/consent.md says.`,
  draft: () => 'it is a draft (draft: true).',
  'not agreed': () => 'its teller has not agreed to publication (publish: false).',
  'not given yet': ({ consent }) => `consent is only given from ${proseDay(consent.given)} on.`,
  'not told yet': ({ toldOn }) => `it is only told on ${proseDay(toldOn)}.`,
};

/** The stories whose fields are valid, without those that were taken down. */
const storiesOf = (content: Pick<Content, 'entries'>) =>
  entriesOf(content, 'stories').flatMap(({ file, data }) => (data && 'consent' in data ? [{ file, story: data }] : []));

/** The stories that the public cannot read. Only the file is named, never a person or a word of the story. @param today YYYY-MM-DD */
export function heldBack(content: Pick<Content, 'entries'>, today: string): { file: string; why: string }[] {
  return storiesOf(content).flatMap(({ file, story }) => {
    const why = whyHeldBack(story, today);
    return why ? [{ file, why: reasons[why](story) }] : [];
  });
}

/** The stories that the public can read and whose consent ends within 60 days, the soonest first. */
export function endingConsents(content: Pick<Content, 'entries'>, today: string): { file: string; review: string }[] {
  const last = dayAfter(today, ahead);
  return storiesOf(content)
    .filter(({ story }) => !whyHeldBack(story, today) && story.consent.review <= last)
    .map(({ file, story }) => ({ file, review: story.consent.review }))
    .sort((a, b) => (a.review < b.review ? -1 : 1));
}

/** What the check prints about stories; nothing if there is nothing to say. */
export function reportConsent(content: Pick<Content, 'entries'>, today: string): string {
  const held = heldBack(content, today).map(({ file, why }) => `${file}: held back, because ${why}`);
  const ending = endingConsents(content, today).map(
    ({ file, review }) => `${file}: consent ends on ${proseDay(review)}. Ask the teller now whether it may stay.`,
  );
  const all = [...held, ...ending];
  return all.length > 0 ? `${all.length} ${all.length === 1 ? 'story' : 'stories'} to look after:\n${all.join('\n')}` : '';
}
