import type { Result, Value } from '../../schemas/result.ts';
import type { Study } from '../../schemas/study.ts';
import { shortCitation, studyHref } from '../citation.ts';
import { type Table, makeTable } from './table.ts';

const about = {
  name: 'results',
  title: 'Results of the Kent study',
  description:
    'What the Kent study found, as its authors say it, with what each result cannot show. One row for each result and each time at which a value is confirmed. An empty cell is not zero: we could not read that figure.',
  key: ['id', 'at'],
};

interface Entry {
  id: string;
  data: Result;
  study: Study;
}

/** The results of the Kent study in long form: a row for each result and value; a result without values is one row. */
export const resultsTable = (results: Entry[]): Table =>
  makeTable(
    about,
    {
      id: ['Id', 'string', 'The name of the result. Every value of a result has its id.'],
      question: ['What was asked', 'string', 'The question that was asked, in plain words.'],
      answered: ['Who answered', 'string', 'Who answered.'],
      kind: [
        'Kind of result',
        'string',
        'change compares a later answer with an earlier one; level is a reading with nothing earlier beside it; count is a number of people or things; collected means that what we read reports no result.',
      ],
      direction: ['Direction', 'string', 'The direction of a change as the authors state it. Empty for every other kind.'],
      says: ['What the authors say', 'string', 'What the authors say, in plain words.'],
      at: [
        'When',
        'string',
        'When the values of this row were measured. In a row without values: every time at which people were asked, with semicolons.',
      ],
      n: ['People', 'integer', 'How many people answered at this time. Empty if not confirmed.'],
      mean: ['Average', 'number', 'The average. Empty if not confirmed.'],
      spread: ['Spread', 'number', 'The standard deviation. Empty if not confirmed.'],
      low: ['Lower end', 'number', 'The lower end of the range round the average. Empty if not confirmed.'],
      high: ['Upper end', 'number', 'The upper end of the range round the average. Empty if not confirmed.'],
      level: ['Level of the range', 'number', 'How sure the authors are of the range, in per cent, for example 95.'],
      p: ['p-value', 'string', 'The p-value as printed.'],
      unit: ['Unit', 'string', 'The unit of the values.'],
      better: ['Better for people', 'string', 'Which way of the measure is better for people: higher, lower, or neither.'],
      cannotShow: ['What it cannot show', 'string', 'What this result cannot show.'],
      study: ['Study', 'string', 'The study it is from: the id of a row in studies.csv.'],
      where: ['Place in the study', 'string', 'Where in the study it stands.'],
      source: ['Source', 'string', 'The study and the place in it, in words.'],
      checked: ['Checked', 'date', 'The day on which the result was compared with the study.'],
    },
    results.flatMap(({ id, data, study }) => {
      const values: (Value | undefined)[] = data.kind === 'collected' ? [] : data.values;
      return (values.length > 0 ? values : [undefined]).map((value) => ({
        values: {
          ...data,
          ...value,
          ...value?.interval,
          at: value?.at ?? data.timePoints,
          id,
          source: `${shortCitation(study)}, ${data.where}`,
        },
        links: { source: studyHref(study) },
      }));
    }),
  );
