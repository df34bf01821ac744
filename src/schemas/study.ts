import { z } from 'astro/zod';
import { confirm } from './confirm.ts';
import { day } from './day.ts';
import { line, webAddress } from './text.ts';

export const better = z
  .enum(['higher', 'lower', 'neither'])
  .describe('Which way is better for people: higher, lower, or neither if more is not plainly good or bad.');

const levelForm = 'is not a level of confidence in per cent; a right one lies between 0 and 100, for example 95';

/** A confidence interval. */
export const interval = z
  .strictObject({
    low: z.number().describe('The lower end, as printed.'),
    high: z.number().describe('The upper end, as printed.'),
    level: z.number().gt(0, levelForm).lt(100, levelForm).describe('How sure the authors are, in per cent, for example 95.'),
  })
  .refine(({ low, high }) => low <= high, { path: ['low'], error: 'is more than high; write the smaller number as low' });

/** What to say of an estimate that its own interval does not hold. */
export const outside = 'does not lie in its own interval; compare the three numbers with the study, one of them is wrong';
export const isInside = (estimate?: number, range?: z.infer<typeof interval>): boolean =>
  estimate === undefined || !range || range.low > range.high || (estimate >= range.low && estimate <= range.high);

/** Whether a number can be one of its unit: of a whole there are 0 to 100 per cent. */
const isPossible = (unit: string, estimate = 0): boolean =>
  !/^(?:%|per ?cent|percentage)(?: of\b.*)?$/i.test(unit) || (estimate >= 0 && estimate <= 100);

/** A figure of a study, as its authors printed it. */
const figure = z
  .strictObject({
    label: line.describe('What the figure measures, in plain words.'),
    printed: line.describe('The figure exactly as printed, for example "aHR 0.61 (95% CI 0.52 to 0.72)".').meta({ cited: true }),
    value: z.number().optional().describe('The estimate as a number, if it is to be drawn.'),
    interval: interval.optional().describe('The range round the estimate, if it is printed.'),
    unit: line.describe('The unit or the kind of estimate, for example "adjusted hazard ratio" or "per cent".'),
    none: z
      .number()
      .optional()
      .describe('The value that means "no difference": 1 for a ratio, 0 for a difference. Leave it out if there is none.'),
    better: better.optional(),
  })
  .refine(({ value, interval }) => isInside(value, interval), { path: ['value'], error: outside })
  .refine(({ value, unit }) => isPossible(unit, value), {
    path: ['value'],
    error: 'is not possible as a percentage; of a whole there are 0 to 100',
  });
export type Figure = z.infer<typeof figure>;

/** A published study, ours or from elsewhere. Every result and every figure of the site names the study that it is from. */
export const studySchema = z.strictObject({
  authors: z.array(line).min(1, 'is empty; name the authors').describe('The authors as printed, each as "Kinane C".').meta({ cited: true }),
  year: z.number().int().min(1900).max(2100).describe('The year of publication.'),
  title: line.describe('The title as printed.').meta({ cited: true }),
  journal: line.describe('The journal, registry or repository.').meta({ cited: true }),
  volume: line.optional().describe('The volume, in quotes. Leave it out if it is not known.'),
  issue: line.optional().describe('The issue, in quotes. Leave it out if it is not known.'),
  pages: line.optional().describe('The pages or the article number, in quotes. Leave it out if they are not known.'),
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/[^\s"]*[^\s".,;:]$/, 'is not a DOI; a right one looks like 10.1186/s12888-022-03731-7, without https://doi.org/')
    .optional()
    .describe('The DOI, without https://doi.org/. Leave it out if it was not seen.'),
  registration: z
    .string()
    .regex(/^ISRCTN\d{8}$/, 'is not a registration number; a right one looks like ISRCTN36004039')
    .optional()
    .describe('The number of the study in the ISRCTN registry. Leave it out if there is none.'),
  url: webAddress.optional().describe('Where it can be read, if there is no DOI.'),
  design: line.describe('How the study was made, in plain words.'),
  review: z.boolean().default(false).describe('true or false: true for a review of other studies; it is listed first.'),
  trial: z.boolean().default(false).describe('true or false: true for a randomised trial, or its plan; it is listed after the reviews.'),
  sample: z.number().int().positive().optional().describe('How many people joined the study (its Open Dialogue group), if it is known.'),
  people: line.describe('Who was followed, in plain words, with the numbers as printed.'),
  compared: line.describe('Compared with whom, or "no one".'),
  timePoints: z.array(line).min(1, 'is empty; name when people were asked').describe('When people were asked or followed up.'),
  headline: line.describe('What was seen, in plain words. "Significant" only as the authors\' word.'),
  figures: z.array(figure).default([]).describe('The figures that this site shows, as printed.'),
  limitation: line.describe('The main limit of the study: what it cannot show. No study is shown without it.'),
  ran: line.describe('Who ran the study.'),
  paid: line.describe('Who paid for it, or "not found".'),
  where: line.describe('Where it took place.'),
  ours: z.boolean().describe('true or false: true for a study of the Kent pilot, false for one from elsewhere.'),
  access: z
    .enum(['open', 'summary read', 'registry entry read', 'second hand'])
    .describe('What could be read: "open" if everyone can read the whole paper, otherwise what we read of it.'),
  checked: day.describe('The day on which this record was compared with its source.'),
  confidence: z.enum(['A', 'B']).describe("A if the source's own text was read, B if another page says what is in it."),
  confirm,
});
export type Study = z.infer<typeof studySchema>;
