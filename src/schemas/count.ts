import { z } from 'astro/zod';
import { day } from './day.ts';
import { line, webAddress } from './text.ts';

/**
 * A number that the pages on the pilot show. It counts one thing at one time: counts of different things are never added,
 * and never drawn on one axis.
 */
export const countSchema = z.strictObject({
  value: line.describe('The number as printed, in quotes, for example "almost 40" or "£73k".'),
  counts: line.describe('What exactly it counts.'),
  when: line.describe('When, or for which time; "no date" if the source has none.'),
  group: z
    .enum(['people', 'study', 'money', 'elsewhere'])
    .describe('Where it is listed: people of the pilot, the Kent study, money, or elsewhere (other studies and places).'),
  source: z
    .strictObject({
      name: line.describe('What the source is, for example "social work awards".'),
      url: webAddress.optional().describe('The web address of the source. Leave it out if there is none.'),
    })
    .describe('Where the number is stated.'),
  checked: day.describe('The day on which it was compared with its source.'),
  confidence: z.enum(['A', 'B']).describe("A if the source's own text was read, B if another page tells it."),
});
export type Count = z.infer<typeof countSchema>;
