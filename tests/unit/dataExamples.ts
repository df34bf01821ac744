import type { Journey } from '../../src/schemas/journey.ts';
import type { Result } from '../../src/schemas/result.ts';
import type { Study } from '../../src/schemas/study.ts';

/** Small right records of the pilot's data, all made up. */

export const study: Study = {
  authors: ['Ashe B', 'Crowe DE', 'van der Fell G'],
  year: 2021,
  title: 'Meetings & more: 50% of a made-up study in Östland',
  journal: 'Journal of Examples',
  volume: '3',
  pages: '17',
  doi: '10.1234/example.2021.17',
  registration: 'ISRCTN00000001',
  design: 'before and after',
  review: false,
  trial: false,
  sample: 40,
  people: '40 people',
  compared: 'no one',
  timePoints: ['start', '6 months'],
  headline: 'Better than before.',
  figures: [
    {
      label: 'time to relapse',
      printed: 'HR 0.61 (95% CI 0.52 to 0.72)',
      value: 0.61,
      interval: { low: 0.52, high: 0.72, level: 95 },
      unit: 'hazard ratio',
      none: 1,
    },
    { label: 'people', printed: '40', unit: 'people' },
  ],
  limitation: 'No comparison group.',
  ran: 'The team',
  paid: 'not found',
  where: 'Östland',
  ours: true,
  access: 'open',
  checked: '2026-05-01',
  confidence: 'A',
};

const base = {
  order: 1,
  question: 'Wellbeing',
  answered: 'the person',
  timePoints: ['start', '6 months'],
  says: 'better, "significant"',
  study: 'ashe-2021',
  where: 'summary',
  cannotShow: 'the cause',
  checked: '2026-05-02',
};

export const change: Result = { kind: 'change', ...base, direction: 'better', values: [] };

export const changeWithValues: Result = {
  ...change,
  unit: 'points from 7 to 35',
  better: 'higher',
  values: [
    { at: 'start', n: 40, mean: -1.5, spread: 0.25 },
    { at: '6 months', n: 31, mean: 2, interval: { low: 1, high: 3, level: 95 }, p: 'p < 0.001' },
  ],
};

export const level: Result = { kind: 'level', ...base, values: [] };

export const collected: Result = { kind: 'collected', ...base };

export const step: Journey = {
  title: 'The team opened',
  date: '2017-02-01',
  state: 'done',
  source: { name: 'Trust news' },
  background: false,
  milestone: false,
  checked: '2026-05-04',
};
