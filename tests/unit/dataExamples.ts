import { type Journey, journeySchema } from '../../src/schemas/journey.ts';
import { type Result, resultSchema } from '../../src/schemas/result.ts';
import { type Study, studySchema } from '../../src/schemas/study.ts';

/** Small right records of the pilot's data, all made up. */

export const study: Study = studySchema.parse({
  authors: ['Ashe B', 'Crowe DE', 'van der Fell G'],
  year: 2021,
  title: 'Meetings & more: 50% of a made-up study in Östland',
  journal: 'Journal of Examples',
  volume: '3',
  pages: '17',
  doi: '10.1234/example.2021.17',
  registration: 'ISRCTN00000001',
  design: 'before and after',
  group: 'adults in the NHS',
  method: 'made-up questionnaires',
  sample: 40,
  people: '40 people',
  timePoints: ['start', '6 months'],
  headline: 'Better than before.',
  limitation: 'No comparison group.',
  outcomes: [{ of: 'staying well', says: 'awaited' }],
  where: 'Östland',
  ours: true,
  access: 'open',
  checked: '2026-05-01',
  confidence: 'A',
});

export const result: Result = resultSchema.parse({
  outcome: 'Wellbeing',
  order: 1,
  study: 'ashe-2021',
  timePoints: ['start', '6 months'],
  planned: true,
  collected: true,
  published: 'better, "significant"',
  direction: 'better',
  where: 'abstract',
  cannotShow: 'the cause',
  checked: '2026-05-02',
});

export const withEstimates: Result = resultSchema.parse({
  ...result,
  measure: { instrument: 'Made-up Scale', unit: 'points', low: -7, high: 35, better: 'higher' },
  estimates: [
    { statistic: 'mean', value: -1.5, at: 'start', sd: 0.25, asked: 40, answered: 40, table: 'table 2' },
    { statistic: 'mean', value: 2, at: '6 months', interval: { low: 1, high: 3, level: 95 }, asked: 40, answered: 31, table: 'table 2' },
    { statistic: 'change', value: 3.5, from: 'start', at: '6 months', test: 'paired t-test', p: 'p < 0.001', table: 'table 3' },
    { statistic: 'percentage', value: 75, at: '6 months', numerator: 30, denominator: 40, table: 'table 4' },
  ],
});

export const step: Journey = journeySchema.parse({
  title: 'The team opened',
  date: '2017-02-01',
  state: 'done',
  source: { name: 'Trust news' },
  checked: '2026-05-04',
});
