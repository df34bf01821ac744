import type { Tick } from './axis.ts';

/** A picture of data without its marks: the lines of its axis, from top to bottom, and its text. Heights are in em. */
export interface Picture {
  height: number;
  ticks: Tick[];
  top: number;
  bottom: number;
  texts: TextLine[];
}

/** A line of text in a picture. SVG does not break lines, so each line has its own place. */
export interface TextLine {
  text: string;
  /** In per cent of the width. */
  x: number;
  /** The baseline, in em. */
  y: number;
  /** A shift to the right of x, in em. */
  dx?: number;
  anchor?: 'middle' | 'end';
  look?: 'strong' | 'quiet';
}

/** A height or a shift as SVG has it. */
export const em = (value: number): string => `${Number(value.toFixed(2))}em`;

/** From one baseline to the next, in em. */
export const lineHeight = 1.3;

/** How many letters fit the width of a picture on the smallest phone. */
export const narrow = 31;

/** Breaks text into lines of at most so many letters; a longer word has a line of its own. */
export function wrap(text: string, letters = narrow): string[] {
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Places lines one below the other; y is the baseline of the first. */
export const stack = (lines: string[], place: Omit<TextLine, 'text'>): TextLine[] =>
  lines.map((text, index) => ({ ...place, text, y: place.y + index * lineHeight }));

/** The place of a label above a mark, so that the label stays inside the picture. */
export const aboveMark = (x: number): Pick<TextLine, 'x' | 'anchor'> =>
  x < 14 ? { x: Math.max(0, x - 3) } : x > 86 ? { x: Math.min(100, x + 3), anchor: 'end' } : { x, anchor: 'middle' };

/** The text with its first letter as a capital. */
export const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Joins two texts: "Wellbeing: better", "How are you? Better". */
export const joinWords = (first: string, second: string) => (/[.?!]$/.test(first) ? `${first} ${capital(second)}` : `${first}: ${second}`);

/** The text with a full stop at its end. */
export const sentence = (words: string) => (/[.?!]$/.test(words) ? words : `${words}.`);

/** The first sentence of at most ten words, or else the last one, without its full stop: the title of a picture. */
export const headline = (...sentences: [string, ...string[]]): string =>
  (sentences.find((sentence) => sentence.trim().split(/\s+/).length <= 10) ?? (sentences.at(-1) as string)).replace(/\.$/, '');

/** The field `better` of a measure, in words. */
export const betterWords = (better: 'higher' | 'lower' | 'neither' | undefined): string | undefined =>
  better && { higher: 'Higher is better', lower: 'Lower is better', neither: 'More is not plainly good or bad' }[better];

/** "a, b and c" */
export const listed = (words: string[]) => new Intl.ListFormat('en-GB').format(words);
