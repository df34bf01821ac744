import type { Count } from '../../schemas/count.ts';
import { type Field, type Table, makeTable } from './table.ts';

interface Source {
  id: string;
  count: Count;
}

const fields: Field<Source>[] = [
  { name: 'id', title: 'Id', description: 'The name of the number in these files.', datatype: 'string', of: ({ id }) => id },
  {
    name: 'value',
    title: 'Number',
    description: 'The number as printed, with its words.',
    datatype: 'string',
    of: ({ count }) => count.value,
  },
  { name: 'counts', title: 'What it counts', description: 'What exactly it counts.', datatype: 'string', of: ({ count }) => count.counts },
  { name: 'when', title: 'When', description: 'When, or for which time.', datatype: 'string', of: ({ count }) => count.when },
  {
    name: 'group',
    title: 'Group',
    description: 'people: of the pilot; study: the Kent study; money; elsewhere: other studies and places.',
    datatype: 'string',
    of: ({ count }) => count.group,
  },
  {
    name: 'source_name',
    title: 'Who says so',
    description: 'What the source is.',
    datatype: 'string',
    of: ({ count }) => count.source.name,
    link: ({ count }) => count.source.url,
  },
  {
    name: 'source_url',
    title: 'Address of the source',
    description: 'The web address of the source. Empty if there is none.',
    datatype: 'anyURI',
    of: ({ count }) => count.source.url,
  },
  {
    name: 'checked',
    title: 'Checked',
    description: 'The day on which it was compared with its source.',
    datatype: 'date',
    of: ({ count }) => count.checked,
  },
  {
    name: 'confidence',
    title: 'Confidence',
    description: "A if the source's own text was read, B if another page tells it.",
    datatype: 'string',
    of: ({ count }) => count.confidence,
  },
];

/** The numbers that pages show. Each counts something else, so none of them is ever added to another. */
export function countsTable(counts: { id: string; data: Count }[]): Table {
  return makeTable(
    {
      name: 'counts',
      title: 'Numbers of the pilot',
      description:
        'Numbers that the pages on the pilot show, as printed, each with what it counts, when, and who says so. They count different things at different times: they cannot be added.',
      key: ['id'],
    },
    fields,
    counts.map(({ id, data }) => ({ id, count: data })),
  );
}
