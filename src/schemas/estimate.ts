import { z } from 'astro/zod';
import { line } from './text.ts';

const count = z.number().int('is not a whole number').nonnegative('is less than nought');
const levelForm = 'is not a level of confidence in per cent; a right one lies between 50 and 100, for example 95';

/** One number of a study, as its authors print it, with all that is needed to read it. It is entered from the study's own table or page. */
const fields = z.strictObject({
  statistic: z.enum(['mean', 'median', 'percentage', 'change', 'ratio']).describe('What kind of number it is.'),
  value: z.number().describe('The number, as printed.'),
  at: line.optional().describe('When it was measured: one of the timePoints of this result. Left out for a ratio over the whole time.'),
  from: line.optional().describe('For a change only: the time point with which `at` is compared.'),
  interval: z
    .strictObject({
      low: z.number().describe('The lower end, as printed.'),
      high: z.number().describe('The upper end, as printed.'),
      level: z
        .number()
        .gte(50, levelForm)
        .lt(100, levelForm)
        .optional()
        .describe('How sure the authors are, in per cent, for example 95. Leave it out if it is not printed.'),
    })
    .optional()
    .describe('The confidence interval.'),
  sd: z.number().nonnegative('is less than nought').optional().describe('The standard deviation round a mean.'),
  range: z
    .strictObject({ low: z.number().describe('The lowest answer.'), high: z.number().describe('The highest answer.') })
    .optional()
    .describe('The range round a median.'),
  asked: count.optional().describe('How many people were asked.'),
  answered: count.optional().describe('How many of them answered.'),
  numerator: count.optional().describe('For a percentage: how many people it counts, or what else it counts, such as meetings.'),
  denominator: count.optional().describe('For a percentage: out of how many.'),
  test: line.optional().describe('The statistical test, as printed.').meta({ cited: true }),
  p: line.optional().describe('The p-value as printed, in quotes, for example "p < 0.001".').meta({ cited: true }),
  table: line
    .describe('The table or page of the study that prints this number, for example "table 2" or "abstract".')
    .meta({ cited: true }),
});
export type Estimate = z.infer<typeof fields>;

type Impossible = Generator<readonly [path: string[], message: string], void>;

/** What cannot be, by the field at which it is told. Fields can be missing or of another kind, because all that is wrong is told at once. */
function* impossible(estimate: Partial<Estimate>): Impossible {
  const { statistic, value, at, from, interval, range, asked, answered, numerator, denominator } = estimate;
  const outside = (ends?: { low: number; high: number }) => ends && value !== undefined && (value < ends.low || value > ends.high);
  for (const [name, ends] of Object.entries({ interval, range }))
    if (ends && ends.low > ends.high) yield [[name, 'low'], 'is more than high; write the smaller number as low'];
    else if (outside(ends))
      yield [['value'], `does not lie in its own ${name}; compare the three numbers with the study, one of them is wrong`];
  if (statistic !== 'ratio' && at === undefined) yield [['at'], 'It needs the time at which it was measured: at: start'];
  if (statistic === 'change' && from === undefined) yield [['from'], 'A change needs the time that it is compared with: from: start'];
  if (statistic !== 'change' && from !== undefined) yield [['from'], 'is for a change only'];
  if (from !== undefined && from === at) yield [['from'], `is the time of the change itself, "${at}"; write the earlier one`];
  if (asked !== undefined && answered !== undefined && answered > asked)
    yield [['answered'], `is more than were asked, ${asked}; compare both with the study`];
  if (statistic !== 'percentage') {
    for (const [name, number] of Object.entries({ numerator, denominator }))
      if (number !== undefined) yield [[name], 'is for a percentage only; how many answered is answered'];
    return;
  }
  if (denominator === undefined) yield [['denominator'], 'A percentage needs the number that it is a part of: denominator: 40'];
  if (outside({ low: 0, high: 100 })) return yield [['value'], 'is not possible as a percentage; of a whole there are 0 to 100'];
  if (value === undefined || !denominator || numerator === undefined) return;
  const share = (100 * numerator) / denominator;
  if (Math.abs(share - value) > 0.51)
    yield [
      ['value'],
      `does not fit ${numerator} of ${denominator}, which is ${Number(share.toFixed(1))} per cent; compare the three with the study`,
    ];
}

/** An estimate that can be. */
export const estimate = fields.superRefine(
  (value, { addIssue }) => {
    for (const [path, message] of impossible(value)) addIssue({ code: 'custom', path: [...path], message });
  },
  // Also where other fields are wrong.
  { when: ({ value }) => typeof value === 'object' && value !== null },
);
