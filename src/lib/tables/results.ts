import type { Result, Value } from '../../schemas/result.ts';
import type { Study } from '../../schemas/study.ts';
import { shortCitation, studyHref } from '../citation.ts';
import { type Field, type Table, joined, makeTable } from './table.ts';

interface Source {
  id: string;
  result: Result;
  /** What was measured at one time; undefined for a result without confirmed values. */
  value: Value | undefined;
  study: Study;
}

const measured = (result: Result) => (result.kind === 'collected' ? undefined : result);

const fields: Field<Source>[] = [
  {
    name: 'id',
    title: 'Id',
    description: 'The name of the result. Every value of a result has its id.',
    datatype: 'string',
    of: ({ id }) => id,
  },
  {
    name: 'question',
    title: 'What was asked',
    description: 'The question that was asked, in plain words.',
    datatype: 'string',
    of: ({ result }) => result.question,
  },
  { name: 'answered', title: 'Who answered', description: 'Who answered.', datatype: 'string', of: ({ result }) => result.answered },
  {
    name: 'kind',
    title: 'Kind of result',
    description:
      'change compares a later answer with an earlier one; level is a reading with nothing earlier beside it; count is a number of people or things; collected means that what we read reports no result.',
    datatype: 'string',
    of: ({ result }) => result.kind,
  },
  {
    name: 'direction',
    title: 'Direction',
    description: 'The direction of a change as the authors state it. Empty for every other kind.',
    datatype: 'string',
    of: ({ result }) => (result.kind === 'change' ? result.direction : undefined),
  },
  {
    name: 'says',
    title: 'What the authors say',
    description: 'What the authors say, in plain words.',
    datatype: 'string',
    of: ({ result }) => result.says,
  },
  {
    name: 'at',
    title: 'When',
    description:
      'When the values of this row were measured. In a row without values: every time at which people were asked, with semicolons.',
    datatype: 'string',
    of: ({ result, value }) => value?.at ?? joined(result.timePoints),
  },
  {
    name: 'n',
    title: 'People',
    description: 'How many people answered at this time. Empty if not confirmed.',
    datatype: 'integer',
    of: ({ value }) => value?.n,
  },
  {
    name: 'mean',
    title: 'Average',
    description: 'The average. Empty if not confirmed.',
    datatype: 'number',
    of: ({ value }) => value?.mean,
  },
  {
    name: 'spread',
    title: 'Spread',
    description: 'The standard deviation. Empty if not confirmed.',
    datatype: 'number',
    of: ({ value }) => value?.spread,
  },
  {
    name: 'low',
    title: 'Lower end',
    description: 'The lower end of the range round the average. Empty if not confirmed.',
    datatype: 'number',
    of: ({ value }) => value?.interval?.low,
  },
  {
    name: 'high',
    title: 'Upper end',
    description: 'The upper end of the range round the average. Empty if not confirmed.',
    datatype: 'number',
    of: ({ value }) => value?.interval?.high,
  },
  {
    name: 'level',
    title: 'Level of the range',
    description: 'How sure the authors are of the range, in per cent, for example 95.',
    datatype: 'number',
    of: ({ value }) => value?.interval?.level,
  },
  { name: 'p', title: 'p-value', description: 'The p-value as printed.', datatype: 'string', of: ({ value }) => value?.p },
  { name: 'unit', title: 'Unit', description: 'The unit of the values.', datatype: 'string', of: ({ result }) => measured(result)?.unit },
  {
    name: 'better',
    title: 'Better for people',
    description: 'Which way of the measure is better for people: higher, lower, or neither.',
    datatype: 'string',
    of: ({ result }) => measured(result)?.better,
  },
  {
    name: 'cannot_show',
    title: 'What it cannot show',
    description: 'What this result cannot show.',
    datatype: 'string',
    of: ({ result }) => result.cannotShow,
  },
  {
    name: 'study',
    title: 'Study',
    description: 'The study it is from: the id of a row in studies.csv.',
    datatype: 'string',
    of: ({ result }) => result.study,
  },
  {
    name: 'where',
    title: 'Place in the study',
    description: 'Where in the study it stands.',
    datatype: 'string',
    of: ({ result }) => result.where,
  },
  {
    name: 'source',
    title: 'Source',
    description: 'The study and the place in it, in words.',
    datatype: 'string',
    of: ({ result, study }) => `${shortCitation(study)}, ${result.where}`,
    link: ({ study }) => studyHref(study),
  },
  {
    name: 'checked',
    title: 'Checked',
    description: 'The day on which the result was compared with the study.',
    datatype: 'date',
    of: ({ result }) => result.checked,
  },
];

/** The results of the Kent study in long form: a row for each result and value; a result without values is one row. */
export function resultsTable(results: { id: string; data: Result; study: Study }[]): Table {
  return makeTable(
    {
      name: 'results',
      title: 'Results of the Kent study',
      description:
        'What the Kent study found, as its authors say it, with what each result cannot show. One row for each result and each time at which a value is confirmed. An empty cell is not zero: we could not read that figure.',
      key: ['id', 'at'],
    },
    fields,
    results.flatMap(({ id, data, study }) => {
      const values: (Value | undefined)[] = measured(data)?.values ?? [];
      return (values.length > 0 ? values : [undefined]).map((value) => ({ id, result: data, value, study }));
    }),
  );
}
