import type { Study } from '../../schemas/study.ts';
import { doiHref, printedFigure, shortCitation, studyHref } from '../citation.ts';
import { type Columns, type Table, makeTable } from './table.ts';

const about = {
  name: 'studies',
  title: 'Studies of Open Dialogue',
  description:
    'The Kent study and the studies from elsewhere that this site names, each with its main limit. They followed different people in different ways: their figures cannot be added or compared with each other.',
  key: ['id'],
};

/** Every field of a study that is for readers. Type checking fails if one of the schema is missing here. */
const columns: Columns<Exclude<keyof Study, 'confirm'> | 'id' | 'citation'> = {
  id: ['Id', 'string', 'The name of the study in these files.'],
  citation: ['Study', 'string', 'The study in a few words: its first author and its year.'],
  authors: ['Authors', 'string', 'The authors as printed, with semicolons.'],
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
  timePoints: ['When', 'string', 'When people were asked or followed up, with semicolons.'],
  headline: ['What was seen', 'string', 'What was seen, in plain words.'],
  figures: ['Figures as printed', 'string', 'What was measured (its unit): the figure as printed; several with semicolons.'],
  limitation: ['Main limit', 'string', 'The main limit of the study: what it cannot show.'],
  ran: ['Who ran it', 'string', 'Who ran the study.'],
  paid: ['Who paid', 'string', 'Who paid for it.'],
  where: ['Where', 'string', 'Where it took place.'],
  ours: ['Kent pilot', 'boolean', 'true for a study of the Kent pilot, false for one from elsewhere.'],
  access: ['What we read', 'string', 'What could be read of it.'],
  checked: ['Checked', 'date', 'The day on which the record was compared with its source.'],
  confidence: ['Confidence', 'string', "A if the source's own text was read, B if another page tells it."],
};

/** A row for each study, in the order given. */
export const studiesTable = (studies: { id: string; data: Study }[]): Table =>
  makeTable(
    about,
    columns,
    studies.map(({ id, data }) => ({
      values: { ...data, id, citation: shortCitation(data), figures: data.figures.map(printedFigure) },
      links: { citation: studyHref(data), doi: data.doi && doiHref(data.doi) },
    })),
  );
