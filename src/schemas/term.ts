import { z } from 'astro/zod';
import { confirm } from './confirm.ts';
import { line, siteAddress } from './text.ts';

/** A term of the glossary: its plain meaning, and the words that people type when they look for it. */
export const termSchema = z.strictObject({
  term: line.describe('The word as the site uses it.'),
  meaning: line.describe('What it means, in plain words, as a part of a sentence or as a short sentence.'),
  typed: z
    .array(line)
    .default([])
    .describe('Words that people type for it, also misspelt. They are only for the search and are never shown.')
    .meta({ prose: false }),
  answers: z
    .array(siteAddress)
    .default([])
    .describe(
      'The pages for people who type these words, the best first, for example [/approach/questions/]. The search shows them first.',
    ),
  shown: z.boolean().default(true).describe('false keeps the term out of the glossary page.'),
  linked: z
    .boolean()
    .default(true)
    .describe(
      'false links the term on no page: because everyone knows the word, almost every page has it, or the pages that use it explain it.',
    ),
  confirm,
});
export type Term = z.infer<typeof termSchema>;
