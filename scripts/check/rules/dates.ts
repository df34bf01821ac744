import { daysMeant, proseDay } from '../../../src/lib/date.ts';
import type { Entry } from '../../../src/reader/content.ts';
import type { Issue } from '../../../src/reader/issue.ts';
import { inPiece, isCited, type Piece, piecesOf, sentenceAt, withoutNames } from '../prose.ts';

const months = Array.from({ length: 12 }, (_, i) => new Date(2026, i).toLocaleDateString('en-GB', { month: 'long' }));
const weekdayOf = (date: Date) => date.toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' });

const year = '(?<year>(?:19|20)\\d\\d)';
const long = months.join('|');
const short = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
/** In small letters march, may and august are other words, unless a year follows. */
const small = months.filter((name) => !/^(?:Ma|Aug)/.test(name)).map((name) => name.toLowerCase());
const month = `(?<month>${long}|${short}|${small.join('|')}|(?:march|may|august)(?= (?:19|20)\\d\\d))\\b(?:(?<=\\b(?:${short}))\\.)?`;
const weekday = '(?:\\b(?<weekday>(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?),? (?:the )?)?';
/** Not in the middle of a longer number, a word or a path. */
const [before, after] = ['(?<![\\w./-])', '(?![\\w/-]|\\.\\d)'];
/** A name goes on in capitals: 12 March House. */
const noName = '(?! [A-Z][a-z])';

/** Dates in digits. */
const digits = new RegExp(
  `${before}(?:\\d{1,2}([./-])\\d{1,2}\\1(?:\\d{4}|\\d\\d)|(?:19|20)\\d\\d([./-])\\d{1,2}\\2\\d{1,2})${after}`,
  'g',
);
/** Dates with their month in words. "February 1" without a year is not here: in "In February 6 people came" it is none. */
const inWords = new RegExp(
  `${weekday}${before}(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month}(?:,? ?${year}\\b)?|\\b${month} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? ${year}\\b|\\b(?<month>${short})\\b\\.?,? ${year}\\b`,
  'g',
);
/** 1–3 February, 1 February – 3 March 2027, February–April 2027. */
const range = new RegExp(
  `${before}(?<from>\\d{1,2}(?:st|nd|rd|th)?(?: (?:${long}|${short})\\b(?: \\d{4})?)?)\\s?[-–—]\\s?(?<to>\\d{1,2}(?:st|nd|rd|th)? (?:${long}|${short})\\b(?: \\d{4}\\b)?)${noName}|\\b(?<from>${long})\\s?[-–—]\\s?(?<to>(?:${long})(?: \\d{4}\\b)?)`,
  'g',
);
/** Numbers with dots in such a sentence count the parts of a text, not days. */
const counted = /\b(?:criteri|WCAG|section|clause|guideline|paragraph|chapter|release)/i;

interface Found {
  words: string;
  index: number;
  message: string;
}

const notSo = (words: string, right: string) => `"${words}" is not how this site writes a date. ${right}`;

/** A date in words, in the right form. */
function inOrder(words: string): string {
  const name = months.find((each) => new RegExp(`\\b${each.slice(0, 3)}`, 'i').test(words));
  const day = /\b(\d{1,2})(?!\d)/.exec(words)?.[1];
  return [day && Number(day), name, /\d{4}/.exec(words)?.[0]].filter(Boolean).join(' ');
}

/** What is wrong with a date that has its month in words: its form, that no calendar has it, or its day of the week. */
function wordsIssue(words: string, groups: Record<string, string | undefined>): string | undefined {
  const { weekday, day = '1', year } = groups;
  const date = weekday ? words.slice(words.search(/\d/)) : words;
  const right = inOrder(date);
  const at = months.findIndex((name) => right.includes(name));
  const last = new Date(Date.UTC(Number(year ?? 2028), at + 1, 0)).getUTCDate();
  if (date !== right) return notSo(date, `Write ${right}.`);
  if (Number(day) > last || day === '0')
    return year || Number(day) <= 31
      ? `"${words}" is no day of the calendar: ${months[at]}${year ? ` ${year}` : ''} has ${last} days.`
      : undefined;
  const real = year && weekdayOf(new Date(Date.UTC(Number(year), at, Number(day))));
  if (!weekday || !real || real.startsWith(weekday.slice(0, 3))) return;
  return `${right} is a ${real}, and here stands ${weekday}. Put the day or the date right.`;
}

/** Everything in a text that is wrong as a date, the first first; of what starts at one place the longest first. */
function datesIn(piece: Piece): Found[] {
  if (!/\d|[-–—]/.test(piece.text)) return [];
  const text = withoutNames(piece);
  const find = (pattern: RegExp, say: (words: string, groups: Record<string, string>, index: number) => string | undefined): Found[] =>
    [...text.matchAll(pattern)].flatMap(({ 0: words, index, groups = {} }) => {
      const message = say(words, groups, index);
      return message ? [{ words, index, message }] : [];
    });
  return [
    ...find(range, (words, { from = '', to = '' }) => notSo(words, `Write ${inOrder(from)} to ${inOrder(to)}.`)),
    ...find(inWords, wordsIssue),
    ...find(digits, (words, _, index) => {
      const days = daysMeant(words).map(proseDay);
      if (words.includes('.') && counted.test(sentenceAt(piece, index))) return;
      if (days.length === 0) return /^\d\d?\/\d\d?\/\d{4}$/.test(words) ? `"${words}" is no day of the calendar. Put it right.` : undefined;
      return notSo(words, days.length > 1 ? `Is it ${days.join(' or ')}? Write it so.` : `Write ${days[0]}.`);
    }),
  ].toSorted((a, b) => a.index - b.index || b.words.length - a.words.length);
}

/** One form of a date, with its month in words: 01/02/2017 is 1 February to one reader and 2 January to another. */
export const checkDates = (entry: Entry): Issue[] =>
  piecesOf(entry).flatMap((piece) => {
    let end = 0;
    return datesIn(piece).flatMap(({ words, index, message }) => {
      if (index < end || isCited(piece, { from: index, to: index + words.length })) return [];
      end = index + words.length;
      return inPiece(piece, index, message);
    });
  });
