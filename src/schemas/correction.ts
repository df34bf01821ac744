import { z } from 'astro/zod';
import { day } from './day.ts';
import { line, siteAddress } from './text.ts';

/** A mistake that was put right on a page with results, told so that nobody relies on the old words. */
export const correctionSchema = z.strictObject({
  on: day.describe('The day on which it was put right.'),
  page: siteAddress.describe('The address of the page, for example /pilot/results/.'),
  said: line.describe('What the page said before.'),
  says: line.describe('What it says now, and why.'),
});
export type Correction = z.infer<typeof correctionSchema>;
