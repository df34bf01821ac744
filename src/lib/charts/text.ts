/** A line of words in a picture. SVG does not break lines, so each is placed. */
export interface PictureText {
  text: string;
  /** In per cent of the width. */
  x: number;
  /** The foot of the line, in em. */
  y: number;
  /** How far the line stands beside its place, in em. */
  dx?: number;
  anchor?: 'middle' | 'end';
  look?: 'strong' | 'quiet';
}

/** From the foot of one line to the foot of the next, in em. */
export const lineHeight = 1.3;

/** The letters that fit the width of a picture on the smallest phone. */
export const narrow = 31;

/** Breaks words into lines of at most so many letters; a longer word has a line of its own. */
export function wrap(words: string, letters = narrow): string[] {
  const lines: string[] = [];
  for (const word of words.trim().split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Places lines one below the other; y is the foot of the first. */
export const stack = (lines: string[], place: Omit<PictureText, 'text'>): PictureText[] =>
  lines.map((text, index) => ({ ...place, text, y: place.y + index * lineHeight }));

/** How a label that stands over a mark is held inside the picture. */
export const over = (x: number): Pick<PictureText, 'x' | 'anchor'> =>
  x < 14 ? { x: Math.max(0, x - 3) } : x > 86 ? { x: Math.min(100, x + 3), anchor: 'end' } : { x, anchor: 'middle' };

/** The first letter as a capital. */
export const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Two sentences or parts of one in a row: "Wellbeing: better", "How are you? Better". */
export const joinWords = (first: string, second: string) => (/[.?!]$/.test(first) ? `${first} ${capital(second)}` : `${first}: ${second}`);

/** Words as a sentence, with its full stop. */
export const sentence = (words: string) => (/[.?!]$/.test(words) ? words : `${words}.`);

/** The first of some sentences that is short enough for the headline of a picture, or else the last. */
export const headline = (...sentences: [string, ...string[]]): string =>
  (sentences.find((sentence) => sentence.trim().split(/\s+/).length <= 10) ?? (sentences.at(-1) as string)).replace(/\.$/, '');

/** Which way is better for people, in words. */
export const betterWords = (better: 'higher' | 'lower' | 'neither' | undefined): string | undefined =>
  better && { higher: 'Higher is better', lower: 'Lower is better', neither: 'More is not plainly good or bad' }[better];

/** "a, b and c" */
export const listed = (words: string[]) => new Intl.ListFormat('en-GB').format(words);
