import { z } from 'astro/zod';
import { pageWith } from './page.ts';

/** A page of the guide to Open Dialogue. `index` is the guide's first page, at /approach/. */
export const approachSchema = pageWith({
  order: z
    .number()
    .int('is not a whole number')
    .min(1, 'is less than 1')
    .describe('Where the page stands in the guide: 1 for the first, 2 for the second.'),
});
