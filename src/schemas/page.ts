import { z } from 'astro/zod';
import { day, inOrder } from './day.ts';
import { line, shortLine } from './text.ts';

export const mentions = z
  .array(z.enum(['suicide', 'self-harm', 'hospital', 'restraint', 'abuse', 'death']))
  .min(1, 'is empty; name a subject, or take the field away')
  .describe('Hard subjects that the piece talks about. One neutral line says so before the link or the story.');

/** The review of a whole page by a clinician or by the page's owner. Absent until it has happened. */
const reviewed = z.strictObject({
  on: day.describe('The day of the review, for example 2026-05-01.'),
  by: line.describe('The role of the person who reviewed the whole page, for example "consultant psychiatrist".'),
});

/** What somebody of the trust must confirm before the site goes live. An answer is added to the item: deleting the line is no answer. */
const confirm = z
  .array(
    z.strictObject({
      by: z.enum(['team', 'clinician', 'communications']).describe('Who can answer: team, clinician or communications.'),
      what: line.describe('What must be confirmed, in one sentence.'),
      answered: z
        .strictObject({
          on: day.describe('The day of the answer.'),
          role: line.describe('The role of the person who answered, never a name.'),
          evidence: line.describe('Where the answer can be read, for example "email of 1 December 2026, kept by communications".'),
        })
        .optional()
        .describe('The answer, once there is one.'),
    }),
  )
  .min(1, 'is empty; name what must be confirmed, or take the field away')
  .optional()
  .describe('What the trust must still confirm. While the site is a draft, the page lists it at its foot.')
  .meta({ prose: false });

/** The frontmatter fields that every entry with a page has. */
const pageFields = {
  title: shortLine(65).describe(
    'The heading of the page, in sentence case, at most 65 characters. It is the h1 and the title in the browser.',
  ),
  description: shortLine(160).describe(
    'One or two plain sentences that say what the page holds, at most 160 characters, for search results and lists.',
  ),
  checked: day.describe('The day on which the facts of this page were checked against their sources, for example 2026-05-01.'),
  due: day.describe('The day by which the facts must be checked again, for example 2027-05-01.'),
  reviewed: reviewed
    .optional()
    .describe('When a clinician or the page owner reviewed the whole page, and who. Leave it out until it has happened.'),
  confirm,
};

/** A place in a series: 1 for the first. */
export const place = z.number().int('is not a whole number').min(1, 'is less than 1');

/** The schema of an entry with a page. @param fields those that it has besides */
export const pageWith = <Fields extends z.ZodRawShape>(fields: Fields) =>
  inOrder(z.strictObject({ ...pageFields, ...fields }), 'checked', 'due', 'the day of the last check');

/** A page of the site that belongs to no other collection; its path under content/pages/ is its address. */
export const pageSchema = pageWith({});
export type Page = z.infer<typeof pageSchema>;
