import type { Study } from '../../schemas/study.ts';
import { doiHref, printedFigure, shortCitation, studyHref } from '../citation.ts';
import { type Column, type Field, type Table, joined, makeTable } from './table.ts';

interface Source {
  id: string;
  study: Study;
}

type Cell = [
  title: string,
  datatype: Column['datatype'],
  description: string,
  of?: (study: Study) => string | number | boolean | undefined,
];

/** Every field of a study as a column, in this order. Type checking fails if a field of the schema is missing here. */
const cells: { [Name in keyof Required<Study>]: Cell } = {
  authors: ['Authors', 'string', 'The authors as printed, with semicolons.', ({ authors }) => joined(authors)],
  year: ['Year', 'gYear', 'The year of publication.'],
  title: ['Title', 'string', 'The title as printed.'],
  journal: ['Journal', 'string', 'The journal, registry or repository.'],
  volume: ['Volume', 'string', 'The volume.'],
  issue: ['Issue', 'string', 'The issue.'],
  pages: ['Pages', 'string', 'The pages or the number of the article.'],
  doi: ['DOI', 'string', 'The DOI, without https://doi.org/. Empty if it was not seen.'],
  registration: ['Registration', 'string', 'The number in the ISRCTN registry.'],
  url: ['Web address', 'anyURI', 'Where it can be read, if there is no DOI.'],
  design: ['Design', 'string', 'How the study was made.'],
  review: ['Review', 'boolean', 'true for a review of other studies.'],
  trial: ['Randomised trial', 'boolean', 'true for a randomised trial, or its plan.'],
  sample: ['People who joined', 'integer', 'How many people joined (the Open Dialogue group). Empty if not known.'],
  people: ['Who was followed', 'string', 'Who was followed, in plain words.'],
  compared: ['Compared with whom', 'string', 'Compared with whom.'],
  timePoints: ['When', 'string', 'When people were asked or followed up, with semicolons.', ({ timePoints }) => joined(timePoints)],
  headline: ['What was seen', 'string', 'What was seen, in plain words.'],
  figures: [
    'Figures as printed',
    'string',
    'What was measured (its unit): the figure as printed; several with semicolons.',
    ({ figures }) => joined(figures.map(printedFigure)),
  ],
  limitation: ['Main limit', 'string', 'The main limit of the study: what it cannot show.'],
  ran: ['Who ran it', 'string', 'Who ran the study.'],
  paid: ['Who paid', 'string', 'Who paid for it.'],
  where: ['Where', 'string', 'Where it took place.'],
  ours: ['Kent pilot', 'boolean', 'true for a study of the Kent pilot, false for one from elsewhere.'],
  access: ['What we read', 'string', 'What could be read of it.'],
  checked: ['Checked', 'date', 'The day on which the record was compared with its source.'],
  confidence: ['Confidence', 'string', "A if the source's own text was read, B if another page tells it."],
};

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const plain = (study: Study, name: string) => (study as Record<string, unknown>)[name] as string | number | boolean | undefined;

const fields: Field<Source>[] = [
  { name: 'id', title: 'Id', description: 'The name of the study in these files.', datatype: 'string', of: ({ id }) => id },
  {
    name: 'citation',
    title: 'Study',
    description: 'The study in a few words: its first author and its year.',
    datatype: 'string',
    of: ({ study }) => shortCitation(study),
    link: ({ study }) => studyHref(study),
  },
  ...Object.entries(cells).map(([name, [title, datatype, description, of]]): Field<Source> => ({
    name: snakeCase(name),
    title,
    description,
    datatype,
    of: ({ study }) => (of ? of(study) : plain(study, name)),
    ...(name === 'doi' && { link: ({ study }: Source) => study.doi && doiHref(study.doi) }),
  })),
];

/** A row for each study, in the order given. */
export function studiesTable(studies: { id: string; data: Study }[]): Table {
  return makeTable(
    {
      name: 'studies',
      title: 'Studies of Open Dialogue',
      description:
        'The Kent study and the studies from elsewhere that this site names, each with its main limit. They followed different people in different ways: their figures cannot be added or compared with each other.',
      key: ['id'],
    },
    fields,
    studies.map(({ id, data }) => ({ id, study: data })),
  );
}
