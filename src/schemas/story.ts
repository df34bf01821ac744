import { z } from 'astro/zod';
import { confirm } from './confirm.ts';
import { day, inOrder } from './day.ts';
import { mentions, pageWith } from './page.ts';
import { missing } from './press.ts';
import { line, webAddress } from './text.ts';

const consent = inOrder(
  z.strictObject({
    reference: z
      .string()
      .regex(/^ODS-20\d\d-\d{3}$/, 'is not a consent reference; a right one looks like ODS-2026-014')
      .describe('The number of the signed consent that the trust holds, for example ODS-2026-014. Never a name, never the paper itself.'),
    publish: z.boolean().describe('true only if the teller agreed to this text being published on this site.'),
    quote: z.boolean().describe('true only if the teller agreed to being quoted elsewhere, for example in a shared link.'),
    identifiable: z.boolean().describe('true only if the teller agreed to be recognised. While it is false, no photograph may be shown.'),
    others: z
      .enum(['agreed', 'none'])
      .describe('"agreed" when everyone the story tells about has agreed too; "none" when it tells about nobody else.'),
    given: day.describe('The day on which consent was signed.'),
    review: day.describe('The first day on which the story is no longer shown, unless consent is renewed.'),
    status: z.enum(['given', 'withdrawn']).describe('"given", or "withdrawn" from the moment the teller takes consent back.'),
  }),
  'given',
  'review',
  'the day on which consent was given',
);

/** A first-person story, told with consent. */
const storySchema = pageWith({
  teller: z
    .strictObject({
      name: line.describe('The name to print. A chosen name is fine.'),
      relation: z
        .enum(['carer', 'family member', 'friend', 'person with lived experience', 'peer support worker'])
        .describe('Who the teller is to the story.'),
    })
    .describe('Who tells the story.'),
  toldOn: day.describe('The day on which the story was told.'),
  mentions: mentions.optional(),
  consent: consent.describe('What the teller agreed to. The build publishes nothing that it does not cover.'),
  draft: z.boolean().describe('true keeps the story off the site while it is worked on.'),
});
export type Story = z.infer<typeof storySchema>;

/** A story that was public and was taken down. Only the day is kept; its text and its pictures are deleted. */
const takenStorySchema = z
  .strictObject({
    taken: z
      .strictObject({ on: day.describe('The day on which the story was taken down, for example 2026-05-01.') })
      .describe('That the story was taken down, and when. Nothing else stays in the file.'),
  })
  .describe('The file of a story that was taken down keeps nothing but taken: { on: 2026-05-01 }. Delete the rest.');

/** A story that somebody else published, with two sentences of ours. It has no page here, no consent, and no words of its teller. */
const elsewhereSchema = z
  .strictObject({
    title: line.describe('What it is called on the card: ours, for example "A family\'s experience".'),
    elsewhere: z
      .strictObject({
        publisher: line.optional().describe('Who published it. Leave it out if it is not known.'),
        url: webAddress.optional().describe('Its web address. Leave it out if it was not found: an address is never made up.'),
      })
      .describe('Where it is told.'),
    mentions: mentions.optional(),
    checked: day.describe('The day on which these details were checked.'),
    confirm,
  })
  .refine(({ elsewhere: { url }, confirm }) => url ?? confirm, { path: ['elsewhere', 'url'], error: missing.url })
  .refine(({ elsewhere: { url, publisher } }) => !url || publisher, { path: ['elsewhere', 'publisher'], error: missing.publisher })
  .describe(
    'A story told elsewhere has title, elsewhere, mentions, checked and confirm. One with a teller and consent is our own, and has no elsewhere.',
  );

/** A file in content/stories/: the day on which a story was taken down, a story told elsewhere, or a story of this site. */
export const storyFileSchema = z.union([takenStorySchema, elsewhereSchema, storySchema]);

/** Why a story is not published. */
export type HeldBack = 'withdrawn' | 'ended' | 'draft' | 'not agreed' | 'not given yet' | 'not told yet';

/**
 * Why a story may not be published on a day; undefined if it may. Nothing else decides this.
 * `others` is not looked at: the schema allows only values that mean yes.
 * @param today the day of the build, YYYY-MM-DD
 */
export function whyHeldBack({ draft, toldOn, consent }: Pick<Story, 'draft' | 'toldOn' | 'consent'>, today: string): HeldBack | undefined {
  if (consent.status !== 'given') return 'withdrawn';
  if (today >= consent.review) return 'ended';
  if (draft) return 'draft';
  if (!consent.publish) return 'not agreed';
  if (consent.given > today) return 'not given yet';
  return toldOn > today ? 'not told yet' : undefined;
}

/** Whether a story may be published on a day, YYYY-MM-DD. */
export const mayBeRead = (story: Pick<Story, 'draft' | 'toldOn' | 'consent'>, today: string): boolean =>
  whyHeldBack(story, today) === undefined;
