import { z } from 'astro/zod';
import { confirm } from './confirm.ts';
import { day } from './day.ts';
import { line, webAddress } from './text.ts';

const says = z.strictObject({
  home: line.describe('For the home page and the first page of the guide.'),
  contact: line.describe('Above the contact details.'),
  answer: line.describe('The short answer to "Is the team still open?".'),
  note: line.describe('For the contact card that people keep in their phone.'),
  pilot: line.describe('For the last entry of the timeline on /pilot/.'),
});

/** Whether the team takes new people. Every page that says so uses this record. */
export const serviceSchema = z.strictObject({
  referrals: z.enum(['not known', 'yes', 'no']).describe('Does the team take referrals: not known, yes or no.'),
  checked: day.describe('The day on which this was last looked up.'),
  source: webAddress.describe('Where it was looked up.'),
  confirm,
  says: z
    .strictObject({
      'not known': says.describe('While it is not known.'),
      yes: says.describe('While the team takes new people.'),
      no: says.describe('Once it takes no new people.'),
    })
    .describe('The sentences for each state. Only those of the present state are shown.'),
});
export type Service = z.infer<typeof serviceSchema>;
/** Where a sentence about the state of the service is shown. */
export type ServicePlace = keyof z.infer<typeof says>;
