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
/** In capitals, with another sign than a space, or with a year of two digits it needs all its parts to be a date. */
const anyMonth = `(?<month>(?i:${long}|${short})(?![a-z]))(?:(?<=(?i:${short}))\\.)?`;
const anyYear = "(?<year>(?:19|20)\\d\\d\\b|(?<=[-/])\\d\\d\\b|'\\d\\d\\b|(?<= )\\d\\d(?=[.;!?)]|$))";
const ordinal = '(?:st|nd|rd|th)';
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
  [
    `${weekday}${before}(?<day>\\d{1,2})(?:${ordinal}?[-/. ]?${anyMonth}(?:[-/]|,? ?)${anyYear}|(?:${ordinal}\\.?)?(?: of)? ${month}(?:,? ?${year}\\b)?)`,
    `\\b${anyMonth} (?<day>\\d{1,2})${ordinal}?,? ${year}\\b`,
    `(?<!\\b[Ii]n )\\b${month} (?<day>\\d{1,2})${ordinal}\\b${noName}`,
    `\\b(?<month>${short})\\b\\.?,? ${year}\\b`,
  ].join('|'),
  'g',
);
/** 1–3 February, 1 February to 3 March 2027, February 1–3, 2027, February–April 2027. */
const range = new RegExp(
  [
    `${before}(?<from>\\d{1,2}${ordinal}?(?: (?:${long}|${short})\\b(?: \\d{4})?)?)(?<sign>\\s?[-–—/]\\s?| to | until )(?<to>\\d{1,2}${ordinal}? (?:${long}|${short})\\b(?: \\d{4}\\b)?)${noName}`,
    `\\b(?<month>${long}) (?<from>\\d{1,2})${ordinal}?\\s?[-–—/]\\s?(?<to>\\d{1,2}${ordinal}?,? \\d{4}\\b)`,
    `\\b(?<from>${long})\\s?[-–—]\\s?(?<to>(?:${long})(?: \\d{4}\\b)?)`,
  ].join('|'),
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

type Parts = { day?: string | undefined; month?: string | undefined; year?: string | undefined };

/** The parts of a date in words. */
const partsOf = (words: string): Parts => ({
  day: /\b(\d{1,2})(?!\d)/.exec(words)?.[1],
  month: months.find((each) => words.includes(each.slice(0, 3))),
  year: /\d{4}/.exec(words)?.[0],
});

const inOrder = ({ day, month, year }: Parts): string => [day && Number(day), month, year].filter(Boolean).join(' ');

/** Why no calendar has a date. @param isDate whether nothing else can be meant: "50 March" counts something else */
function noDay(words: string, { day = '1', month = '', year }: Parts, isDate = year !== undefined): string | undefined {
  const last = new Date(Date.UTC(Number(year ?? 2028), months.indexOf(month) + 1, 0)).getUTCDate();
  if (Number(day) > 0 && (Number(day) <= last || (!isDate && Number(day) > 31))) return;
  return `"${words}" is no day of the calendar: ${month}${year ? ` ${year}` : ''} has ${last} days.`;
}

/** What is wrong with a date that has its month in words: that no calendar has it, its day of the week, or its form. */
function wordsIssue(words: string, { weekday, day, ...groups }: Record<string, string | undefined>): string | undefined {
  const month = months.find((name) => name.slice(0, 3).toLowerCase() === groups['month']!.slice(0, 3).toLowerCase())!;
  const year = groups['year']?.replace(/^'?(?=\d\d$)/, '20');
  const date = weekday ? words.slice(words.search(/\d/)) : words;
  const right = inOrder({ day, month, year });
  const real = year && weekdayOf(new Date(`${day} ${month} ${year} UTC`));
  if (noDay(words, { day, month, year })) return noDay(words, { day, month, year });
  if (weekday && real && !real.startsWith(weekday.slice(0, 3)))
    return `${right} is a ${real}, and here stands ${weekday}. Put the day or the date right.`;
  return date === right ? undefined : notSo(date, `Write ${right}.`);
}

/** What is wrong with a span of days: one that no calendar has, the order, or the form. @param isSpan whether nothing else can be meant */
function rangeIssue(
  words: string,
  { month, sign = '-', ...groups }: Record<string, string | undefined>,
  isSpan: boolean,
): string | undefined {
  const to = partsOf(`${groups['to']} ${month ?? ''}`);
  const own = partsOf(groups['from']!);
  const from = { ...own, month: own.month ?? to.month };
  const wrong = [from, to].map((parts) => noDay(words, parts, isSpan || to.year !== undefined)).find(Boolean);
  if (wrong) return wrong;
  const [start, end] = [from, to].map(({ day, month, year }) => Date.parse(`${day ?? 1} ${month} ${year ?? to.year ?? 2028} UTC`)) as [
    number,
    number,
  ];
  const inOneYear = from.month === to.month || (from.year && to.year);
  if (start >= end && inOneYear && (isSpan || to.year)) return `"${words}" ends before it begins. Put the days right.`;
  return /to|until/.test(sign) ? undefined : notSo(words, `Write ${inOrder(own)} to ${inOrder(to)}.`);
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
    ...find(range, (words, groups, index) =>
      rangeIssue(words, groups, /[-–—/]|\b(?:from|between) $/i.test(text.slice(0, index) + groups['sign'])),
    ),
    ...find(inWords, wordsIssue),
    ...find(digits, (words, _, index) => {
      const days = daysMeant(words).map(proseDay);
      if (words.includes('.') && counted.test(sentenceAt(piece, index))) return;
      if (days.length === 0) return /\d{4}/.test(words) ? `"${words}" is no day of the calendar. Put it right.` : undefined;
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
