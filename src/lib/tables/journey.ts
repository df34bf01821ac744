import type { Journey } from '../../schemas/journey.ts';
import { precisionOf } from '../date.ts';
import { type Field, type Table, makeTable } from './table.ts';

interface Source {
  id: string;
  step: Journey;
}

const fields: Field<Source>[] = [
  { name: 'id', title: 'Id', description: 'The name of the step in these files.', datatype: 'string', of: ({ id }) => id },
  {
    name: 'date',
    title: 'Date',
    description: 'The date as exactly as its source gives it: YYYY-MM-DD, YYYY-MM or YYYY.',
    datatype: 'string',
    of: ({ step }) => step.date,
  },
  {
    name: 'precision',
    title: 'Precision',
    description: 'How exact the date is: day, month or year.',
    datatype: 'string',
    of: ({ step }) => precisionOf(step.date),
  },
  { name: 'state', title: 'State', description: 'done, under way or planned.', datatype: 'string', of: ({ step }) => step.state },
  {
    name: 'title',
    title: 'What happened',
    description: 'What happened, in a few words.',
    datatype: 'string',
    of: ({ step }) => step.title,
  },
  {
    name: 'background',
    title: 'Before the pilot',
    description: 'true for what happened elsewhere before the pilot.',
    datatype: 'boolean',
    of: ({ step }) => step.background,
  },
  {
    name: 'source_name',
    title: 'Source',
    description: 'What the source is.',
    datatype: 'string',
    of: ({ step }) => step.source.name,
    link: ({ step }) => step.source.url,
  },
  {
    name: 'source_url',
    title: 'Address of the source',
    description: 'The web address of the source. Empty if there is none.',
    datatype: 'anyURI',
    of: ({ step }) => step.source.url,
  },
  {
    name: 'checked',
    title: 'Checked',
    description: 'The day on which the step was checked against its source.',
    datatype: 'date',
    of: ({ step }) => step.checked,
  },
];

/** The steps of the pilot, in the order given. */
export function journeyTable(steps: { id: string; data: Journey }[]): Table {
  return makeTable(
    {
      name: 'journey',
      title: 'Steps of the pilot',
      description: 'The dated steps of the Kent pilot, and what happened elsewhere before it, each only as exact as its source.',
      key: ['id'],
    },
    fields,
    steps.map(({ id, data }) => ({ id, step: data })),
  );
}
