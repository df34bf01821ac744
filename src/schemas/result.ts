import { z } from 'astro/zod';
import { confirm } from './confirm.ts';
import { day } from './day.ts';
import { estimate } from './estimate.ts';
import { line } from './text.ts';

/** How an outcome was measured. An instrument is named only where its figures are. */
const measure = z
  .strictObject({
    instrument: line.optional().describe('The questionnaire or the scale, by its name in the paper.').meta({ cited: true }),
    unit: line.describe('What the numbers are, for example "points", "per cent" or "hazard ratio".'),
    low: z.number().optional().describe('The lowest value that its scale allows.'),
    high: z.number().optional().describe('The highest value that its scale allows.'),
    better: z
      .enum(['higher', 'lower', 'neither'])
      .optional()
      .describe('Which way is better for people: higher, lower, or neither if more is not plainly good or bad.'),
  })
  .refine(({ low, high }) => (low === undefined) === (high === undefined), { path: ['high'], error: 'A scale has two ends: low and high' })
  .refine(({ low, high }) => low === undefined || high === undefined || low < high, { path: ['low'], error: 'is not less than high' });

/** One outcome of one study: what was planned, collected and published, and what it cannot show. */
export const resultSchema = z
  .strictObject({
    outcome: line.describe('What was looked at, in one to four words, for example "Wellbeing".'),
    order: z.number().int().min(1).describe('Where the outcome stands in the list: 1 for the first.'),
    study: line.describe('The study it is from: the name of its file in content/studies/, without .yaml.'),
    respondent: line.optional().describe('Who answered. Leave it out if it is not stated.'),
    timePoints: z.array(line).default([]).describe('When people were asked. Leave it out if it is not stated.'),
    planned: z
      .boolean()
      .optional()
      .describe('true or false: whether a plan names this outcome, or people were asked about it at the start. Leave it out if not known.'),
    collected: z.boolean().optional().describe('true or false: whether the authors say that it was collected. Leave it out if not known.'),
    published: line
      .optional()
      .describe('What the authors published, in a few plain words; "significant" only as their word. Leave it out if there is nothing.'),
    direction: z
      .enum(['better', 'worse', 'more', 'less', 'no change'])
      .optional()
      .describe('For a change from an earlier answer only: its direction as the authors state it.'),
    where: line.optional().describe('Where in the study it stands, for example "abstract".'),
    cannotShow: line.describe('What this result cannot show, in a few words. No result is shown without it.'),
    checked: day.describe('The day on which this record was compared with the study.'),
    measure: measure.optional().describe('How it was measured. Needed with estimates.'),
    estimates: z
      .array(estimate)
      .default([])
      .describe("The figures, one for each number. Left out until a person has read them in the paper's own tables."),
    confirm,
  })
  .refine(({ measure, estimates }) => estimates.length === 0 || measure, {
    path: ['measure'],
    error: 'The estimates need it. Copy these lines from the file _template of this folder: "measure:", and below it "unit:"',
  })
  .refine(({ collected, estimates }) => collected !== false || estimates.length === 0, {
    path: ['collected'],
    error: 'is not right with estimates below: what was not collected has no figures',
  })
  .superRefine(({ measure: { low = -Infinity, high = Infinity } = {}, estimates }, { addIssue }) => {
    for (const [i, { statistic, value, at, from, range }] of estimates.entries()) {
      const add = (field: string, message: string) => addIssue({ code: 'custom', path: ['estimates', i, field], message });
      if ((statistic === 'mean' || statistic === 'median') && (value < low || value > high))
        add('value', `does not lie on its scale, ${low} to ${high}`);
      if (range && (range.low < low || range.high > high))
        add('range', `goes beyond its scale, ${low} to ${high}; compare both with the study`);
      const first = estimates.findIndex((other) => other.statistic === statistic && other.at === at && other.from === from);
      if (first < i)
        add('at', `This ${statistic} stands there already, as number ${first + 1}, for the same time; take one away, or mend its time`);
    }
  });
export type Result = z.infer<typeof resultSchema>;
