import { z } from 'astro/zod';
import { confirm } from './confirm.ts';
import { day } from './day.ts';
import { better, interval, isInside, outside } from './study.ts';
import { line } from './text.ts';

/** What was measured at one time. Taken only from the paper's own tables, by a person who has read them. */
const value = z
  .strictObject({
    at: line.describe('When: one of the time points of this result, for example "start".'),
    n: z.number().int().positive().optional().describe('How many people answered at this time.'),
    mean: z.number().optional().describe('The average.'),
    spread: z.number().nonnegative().optional().describe('The standard deviation.'),
    interval: interval.optional().describe('The range round the average, if it is printed.'),
    p: line.optional().describe('The p-value as printed, in quotes, for example "p < 0.001".'),
  })
  .refine(({ mean, interval }) => isInside(mean, interval), { path: ['mean'], error: outside });
export type Value = z.infer<typeof value>;

const base = {
  order: z.number().int().min(1).describe('Where the result stands in the list: 1 for the first.'),
  question: line.describe('The question that was asked, in plain words.'),
  answered: line.describe('Who answered.'),
  timePoints: z.array(line).min(1, 'is empty; name when people were asked').describe('When people were asked, or "not stated".'),
  says: line.describe('What the authors say, in plain words. "Significant" only as the authors\' word.'),
  study: line.describe('The study it is from: the name of its file in content/studies/, without .yaml.'),
  where: line.describe('Where in the study it stands, for example "summary" or "table 2".'),
  cannotShow: line.describe('What this result cannot show. No result is shown without it.'),
  checked: day.describe('The day on which this record was compared with the study.'),
  confirm,
};

const measured = {
  unit: line.optional().describe('The unit of the values, for example "points on a scale of 7 to 35".'),
  better: better.optional(),
  values: z.array(value).default([]).describe("The values, one for each time. Left out until a person has read the paper's own tables."),
};

/** One result of the Kent study. Only a change has a direction. */
export const resultSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('change').describe('"change" compares a later answer with an earlier one.'),
    ...base,
    direction: z.enum(['better', 'worse', 'more', 'less', 'no change']).describe('The direction of the change as the authors state it.'),
    ...measured,
  }),
  z.strictObject({
    kind: z.literal('level').describe('"level" is a reading with nothing earlier beside it. It has no direction.'),
    ...base,
    ...measured,
  }),
  z.strictObject({
    kind: z.literal('count').describe('"count" is a number of people or things. It has no direction.'),
    ...base,
    ...measured,
  }),
  z.strictObject({ kind: z.literal('collected').describe('"collected" means that what we read reports no result.'), ...base }),
]);
export type Result = z.infer<typeof resultSchema>;
