import { proseDay } from '../../../src/lib/date.ts';
import type { Content, Entry } from '../../../src/reader/content.ts';
import type { Finding } from '../../../src/reader/issue.ts';
import { isCited, type Piece, piecesOf, sentenceAt, withoutNames } from './prose.ts';

const names = 'January February March April May June July August September October November December'.split(' ');
const long = names.join('|');
const short = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
/** Months that are no other word in small letters. */
const small = 'january|february|april|june|july|september|october|november|december';
const year = '(?:19|20)\\d\\d';
/** Not in the middle of a longer number, a word or a path. */
const [before, after] = ['(?<![\\w./-])', '(?![\\w/-]|\\.\\d)'];

/** Forms that are always a date. "February 1" without a year is not here: in "In February 6 people came" it is none. */
const wrong = [
  new RegExp(`${before}\\d{1,2}([./-])\\d{1,2}\\1(?:\\d{4}|\\d\\d)${after}`, 'g'),
  new RegExp(`${before}${year}([./-])\\d{1,2}\\1\\d{1,2}${after}`, 'g'),
  new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)(?: of)? (?:${long}|${short}|${small})\\b(?:,? ${year}\\b)?`, 'g'),
  new RegExp(`\\b(?:${long}|${short})\\.? \\d{1,2}(?:st|nd|rd|th)?,? ${year}\\b`, 'g'),
  new RegExp(`\\b(?:\\d{1,2} (?:${short})\\b(?:\\.?,? ${year}\\b)?|(?:${short})\\b\\.?,? ${year}\\b)`, 'g'),
  new RegExp(`\\b\\d{1,2} (?:${long}), ?${year}\\b`, 'g'),
  new RegExp(`\\b0\\d (?:${long})\\b(?: ${year}\\b)?`, 'g'),
  new RegExp(`\\b\\d{1,2} (?:march|may|august) ${year}\\b`, 'g'),
  new RegExp(`\\b\\d{1,2} (?:${small})\\b(?: ${year}\\b)?`, 'g'),
];

/** Numbers with dots in such a sentence count the parts of a text, not days. */
const counted = /\b(?:criteri|WCAG|section|clause|guideline|paragraph|chapter|release)/i;

const inWords = (y: string, m: number, d: number) => proseDay([y, String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-'));

/** The days that a date in digits can mean, in words. */
function meant(words: string): string[] {
  const [a = '', b = '', c = ''] = words.split(/[./-]/);
  const days =
    a.length === 4
      ? [[a, Number(b), Number(c)] as const]
      : [
          [a, b],
          [b, a],
        ].map(([d, m]) => [c.padStart(4, '20'), Number(m), Number(d)] as const);
  const real = days.filter(([, m, d]) => m >= 1 && m <= 12 && d >= 1 && d <= 31).map(([y, m, d]) => inWords(y, m, d));
  return [...new Set(real)];
}

/** A date with the name of its month, in the right form. */
function inOrder(words: string): string {
  const month = names.find((name) => new RegExp(`\\b${name.slice(0, 3)}`, 'i').test(words));
  const day = /\b(\d{1,2})(?!\d)/.exec(words)?.[1];
  return [day && Number(day), month, /\d{4}/.exec(words)?.[0]].filter(Boolean).join(' ');
}

/** Words that can be a date in a form that is not ours, the first first; of those at one place the longest first. */
export function wrongDatesIn(piece: Piece) {
  const text = withoutNames(piece);
  return wrong.flatMap((pattern) => [...text.matchAll(pattern)]).toSorted((a, b) => a.index - b.index || b[0].length - a[0].length);
}

/** One form of a date, with its month in words: 01/02/2017 is 1 February to one reader and 2 January to another. */
export function judgeDates(entry: Entry, content: Content): Finding[] {
  return piecesOf(entry).flatMap((piece) => {
    const text = withoutNames(piece);
    let end = 0;
    return wrongDatesIn(piece).flatMap(({ 0: words, index }) => {
      const digits = /^[\d./-]+$/.test(words);
      const days = digits ? meant(words) : [inOrder(words)];
      if (index < end || days.length === 0 || isCited(piece, { from: index, to: index + words.length }, content)) return [];
      if (digits && words.includes('.') && counted.test(sentenceAt(text, index))) return [];
      end = index + words.length;
      const right = days.length > 1 ? `Is it ${days.join(' or ')}? Write it so.` : `Write ${days[0]}.`;
      return [
        {
          ...piece.placeOf(index),
          ...(piece.field && { field: piece.field }),
          message: `"${words}" is not how this site writes a date. ${right}`,
        },
      ];
    });
  });
}
