import { z } from 'astro/zod';
import { confirm } from './confirm.ts';
import { day } from './day.ts';
import { line, webAddress } from './text.ts';

const slug = z.string().regex(/^[a-z0-9-]+$/, 'is not a name in lower-case letters, digits and hyphens, for example kent-council');

const helpLine = z
  .strictObject({
    id: slug.describe('A name of its own, with which a page calls the line: <Call line="samaritans" />.'),
    role: z
      .enum(['emergency', 'mental-health', 'support'])
      .describe('emergency (999) and mental-health (111) once each; support for every other line.'),
    name: line.describe('Who answers.'),
    number: z
      .string()
      .regex(/^\d[\d ]*\d$/, 'is not a number to call; a right one looks like 116 123')
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

/** The roles of the two lines that every page leads to. */
const leading = ['emergency', 'mental-health'] as const;
export type LeadingRole = (typeof leading)[number];
/** A line that can be called. */
export type HelpCall = HelpLine & { number: string };

/** Help in a crisis. No other file may hold these numbers. */
export const helpSchema = z
  .strictObject({
    line: line.describe('The first line of every page. It must hold the numbers for emergencies and for mental health; they become links.'),
    lines: z
      .array(helpLine)
      .describe('One entry for each line of help, in the order in which they are listed.')
      .superRefine((lines, { addIssue }) => {
        for (const role of leading) {
          const found = lines.filter((each) => each.role === role && each.number);
          const message = `holds ${found.length} lines to call with role: ${role}. There must be one, and only one.`;
          if (found.length !== 1) addIssue({ code: 'custom', message });
        }
        for (const [i, { id }] of lines.entries())
          if (lines.findIndex((each) => each.id === id) < i)
            addIssue({ code: 'custom', path: [i, 'id'], message: `"${id}" is the id of a line above. Give this one another.` });
      }),
    confirm,
  })
  .superRefine(({ line, lines }, { addIssue }) => {
    const numbers = leading.flatMap((role) => lines.find((each) => each.role === role)?.number ?? []);
    for (const number of numbers)
      if (!new RegExp(`(?<!\\d)${number}(?!\\d)`).test(line)) {
        const message = `does not hold the number ${number}. It must name both ${numbers.join(' and ')}.`;
        addIssue({ code: 'custom', path: ['line'], message });
      }
  });
export type Help = z.infer<typeof helpSchema>;
