import { z } from 'astro/zod';
import { pageWith } from './page.ts';
import { line } from './text.ts';

/** How many principles Open Dialogue has. The check requires one file for each. */
export const principleCount = 7;

/** One of the seven principles of Open Dialogue. */
export const principleSchema = pageWith({
  number: z
    .number()
    .int('is not a whole number')
    .min(1, 'is less than 1')
    .max(principleCount, `is more than ${principleCount}: Open Dialogue has seven principles, so this file is one too many`)
    .describe('Its place among the seven: a whole number from 1 to 7, used once.'),
  name: line.describe('The official name of the principle, for example "Immediate help".'),
  meaning: line.describe('What it means, in one or two plain sentences; shown in the list of all seven.'),
});
