import { z } from 'astro/zod';
import { confirm } from './confirm.ts';
import { day } from './day.ts';
import { line, webAddress } from './text.ts';

const says = z.strictObject({
  home: line.describe('For the home page.'),
  guide: line.describe('For the first page of the guide.'),
  pilot: line.describe('For /pilot/ and the last step of its timeline.'),
  contact: line.describe('For the contact page.'),
  answer: line.describe('The short answer to "Do you take new people?", also in Easy Read and in the search: short sentences.'),
  note: line.describe('For the contact card that people keep in their phone for years.'),
});

/** Whether the team takes new people, and whether it collects stories. Every page that says so uses this record. */
export const serviceSchema = z.strictObject({
  state: z
    .enum(['unconfirmed', 'open', 'closed', 'ended'])
    .describe('unconfirmed until somebody of the team has said; open, closed (takes nobody new for now) or ended.'),
  checked: day.describe('The day on which this was last asked or looked up.'),
  source: webAddress.describe('Where it was looked up.'),
  ages: line.optional().describe('For whom, by age, such as "people aged 18 to 65". Shown while the state is open, as are the next three.'),
  area: line.optional().describe('For whom, by place or GP practice.'),
  route: line.optional().describe('How somebody comes to the team.'),
  hours: line.optional().describe('When the team can be reached.'),
  says: z
    .strictObject({
      unconfirmed: says.describe('What to do while it is not confirmed: no sentence sends anyone in a crisis to the team.'),
      open: says.describe('While the team takes new people.'),
      closed: says.describe('While it takes nobody new.'),
      ended: says.describe('Once there is no team.'),
    })
    .describe('The sentences for each state. Only those of the present state are shown.'),
  stories: z
    .strictObject({
      state: z.enum(['not yet', 'open']).describe('not yet, or open once the team collects stories.'),
      says: z
        .strictObject({
          'not yet': line.describe('While no stories are collected.'),
          open: line.describe('How to offer a story.'),
        })
        .describe('The sentence for each state.'),
    })
    .describe('The offer to take stories.'),
  confirm,
});
export type Service = z.infer<typeof serviceSchema>;
/** Where a sentence about the state of the service is shown. */
export type ServicePlace = keyof z.infer<typeof says> | 'stories';
