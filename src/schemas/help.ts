import { isValidPhoneNumber } from 'libphonenumber-js/max';
import { z } from 'astro/zod';
import { confirm } from './confirm.ts';
import { day } from './day.ts';
import { line, webAddress } from './text.ts';

const slug = z.string().regex(/^[a-z0-9-]+$/, 'is not a name in lower-case letters, digits and hyphens, for example kent-council');

/** Numbers that are called without an area code: of three digits, of text relay, and those that all of Europe has for helplines. */
const shortNumber = /^(?:999|112|10[15]|11[19]|1800[01]|116\d{3})$/;
const canBeCalled = (number: string) => shortNumber.test(number.replaceAll(' ', '')) || isValidPhoneNumber(number, 'GB');

const helpLine = z
  .strictObject({
    id: slug.describe('A name of its own, with which a page calls the line: <Call line="samaritans" />.'),
    role: z
      .enum(['emergency', 'mental-health', 'support'])
      .describe('emergency (999) and mental-health (111) once each; support for every other line.'),
    name: line.describe('Who answers.'),
    number: z
      .string()
      .regex(/^\d[\d ]*\d$/, { error: 'is not a number to call; a right one looks like 116 123', abort: true })
      .refine(canBeCalled, 'is not in use in the UK. Compare each digit with the source')
      .refine((number) => !/^0 ?9/.test(number), 'is one of those with 09, which cost pounds a minute. Look for another at its source')
      .optional()
      .describe('The number to call, as people say it, in quotes if it has no space. Leave it out if the line is only for texts.'),
    text: z
      .strictObject({
        word: z
          .string()
          .regex(/^[A-Z]+$/, 'is not one word in capitals, for example SHOUT')
          .describe('The word to send.'),
        to: z
          .string()
          .regex(/^\d{5,6}$/, 'is not a short number, for example 85258')
          .describe('The number to send it to, in quotes.'),
      })
      .optional()
      .describe('What to text, and where. Leave it out if the line is only for calls.'),
    option: line.optional().describe('What to choose once the call is answered.'),
    also: z.array(line).default([]).describe('Other ways to reach it, such as by text relay or in British Sign Language.'),
    for: line.describe('Whom it is for, or what.'),
    topics: z.array(slug).default([]).describe('Where the line is listed: <HelpLines for="carers" /> lists those with the topic carers.'),
    hours: line.optional().describe('When it is open. Leave it out while sources differ, and say so under confirm.'),
    cost: line.optional().describe('What a call or a text costs.'),
    source: webAddress.describe('Where this is stated.'),
    checked: day.describe('The day on which this was compared with its source.'),
    confirm,
  })
  .refine(({ number, text }) => number ?? text, { path: ['number'], error: 'is missing, and so is text; one of the two is needed' });
export type HelpLine = z.infer<typeof helpLine>;

/** The two lines that every page leads to, by their roles, with the numbers that everyone in the UK knows. */
const leading = { emergency: '999', 'mental-health': '111' } as const;
export type LeadingRole = keyof typeof leading;
/** A line that can be called. */
export type HelpCall = HelpLine & { number: string };

const holds = (text: string, number: string) => new RegExp(`(?<!\\d)${number}(?!\\d)`).test(text);
/** A sentence that names 111 for a life at risk. */
const swapped =
  /(?<![^.!;])(?!.*\bnot\b)(?:[^.!;\d]*\blife\b[^.!;\d]*(?:risk|danger|threat)[^.!;\d]*111|.*111(?:(?!\bor\b|\band\b)[^.!;,\d])*\blife\b.*(?:risk|danger|threat))/i;

/** Help in a crisis. No other file may hold these numbers. */
export const helpSchema = z.strictObject({
  line: line
    .superRefine((text, { addIssue }) => {
      for (const number of Object.values(leading)) {
        const message = `does not hold the number ${number}. It must name both 999 and 111.`;
        if (!holds(text, number)) addIssue({ code: 'custom', message });
      }
      const message = 'is the wrong way round. 999 is for a life at risk, and 111 for every other crisis.';
      if (swapped.test(text)) addIssue({ code: 'custom', message });
    })
    .describe('The first line of every page. It must hold the numbers for emergencies and for mental health; they become links.'),
  lines: z
    .array(helpLine)
    .describe('One entry for each line of help, in the order in which they are listed.')
    .superRefine((lines, { addIssue }) => {
      for (const [role, number] of Object.entries(leading)) {
        const found = lines.filter((each) => each.role === role && each.number);
        const message = `holds ${found.length} lines to call with role: ${role}. There must be one, and only one.`;
        if (found.length !== 1) addIssue({ code: 'custom', message });
        else if (found[0]!.number !== number)
          addIssue({
            code: 'custom',
            path: [lines.indexOf(found[0]!), 'number'],
            message: `is not ${number}, the number for role: ${role}`,
          });
      }
      const called = ({ number, option }: HelpLine) => number && `${number.replaceAll(' ', '')} ${option}`;
      for (const [i, each] of lines.entries()) {
        const above = lines.slice(0, i);
        if (above.some(({ id }) => id === each.id))
          addIssue({ code: 'custom', path: [i, 'id'], message: 'is the id of a line above. Give this one another.' });
        else if (each.number && above.some((other) => called(other) === called(each)))
          addIssue({ code: 'custom', path: [i, 'number'], message: 'is the number of a line above. Compare both with their sources.' });
      }
    }),
  confirm,
});
export type Help = z.infer<typeof helpSchema>;
