import { z } from 'astro/zod';
import { confirm } from './confirm.ts';
import { day } from './day.ts';
import { mentions } from './page.ts';
import { line, webAddress } from './text.ts';

/** A piece published elsewhere. The summary below the frontmatter is ours; the title is the publisher's. */
export const pressSchema = z.strictObject({
  title: line.describe('The title of the piece as its publisher printed it.').meta({ cited: true }),
  publisher: line.optional().describe('Who published it. Leave it out if it is not known.'),
  author: line.optional().describe('Who wrote it. Leave it out if it is not known.'),
  date: day.optional().describe('The day on which it was published, for example 2015-12-06. Leave it out if it is not known.'),
  url: webAddress.optional().describe('The web address of the piece. Leave it out if it was not found: an address is never made up.'),
  mentions: mentions.optional(),
  checked: day.describe('The day on which these details were checked.'),
  confirm,
});
export type Press = z.infer<typeof pressSchema>;
