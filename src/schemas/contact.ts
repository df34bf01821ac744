import { isValidPhoneNumber } from 'libphonenumber-js/max';
import { z } from 'astro/zod';
import { confirm } from './confirm.ts';
import { day } from './day.ts';
import { line, webAddress } from './text.ts';

/** The message for a number that is not in use in the UK. */
function notANumber(phone: string): string {
  const digits = phone.replace(/ /g, '').length;
  if (digits < 10 || digits > 11) return `has ${digits} digits, and a phone number in the UK has 10 or 11`;
  if (digits === 10) return 'has 10 digits, and nearly every phone number in the UK has 11. Compare each digit with the source';
  return 'is not in use in the UK, although it has enough digits: no numbers start like this one. Compare each digit with the source';
}

/** The one record of how to reach the team. No other file may hold the number or the address: the check finds copies. */
export const contactSchema = z.strictObject({
  state: z.enum(['unconfirmed', 'confirmed']).describe('confirmed once somebody has called and written, and was answered.'),
  team: line.describe('The name of the team, as a person would call it.'),
  email: z
    .email('is not an email address; a right one looks like team.name@nhs.net')
    .describe("The team's email address, for example team.name@nhs.net."),
  phone: z
    .string()
    .regex(/^0[\d ]+$/, {
      error:
        'is not written as people in the UK say it; a right one is digits and spaces alone, such as 01227 000000, with a leading 0 and no +44',
      abort: true,
    })
    .refine((value) => isValidPhoneNumber(value, 'GB'), { error: ({ input }) => notANumber(String(input)) })
    .describe('The phone number as people say it, for example 01227 000000. The site makes the link from it.'),
  for: line.describe('What the details are for.'),
  says: z
    .strictObject({
      unconfirmed: line.describe('What to do if nobody answers, while it is not confirmed that somebody does.'),
      confirmed: line.describe('What to do if nobody answers, once it is.'),
    })
    .describe('The sentence for each state, shown with the details.'),
  notFor: line.describe('What they are not for. Shown with the details, always.'),
  typed: z
    .array(line)
    .min(1, 'is empty')
    .describe('Words that people type who look for these details. The search leads to /contact/. Never shown.')
    .meta({ prose: false }),
  source: webAddress.describe('Where the trust publishes these details.'),
  checked: day.describe('The day on which the details were compared with that source.'),
  confirm,
});
export type Contact = z.infer<typeof contactSchema>;
