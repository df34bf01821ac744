import type { Result } from '../../schemas/result.ts';
import { type Table, makeTable } from './table.ts';

type Entry = { id: string; data: Result };

/** A row for each outcome of a study, in the order given. */
export const resultsTable = (results: Entry[]): Table =>
  makeTable(
    {
      name: 'results',
      title: 'Results',
      description:
        'What was planned, collected and published of each outcome of our study, as its authors say it, and what it cannot show. Outcomes of other studies follow where we hold a figure of them. An empty cell is not zero: it was not read.',
      references: { study: 'studies' },
    },
    {
      id: ['string', 'The name of the result in these files.'],
      study: ['string', 'The study it is from: the id of a row in studies.csv.'],
      outcome: ['string', 'What was looked at.'],
      respondent: ['string', 'Who answered.'],
      timePoints: ['string', 'When people were asked.'],
      planned: ['boolean', 'Whether a plan of the study names it, or people were asked about it at the start.'],
      collected: ['boolean', 'Whether the authors say that it was collected.'],
      published: ['string', 'What the authors published, in plain words.'],
      direction: ['string', 'The direction of a change as the authors state it.'],
      where: ['string', 'Where in the study it stands.'],
      cannotShow: ['string', 'What this result cannot show.'],
      checked: ['date', 'The day on which the record was compared with the study.'],
    },
    results.map(({ id, data }) => ({ ...data, id })),
  );

/** A row for each number that a study prints, in the order of its results. */
export const estimatesTable = (results: Entry[]): Table =>
  makeTable(
    {
      name: 'estimates',
      title: 'Estimates',
      description: 'Each number of a result on a row of its own, as the study prints it, with the table or page that it is from.',
      references: { result: 'results', study: 'studies' },
    },
    {
      id: ['string', 'The name of the estimate in these files.'],
      result: ['string', 'The result it belongs to: the id of a row in results.csv.'],
      study: ['string', 'The study it is from: the id of a row in studies.csv.'],
      instrument: ['string', 'The questionnaire or the scale.'],
      scaleLow: ['number', 'The lowest value that the scale allows.'],
      scaleHigh: ['number', 'The highest value that the scale allows.'],
      unit: ['string', 'What the value is.'],
      better: ['string', 'Which way is better for people: higher, lower, or neither.'],
      at: ['string', 'When it was measured.'],
      from: ['string', 'For a change: the time with which it is compared.'],
      statistic: ['string', 'mean, median, percentage, change or ratio.'],
      value: ['number', 'The number.'],
      intervalLow: ['number', 'The lower end of the confidence interval.'],
      intervalHigh: ['number', 'The upper end of the confidence interval.'],
      intervalLevel: ['number', 'The level of the interval, in per cent.'],
      sd: ['number', 'The standard deviation.'],
      rangeLow: ['number', 'The lowest answer.'],
      rangeHigh: ['number', 'The highest answer.'],
      asked: ['integer', 'How many people were asked.'],
      answered: ['integer', 'How many of them answered.'],
      numerator: ['integer', 'How many people, or what else, a percentage counts.'],
      denominator: ['integer', 'Out of how many.'],
      test: ['string', 'The statistical test, as printed.'],
      p: ['string', 'The p-value as printed.'],
      table: ['string', 'The table or page of the study that prints it.'],
      checked: ['date', 'The day on which the record was compared with the study.'],
    },
    results.flatMap(({ id, data: { estimates, measure, study, checked } }) =>
      estimates.map(({ interval, range, ...estimate }, i) => ({
        ...estimate,
        ...{ id: `${id}-${i + 1}`, result: id, study, checked },
        ...{ instrument: measure?.instrument, unit: measure?.unit, better: measure?.better },
        ...{ scaleLow: measure?.low, scaleHigh: measure?.high, rangeLow: range?.low, rangeHigh: range?.high },
        ...{ intervalLow: interval?.low, intervalHigh: interval?.high, intervalLevel: interval?.level },
      })),
    ),
  );
