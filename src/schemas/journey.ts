import { z } from 'astro/zod';
import { confirm } from './confirm.ts';
import { day, partialDay } from './day.ts';
import { line, webAddress } from './text.ts';

/** The lanes of the timeline, from the top. */
export const lanes = ['training', 'funded project', 'team', 'trial'] as const;

/** One dated step of the pilot, shown on /pilot/journey/. */
export const journeySchema = z
  .strictObject({
    title: line.describe('What happened, in a few words.'),
    date: partialDay.describe('When, as exactly as the source says: 2017-02-01, 2014-03 or 2014. Write a year in quotes: "2014".'),
    until: partialDay.optional().describe('When it ended, as exactly as the source says. Leave it out for what happened at one time.'),
    lane: z
      .enum(lanes)
      .optional()
      .describe('The lane of the timeline in which it is drawn, if it has an end or its date is a day. Leave it out of what is only told.'),
    state: z
      .enum(['done', 'under way', 'planned'])
      .describe('done, under way or planned. A step that is done cannot be dated after today.'),
    source: z
      .strictObject({
        name: line.describe('What the source is, for example "Trust news, 1 February 2017".'),
        url: webAddress.optional().describe('The web address of the source. Leave it out if there is none.'),
      })
      .describe('Where this step is stated.'),
    background: z
      .boolean()
      .default(false)
      .describe('true for what happened elsewhere before the pilot (Finland, New York): the picture of the pilot leaves it out.'),
    milestone: z.boolean().default(false).describe('true for one of the few steps that /pilot/ shows too.'),
    checked: day.describe('The day on which this step was checked against its source.'),
    confirm,
  })
  .refine(({ date, until }) => !until || until > date, { path: ['until'], error: 'is not after the date; a step ends after it began' })
  .superRefine(
    ({ date, until, state, checked }, { addIssue }) => {
      // A year is before a day only if it ended before it.
      const isBefore = (one: string, other: string) => one < other && !other.startsWith(one);
      const refuse = (path: string, message: string) => addIssue({ code: 'custom', path: [path], message });
      const then = `the day on which it was checked, ${checked}`;
      const end = until ?? (state === 'planned' ? date : checked);
      if (state !== 'planned' && isBefore(checked, date))
        refuse('date', `is after ${then}, so this step was not ${state} then; write state: planned, or put the two days right`);
      else if (state === 'done' && isBefore(checked, end))
        refuse('until', `is after ${then}, so this step was not done then; write state: under way, or put the two days right`);
      else if (state !== 'done' && isBefore(end, checked))
        refuse('state', `is not right: the step was over before ${then}; write state: done, or put the date right`);
    },
    { when: ({ issues }) => issues.length === 0 },
  )
  .refine(({ date, until, lane }) => !lane || until || date.length === 10, {
    path: ['lane'],
    error: 'is for what has an end or happened on one day: a month or a year is not drawn as a point',
  });
export type Journey = z.infer<typeof journeySchema>;
