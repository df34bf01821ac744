import type { Journey } from '../../schemas/journey.ts';
import { precisionOf } from '../date.ts';
import { type Table, makeTable } from './table.ts';

const about = {
  name: 'journey',
  title: 'Steps of the pilot',
  description: 'The dated steps of the Kent pilot, and what happened elsewhere before it, each only as exact as its source.',
  key: ['id'],
};

/** The steps of the pilot, in the order given. */
export const journeyTable = (steps: { id: string; data: Journey }[]): Table =>
  makeTable(
    about,
    {
      id: ['Id', 'string', 'The name of the step in these files.'],
      date: ['Date', 'string', 'The date as exactly as its source gives it: YYYY-MM-DD, YYYY-MM or YYYY.'],
      precision: ['Precision', 'string', 'How exact the date is: day, month or year.'],
      state: ['State', 'string', 'done, under way or planned.'],
      title: ['What happened', 'string', 'What happened, in a few words.'],
      background: ['Before the pilot', 'boolean', 'true for what happened elsewhere before the pilot.'],
      sourceName: ['Source', 'string', 'What the source is.'],
      sourceUrl: ['Address of the source', 'anyURI', 'The web address of the source. Empty if there is none.'],
      checked: ['Checked', 'date', 'The day on which the step was checked against its source.'],
    },
    steps.map(({ id, data }) => ({
      values: { ...data, id, precision: precisionOf(data.date), sourceName: data.source.name, sourceUrl: data.source.url },
      links: { sourceName: data.source.url },
    })),
  );
