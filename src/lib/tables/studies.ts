import type { Study } from '../../schemas/study.ts';
import { studyLabel } from '../citation.ts';
import { type Columns, type Table, makeTable } from './table.ts';

const about = {
  name: 'studies',
  title: 'Studies of Open Dialogue',
  description:
    'Our study and the studies from elsewhere that this site names, each with its main limit. They followed different people in different ways: their figures cannot be added or compared with each other. An empty cell means that it was not read.',
};

/** Every field of a study that is for readers. Type checking fails if one of the schema is missing here. */
const columns: Columns<Exclude<keyof Study, 'confirm'> | 'id' | 'label'> = {
  id: ['string', 'The name of the study in these files.'],
  label: ['string', 'The study in two words: its first author, or else its journal, and its year.'],
  authors: ['string', 'The authors as printed.'],
  bodies: ['string', 'Those of the authors that are no persons.'],
  others: ['boolean', 'true if there are authors whose names were not seen.'],
  year: ['gYear', 'The year of publication.'],
  title: ['string', 'The title as printed. Empty if it was not seen.'],
  journal: ['string', 'The journal, registry or repository.'],
  volume: ['string', 'The volume.'],
  issue: ['string', 'The issue.'],
  pages: ['string', 'The pages or the number of the article.'],
  doi: ['string', 'The DOI, without https://doi.org/.'],
  registration: ['string', 'The number in the ISRCTN registry.'],
  url: ['anyURI', 'Where it can be read, if there is no DOI.'],
  design: ['string', 'The design.'],
  group: ['string', 'Whom it is about: adults in the NHS, adults elsewhere or young people.'],
  method: ['string', 'How the study was made, where the design does not say it.'],
  sample: ['integer', 'How many people joined (the Open Dialogue group).'],
  people: ['string', 'Who was followed, in plain words.'],
  compared: ['string', 'Compared with whom.'],
  timePoints: ['string', 'When people were asked or followed up.'],
  headline: ['string', 'What was seen, in plain words.'],
  limitation: ['string', 'The main limit of the study.'],
  outcomes: ['string', 'What it says of each outcome of the evidence map, as "outcome: better".'],
  ran: ['string', 'Who ran the study, and what they have to do with the care or with other studies here.'],
  paid: ['string', 'Who paid for it.'],
  where: ['string', 'Where it took place.'],
  ours: ['boolean', 'true for our own study, false for one from elsewhere.'],
  access: ['string', 'What could be read of it.'],
  checked: ['date', 'The day on which the record was compared with its source.'],
  confidence: ['string', "A if the source's own text was read, B if another page tells it."],
};

/** A row for each study, in the order given. */
export const studiesTable = (studies: { id: string; data: Study }[]): Table =>
  makeTable(
    about,
    columns,
    studies.map(({ id, data }) => ({
      ...data,
      id,
      label: studyLabel(data),
      others: data.others || data.authors.length === 0,
      outcomes: data.outcomes.map(({ of, says }) => `${of}: ${says}`),
    })),
  );
