import { z } from 'astro/zod';
import { day } from './day.ts';
import { pageWith, place } from './page.ts';
import { siteAddress } from './text.ts';

/** A page in Easy Read: short sentences, a drawing for each idea. `index` is the first one, at /easy-read/. */
export const easyReadSchema = pageWith({
  order: place.describe('Where the page stands among the Easy Read pages: 1 for the first, 2 for the second.'),
  sources: z
    .array(siteAddress)
    .min(1, 'is empty; name the pages that this one says in easier words')
    .describe(
      'The pages that this one says in easier words, by their addresses. When one of them is checked again, this page must be checked too.',
    ),
  testedOn: day
    .optional()
    .describe('The day on which people with a learning disability tried this page. Until then leave it out: the page says it is a draft.'),
});
export type EasyRead = z.infer<typeof easyReadSchema>;
