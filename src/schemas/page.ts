import { z } from 'astro/zod';
import { confirm } from './confirm.ts';
import { day, inOrder } from './day.ts';
import { shortLine } from './text.ts';

export const mentions = z
  .array(z.enum(['suicide', 'self-harm', 'hospital', 'restraint', 'abuse', 'death']))
  .min(1, 'is empty; name a subject, or take the field away')
  .describe('Hard subjects that the piece talks about. One neutral line says so before the link or the story.');

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
  confirm,
};

/** A place in a series: 1 for the first. */
export const place = z.number().int('is not a whole number').min(1, 'is less than 1');

/** The schema of an entry with a page. @param fields those that it has besides */
export const pageWith = <Fields extends z.ZodRawShape>(fields: Fields) =>
  inOrder(z.strictObject({ ...pageFields, ...fields }), 'checked', 'due', 'the day of the last check');

/** A page of the site that belongs to no other collection; its path under content/pages/ is its address. */
export const pageSchema = pageWith({
  order: place.optional().describe('Its place in the list beside the pages of its folder: 2 is second. Leave it out if it stands in none.'),
});
export type Page = z.infer<typeof pageSchema>;
