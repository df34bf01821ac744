import { z } from 'astro/zod';
import { confirm } from './confirm.ts';
import { day } from './day.ts';
import { line, webAddress } from './text.ts';

/** Designs, in the order in which studies are listed. */
export const designs = ['systematic review', 'randomised trial', 'register study', 'before and after', 'interviews'] as const;
/** Whom a study is about, the most relevant for a service like ours first. */
export const groups = ['adults in the NHS', 'adults elsewhere', 'young people'] as const;
/** What studies looked at: the columns of the evidence map. */
export const outcomes = [
  'wellbeing and daily life',
  'staying well',
  'hospital and services',
  'work and benefits',
  'deaths by suicide',
  'experience of care',
  'cost',
] as const;

/** A published study, ours or from elsewhere. What was not read is left out: no field holds a sentence in its place. */
export const studySchema = z
  .strictObject({
    authors: z
      .array(line)
      .default([])
      .describe('The authors as printed, each as "Kinane C". Leave out those not seen.')
      .meta({ cited: true }),
    bodies: z
      .array(line)
      .default([])
      .describe('Those of the authors that are no persons, such as a university, as they stand in authors.')
      .meta({ cited: true }),
    others: z.boolean().default(false).describe('true or false: true if there are more authors, whose names were not seen.'),
    year: z.number().int().min(1900).max(2100).describe('The year of publication.'),
    title: line.optional().describe('The title as printed. Leave it out if it was not read.').meta({ cited: true }),
    journal: line.describe('The journal, registry or repository.').meta({ cited: true }),
    volume: line.optional().describe('The volume, in quotes. Leave it out if it is not known.'),
    issue: line.optional().describe('The issue, in quotes. Leave it out if it is not known.'),
    pages: line.optional().describe('The pages or the article number, in quotes. Leave it out if they are not known.'),
    doi: z
      .string()
      .regex(
        /^10\.\d{4,9}(?:\.\d+)*\/[^\s"]*[^\s".,;:]$/,
        'is not a DOI; a right one looks like 10.1186/s12888-022-03731-7, without https://doi.org/',
      )
      .optional()
      .describe('The DOI, without https://doi.org/. Leave it out if it was not seen.'),
    registration: z
      .string()
      .regex(/^ISRCTN\d{8}$/, 'is not a registration number; a right one looks like ISRCTN36004039')
      .optional()
      .describe('The number of the study in the ISRCTN registry. Leave it out if there is none.'),
    url: webAddress.optional().describe('Where it can be read, if there is no DOI.'),
    design: z.enum(designs).optional().describe('The design. A study without one is in the references alone.'),
    group: z.enum(groups).optional().describe('Whom it is about. A study without one is in the references alone.'),
    method: line.optional().describe('How the study was made, in plain words, where the design does not say it.'),
    sample: z.number().int().positive().optional().describe('How many people joined (its Open Dialogue group), if it is known.'),
    people: line.optional().describe('Who was followed, in a few plain words, with the numbers as printed.'),
    compared: line.optional().describe('Compared with whom. Leave it out if with no one, or if it was not read.'),
    timePoints: z.array(line).default([]).describe('When people were asked or followed up. Leave it out if it was not read.'),
    headline: line.optional().describe('What was seen, in about 12 plain words. "Significant" only as the authors\' word.'),
    limitation: line
      .optional()
      .describe('The main limit of the study, in about 10 words. Only a study that is in the references alone may lack it.'),
    outcomes: z
      .array(
        z.strictObject({
          of: z.enum(outcomes).describe('Which outcome.'),
          says: z
            .enum(['better', 'no difference', 'mixed', 'awaited', 'no conclusion'])
            .describe('What the study says of it, as its authors do.'),
        }),
      )
      .default([])
      .describe('Its cells in the evidence map. Only what the authors say.'),
    ran: line.optional().describe('Who ran the study. Leave it out if it was not read.'),
    paid: line.optional().describe('Who paid for it. Leave it out if it was not read.'),
    where: line.optional().describe('Where it took place. Leave it out if it was not read.'),
    ours: z.boolean().describe('true or false: true for our own study, false for one from elsewhere.'),
    access: z
      .enum(['open', 'summary read', 'registry entry read', 'second hand'])
      .describe('What could be read: "open" if everyone can read the whole paper, otherwise what we read of it.'),
    checked: day.describe('The day on which this record was compared with its source.'),
    confidence: z.enum(['A', 'B']).describe("A if the source's own text was read, B if another page says what is in it."),
    confirm,
  })
  .superRefine(({ outcomes, access, confidence, year, checked }, { addIssue }) => {
    const refuse = (path: PropertyKey[], message: string) => addIssue({ code: 'custom', path, message });
    for (const [i, { of }] of outcomes.entries())
      if (outcomes.findIndex((other) => other.of === of) < i) refuse(['outcomes', i, 'of'], 'is there already; keep one of the two');
    if (access === 'second hand' && confidence === 'A')
      refuse(['confidence'], 'is for a source whose own text was read, and access is second hand; write B, or put access right');
    // What is published online can have the year of the issue to come.
    if (year > Number(checked.slice(0, 4)) + 1) refuse(['year'], `is long after the day on which it was checked, ${checked}`);
  })
  .superRefine(
    ({ authors, bodies, design, limitation }, { addIssue }) => {
      if (design && limitation === undefined)
        addIssue({ code: 'custom', path: ['limitation'], message: 'No study is shown without its main limit, in about 10 words' });
      for (const [i, body] of bodies.entries())
        if (!authors.includes(body))
          addIssue({ code: 'custom', path: ['bodies', i], message: 'is none of the authors; write it there too' });
    },
    // Also where other fields are wrong.
    { when: ({ value }) => ['authors', 'bodies'].every((field) => Array.isArray(Object(value)[field])) },
  );
export type Study = z.infer<typeof studySchema>;
