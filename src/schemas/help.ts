import { z } from 'astro/zod';
import { day } from './day.ts';
import { line, webAddress } from './text.ts';

const about = {
  name: line.describe('Who answers.'),
  for: line.describe('What it is for.'),
  open: line.describe('When it is open.'),
  source: webAddress.describe('Where this is stated.'),
  checked: day.describe('The day on which this was checked against its source.'),
};

const call = z.strictObject({
  ...about,
  call: z
    .string()
    .regex(/^\d[\d ]*\d$/, 'is not a number to call; a right one looks like 116 123')
    .describe('The number to call, as people say it.'),
});

const text = z.strictObject({
  ...about,
  text: z
    .strictObject({
      word: z
        .string()
        .regex(/^[A-Z]+$/, 'is not one word in capitals, for example SHOUT')
        .describe('The word to send.'),
      to: z
        .string()
        .regex(/^\d{5,6}$/, 'is not a short number, for example 85258')
        .describe('The number to send it to.'),
    })
    .describe('What to text, and where.'),
});

/** Help in a crisis. No other file may hold these numbers. */
export const helpSchema = z.strictObject({
  line: line.describe('The first line of every page. It must hold both numbers; they become links.'),
  emergency: call.describe('When life is at risk.'),
  urgent: call.extend({ option: line.describe('What to choose once the call is answered.') }).describe('Urgent mental health help.'),
  typed: z
    .array(line)
    .min(1, 'is empty; without it nobody who searches in a crisis is shown where help is')
    .describe(
      'Words and phrases that people in a crisis type. The search answers each with this help first, even if misspelt. Never shown.',
    )
    .meta({ prose: false }),
  samaritans: call.describe('Someone to talk to, by phone.'),
  shout: text.describe('Someone to talk to, by text.'),
});
export type Help = z.infer<typeof helpSchema>;
export type HelpCall = z.infer<typeof call>;
