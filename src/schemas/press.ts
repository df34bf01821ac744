import { z } from 'astro/zod';
import { confirm } from './confirm.ts';
import { day } from './day.ts';
import { mentions } from './page.ts';
import { line, webAddress } from './text.ts';

/** What to say of a piece without an address that nobody is to find, and of an address without the name of who published it. */
export const missing = {
  url: 'is missing. If it was not found, write under confirm that it is to be found',
  publisher: 'is missing, and the button needs it: "Read it at The Independent"',
};

/** A piece published elsewhere. The summary below the frontmatter is ours; the title is the publisher's. */
export const pressSchema = z
  .strictObject({
    kind: line.describe('What it is, for example "Newspaper interview".'),
    title: line.describe('The title of the piece as its publisher printed it.').meta({ cited: true }),
    publisher: line.optional().describe('Who published it. Leave it out if it is not known.'),
    date: day.optional().describe('The day on which it was published, for example 2015-12-06. Leave it out if it is not known.'),
    url: webAddress.optional().describe('The web address of the piece. Leave it out if it was not found: an address is never made up.'),
    mentions: mentions.optional(),
    checked: day.describe('The day on which these details were checked.'),
    confirm,
  })
  .refine(({ url, confirm }) => url ?? confirm, { path: ['url'], error: missing.url })
  .refine(({ date, checked }) => !date || date <= checked, {
    path: ['date'],
    error: 'is after the day on which the piece was checked; put one of the two right',
    when: ({ issues }) => issues.length === 0,
  })
  .refine(({ url, publisher }) => !url || publisher, { path: ['publisher'], error: missing.publisher });
export type Press = z.infer<typeof pressSchema>;
