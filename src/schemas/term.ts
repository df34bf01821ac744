import { z } from 'astro/zod';
import { line, siteAddress } from './text.ts';

/** A word of the glossary: its plain meaning, and the words that people type when they look for it. */
export const termSchema = z.strictObject({
  term: line.describe('The word as the site uses it.'),
  meaning: line.describe('What it means, in plain words, as a part of a sentence or as a short sentence.'),
  typed: z
    .array(line)
    .default([])
    .describe('Words that people type for it, with slips. They are for the search alone and are never shown.')
    .meta({ prose: false }),
  answers: z
    .array(siteAddress)
    .default([])
    .describe(
      'The pages that answer who types these words, the best first, for example [/approach/questions/]. The search puts them on top.',
    ),
  shown: z.boolean().default(true).describe('false keeps the term out of the glossary page.'),
  linked: z
    .boolean()
    .default(true)
    .describe(
      'false makes no link of the term on other pages: everyone knows the word, it stands on almost every page, or the page that uses it says what it means.',
    ),
});
export type Term = z.infer<typeof termSchema>;
