import { z } from 'astro/zod';

/** How many characters the title of a drawing may have: a listener cannot skip within it. */
export const longestTitle = 125;

/** A drawing of the site, as src/rules/svgMarkup.ts reads it from its file. */
export const drawingSchema = z.strictObject({
  title: z.string().trim().min(1).max(longestTitle).describe('What is to be seen, for those who do not see it.'),
  viewBox: z.string().describe('Where the drawing starts, and how wide and how high it is.'),
  markup: z.string().describe('The shapes, as they are written into a page.'),
});

export type Drawing = z.infer<typeof drawingSchema>;

/**
 * How a shape of a drawing may look; src/styles/drawings.css draws each. A shape without a class is a line in the colour of the text.
 * A drawing names no colour: in the dark, in print and in forced colours each of these is another one.
 */
export const looks: Record<string, string> = {
  v1: 'filled in the first colour of the voices, yellow',
  v2: 'the second, blue',
  v3: 'the third, pink',
  v4: 'the fourth, green',
  paper: 'filled in the colour of the page, to hide what lies behind',
  ink: 'filled in the colour of the text',
  dash: 'a dashed line: what is not there yet, or not known',
  thin: 'a thin line: what matters less',
  bare: 'without a line round it',
};
