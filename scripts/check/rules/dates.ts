import { proseDay } from '../../../src/lib/date.ts';
import type { Content, Entry } from '../../../src/reader/content.ts';
import type { Issue } from '../../../src/reader/issue.ts';
import { isCited, type Piece, piecesOf, sentenceAt, withoutNames } from '../prose.ts';

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
const dayName = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });
const months = Array.from({ length: 12 }, (_, i) => monthName.format(Date.UTC(2026, i, 1)));
const weekdays = Array.from({ length: 7 }, (_, i) => dayName.format(Date.UTC(2026, 0, 4 + i)));

const long = months.join('|');
const short = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
/** Months that are no other word in small letters. */
const small = months
  .map((name) => name.toLowerCase())
  .filter((name) => !['march', 'may', 'august'].includes(name))
  .join('|');
const year = '(?:19|20)\\d\\d';
/** Not in the middle of a longer number, a word or a path. */
const [before, after] = ['(?<![\\w./-])', '(?![\\w/-]|\\.\\d)'];
const ordinal = '(?:st|nd|rd|th)?';
const any = `(?:${long}|${short}|${small})`;

/** Forms that are always a date. "February 1" without a year is not here: in "In February 6 people came" it is none. */
const forms = [
  new RegExp(`${before}\\d{1,2}([./-])\\d{1,2}\\1(?:\\d{4}|\\d\\d)${after}`, 'g'),
  new RegExp(`${before}${year}([./-])\\d{1,2}\\1\\d{1,2}${after}`, 'g'),
  new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)(?: of)? ${any}\\b(?:,? ${year}\\b)?`, 'g'),
  new RegExp(`\\b(?:${long}|${short})\\.? \\d{1,2}${ordinal},? ${year}\\b`, 'g'),
  new RegExp(`\\b(?:\\d{1,2} (?:${short})\\b(?:\\.?,? ${year}\\b)?|(?:${short})\\b\\.?,? ${year}\\b)`, 'g'),
  new RegExp(`\\b\\d{1,2} (?:${long}), ?${year}\\b`, 'g'),
  new RegExp(`\\b0\\d (?:${long})\\b(?: ${year}\\b)?`, 'g'),
  new RegExp(`\\b\\d{1,2} (?:march|may|august) ${year}\\b`, 'g'),
  new RegExp(`\\b\\d{1,2} (?:${small})\\b(?: ${year}\\b)?`, 'g'),
];
/** 1–3 February, 1 February – 3 March 2027, February–April 2027. */
const range = new RegExp(
  `${before}(\\d{1,2}${ordinal}(?: ${any}\\b(?: ${year})?)?)\\s?[-–—]\\s?(\\d{1,2}${ordinal} ${any}\\b(?: ${year}\\b)?)|\\b(${long})\\s?[-–—]\\s?((?:${long})(?: ${year}\\b)?)`,
  'g',
);
/** A day in the right form, to be found in the calendar. */
const whole = new RegExp(
  `(?:\\b((?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?),? )?(?:the )?${before}(\\d{1,2}) (${long})\\b(?: (${year})\\b)?`,
  'g',
);

/** Numbers with dots in such a sentence count the parts of a text, not days. */
const counted = /\b(?:criteri|WCAG|section|clause|guideline|paragraph|chapter|release)/i;

/** The days that a date in digits can mean, in words. */
function meant(words: string): string[] {
  const [a = '', b = '', c = ''] = words.split(/[./-]/);
  const orders =
    a.length === 4
      ? [[a, b, c]]
      : [
          [c.padStart(4, '20'), b, a],
          [c.padStart(4, '20'), a, b],
        ];
  const real = orders
    .filter(([, m, d]) => Number(m) >= 1 && Number(m) <= 12 && Number(d) >= 1 && Number(d) <= 31)
    .map(([y = '', m = '', d = '']) => proseDay([y, m.padStart(2, '0'), d.padStart(2, '0')].join('-')));
  return [...new Set(real)];
}

/** A date with the name of its month, in the right form. */
function inOrder(words: string): string {
  const month = months.find((name) => new RegExp(`\\b${name.slice(0, 3)}`, 'i').test(words));
  const day = /\b(\d{1,2})(?!\d)/.exec(words)?.[1];
  return [day && Number(day), month, /\d{4}/.exec(words)?.[0]].filter(Boolean).join(' ');
}

const notSo = (words: string, right: string) => `"${words}" is not how this site writes a date. ${right}`;

/** A day that no calendar has, or that was another day of the week. */
function calendarIssue([words, weekday, d = '', month = '', y]: RegExpMatchArray): string | undefined {
  const at = months.indexOf(month);
  const last = new Date(Date.UTC(y ? Number(y) : 2028, at + 1, 0)).getUTCDate();
  const day = Number(d);
  if (day === 0 || day > last)
    return y || day <= 31 ? `"${words}" is no day of the calendar: ${month}${y ? ` ${y}` : ''} has ${last} days.` : undefined;
  if (!weekday || !y) return;
  const right = weekdays[new Date(Date.UTC(Number(y), at, day)).getUTCDay()]!;
  return right.startsWith(weekday.slice(0, 3))
    ? undefined
    : `${day} ${month} ${y} is a ${right}, and here stands ${weekday}. Put the day or the date right.`;
}

/** Everything in a text that is wrong as a date, the first first; of what starts at one place the longest first. */
function datesIn(piece: Piece): { words: string; index: number; message: string }[] {
  if (!/\d|[-–—]/.test(piece.text)) return [];
  const text = withoutNames(piece);
  const wrong = forms
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap(({ 0: words, index }) => {
      const digits = /^[\d./-]+$/.test(words);
      const days = digits ? meant(words) : [inOrder(words)];
      if (days.length === 0 || (digits && words.includes('.') && counted.test(sentenceAt(piece, index)))) return [];
      return [{ words, index, message: notSo(words, days.length > 1 ? `Is it ${days.join(' or ')}? Write it so.` : `Write ${days[0]}.`) }];
    });
  const ranges = [...text.matchAll(range)].map(({ 0: words, 1: from, 2: to, 3: first, 4: last, index }) => ({
    words,
    index,
    message: notSo(words, `Write ${first ? `${first} to ${last}` : `${inOrder(from!)} to ${inOrder(to!)}`}.`),
  }));
  const calendar = [...text.matchAll(whole)].flatMap((match) => {
    const message = calendarIssue(match);
    return message ? [{ words: match[0], index: match.index, message }] : [];
  });
  return [...ranges, ...wrong, ...calendar].toSorted((a, b) => a.index - b.index || b.words.length - a.words.length);
}

/** One form of a date, with its month in words: 01/02/2017 is 1 February to one reader and 2 January to another. */
export const checkDates = (entry: Entry, content: Content): Issue[] =>
  piecesOf(entry).flatMap((piece: Piece) => {
    let end = 0;
    return datesIn(piece).flatMap(({ words, index, message }) => {
      if (index < end || isCited(piece, { from: index, to: index + words.length }, content)) return [];
      end = index + words.length;
      return [{ ...piece.positionOf(index), ...(piece.field && { field: piece.field }), message }];
    });
  });
