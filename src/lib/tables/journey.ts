import type { Journey } from '../../schemas/journey.ts';
import { precisionOf } from '../date.ts';
import { type Table, makeTable } from './table.ts';

const about = {
  name: 'journey',
  title: 'Steps of our pilot',
  description: 'The dated steps of our pilot, and what happened elsewhere before it, each only as exact as its source.',
};

/** The steps of the pilot, in the order given. */
export const journeyTable = (steps: { id: string; data: Journey }[]): Table =>
  makeTable(
    about,
    {
      id: ['string', 'The name of the step in these files.'],
      date: [
        'string',
        'The date as exactly as its source gives it: YYYY-MM-DD, YYYY-MM or YYYY. Some spreadsheets turn a month into its first day.',
      ],
      until: ['string', 'The date until which it lasted, as exactly as its source gives it.'],
      precision: ['string', 'How exact the date is: day, month or year.'],
      lane: ['string', 'The lane of the timeline in which it is drawn: training, funded project, team or trial.'],
      state: ['string', 'done, under way or planned.'],
      title: ['string', 'What happened, in a few words.'],
      milestone: ['boolean', 'true for one of the few steps that the page on our pilot shows.'],
      background: ['boolean', 'true for what happened elsewhere before the pilot.'],
      sourceName: ['string', 'What the source is.'],
      sourceUrl: ['anyURI', 'The web address of the source.'],
      checked: ['date', 'The day on which the step was checked against its source.'],
    },
    steps.map(({ id, data: { source, ...data } }) => ({
      ...data,
      id,
      precision: precisionOf(data.date),
      sourceName: source.name,
      sourceUrl: source.url,
    })),
  );
