import { z } from 'astro/zod';
import { day } from './day.ts';
import { line } from './text.ts';

const pages = z.int('is not a whole number').min(0, 'is below nought');

const check = z.strictObject({
  what: line.describe('What was tested.'),
  where: line.describe('At which widths, or how.'),
  passed: pages.describe('How many pages passed.'),
  failed: pages.describe('How many pages did not.'),
});
export type AccessibilityCheck = z.infer<typeof check>;

/** What was tested about accessibility, when, with what and with what result. A run of the tests writes it; the shortfalls are written by hand. */
export const accessibilitySchema = z.strictObject({
  tested: day.describe('The day of the run. A command writes it.'),
  tools: z
    .array(z.strictObject({ name: line.describe('The name of the tool.'), version: line.describe('Its version.') }))
    .min(1)
    .describe('What tested. A command writes it.'),
  checks: z.array(check).min(1).describe('What was tested, with its result. A command writes it.'),
  shortfalls: z.array(line).min(1).describe('What is not tested, or known to fall short. Written by hand.'),
});
export type Accessibility = z.infer<typeof accessibilitySchema>;
