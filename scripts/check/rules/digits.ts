import { type Content, entriesOf, type Entry } from '../../../src/reader/content.ts';
import { wrongDatesIn } from './dates.ts';
import type { Finding } from '../../../src/reader/issue.ts';
import { numbersIn } from './phones.ts';
import { isPilotPage } from './pilotPages.ts';
import { even, type Piece, piecesOf, sentenceAt, type Stretch } from './prose.ts';
import { written } from './unique.ts';

const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
/** Not in the middle of a longer number, an amount or a word. */
const [before, after] = ['(?<![\\p{L}\\p{N}£$€]|\\p{N}[.,:/–-])', '(?![\\p{L}\\p{N}%]|[.,:/–-]\\p{N})'];
const year = '(?:198[4-9]|199\\d|20\\d\\d)';
/** What follows a number of something: no year, no help line and no age. */
const counted =
  '(?! ?(?:%|per ?cent\\b|(?:people|persons|patients|carers|families|adults|children|participants|practitioners|professionals|clinicians|records|points|times|pounds|beds|hours|days|weeks|months)\\b))';

/** What may be typed, wherever it stands: it names something, or says when it was. */
const names = [
  // Web addresses, DOIs and the numbers of registers.
  /(?:https?:\/\/|www\.)\S+/giu,
  /\b(?:doi: ?)?10\.\d{4,9}\/\S+/giu,
  /\b(?:ISRCTN|NCT) ?\d{8}\b|\bIRAS(?: (?:project )?(?:ID|number))?:? ?\d{5,7}\b|\bRP-PG-\d{4}-\d{5}\b/gu,
  // Documents of NICE.
  /\b(?:CG|NG|QS|TA|PH|DG|MTG|IPG)\d{1,4}\b/gu,
  // A full date, and a month with its year.
  new RegExp(`${before}(?:(?:[1-9]|[12]\\d|3[01]) )?${month} (?:19|20)\\d\\d${after}`, 'gu'),
  // Help lines.
  new RegExp(`${before}(?:111|999)${after}${counted}`, 'gu'),
  // Ages.
  new RegExp(`(?<=\\b[Aa](?:ges?|ged) )(?:\\d\\d?|1[01]\\d|120) to (?:\\d\\d?|1[01]\\d|120)${after}`, 'gu'),
];
/** A year; but "more than 2000" and "2000 people" are none. "In 2019 people came" tells a year all the same. */
const years = [
  new RegExp(`(?<!\\b(?:than|least|most|nearly|almost) )${before}${year}(?:[–-]${year})?${after}${counted}`, 'gu'),
  new RegExp(`(?<=\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Ff]rom|[Bb]y|[Dd]uring|[Aa]fter|[Bb]efore) )${year}${after}`, 'gu'),
];
/** Two numbers that are ages if the sentence speaks of age. */
const ages = new RegExp(`${before}(?:\\d\\d?|1[01]\\d|120) to (?:\\d\\d?|1[01]\\d|120)${after}${counted}`, 'gu');
const aboutAge = /\bage[sd]?\b/i;

/** A figure with the signs that belong to it: 50, £73k, 8am, 44,088, 78%, ½ */
const figure = /[\p{L}£$€]*\p{N}[\p{L}\p{N}]*(?:[.,:/–-]\p{N}[\p{L}\p{N}]*)*%?/gu;

function freeIn(piece: Piece): Stretch[] {
  const { text, lead } = piece;
  const all = [...names, ...years].flatMap((pattern) => [...text.matchAll(pattern)]);
  const aged = [...text.matchAll(ages)].filter(({ index }) => aboutAge.test(sentenceAt(text, index)) || aboutAge.test(lead));
  // Another rule tells about a date in the wrong form, and about the number of a phone.
  const told = [...wrongDatesIn(piece), ...numbersIn(piece)];
  return [...all, ...aged, ...told].map((found) => ({
    from: found.index,
    to: found.index + ('words' in found ? found.words : found[0]).length,
  }));
}

interface Known {
  id: string;
  file: string;
  value: string;
  counts: string;
}

const known = new WeakMap<Content, Known[]>();

function countsOf(content: Content): Known[] {
  const found =
    known.get(content) ??
    (entriesOf(content, 'counts') as Entry[]).map((entry) => ({
      id: entry.id,
      file: entry.file,
      value: String(written(entry, 'value') ?? '').trim(),
      counts: String(written(entry, 'counts') ?? '').trim(),
    }));
  known.set(content, found);
  return found;
}

/** Where a value stands in a text so that it covers a figure, as a whole. */
function covering(text: string, value: string, { from, to }: Stretch): Stretch | undefined {
  if (value === '') return;
  for (let at = text.indexOf(value); at >= 0 && at <= from; at = text.indexOf(value, at + 1)) {
    const end = at + value.length;
    if (end >= to && !/[\p{L}\p{N}]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{N}%]/u.test(text.slice(end))) return { from: at, to: end };
  }
  return;
}

const numerals = (words: string) => (words.match(/\p{N}+(?:[.,]\p{N}+)*/gu) ?? []).join(' ');

/** At most so many records are offered for one figure. */
const most = 3;

function advise(words: string, same: Known[], like: Known[], content: Content): string {
  const [first, ...more] = [...same, ...like].slice(0, most);
  const folder = content.show('counts');
  const form = content.others.some(({ file }) => file === `${folder}/_template.yaml`) ? '_template.yaml' : 'another file';
  if (!first)
    return `${words} is typed by hand, and no record has it. Copy ${form} in ${folder}/ under a name of its own, fill it in, and write <Count id="its-name" /> here. Or say it without a number.`;
  const otherwise = `If it counts something else, copy ${form} in ${folder}/ for it.`;
  if (same.length === 1) return `${words} is ${first.file}: write <Count id="${first.id}" /> for "${first.counts}". ${otherwise}`;
  const each = [first, ...more].map(({ id, value, counts }) => `<Count id="${id}" /> for "${counts}" (${value})`).join(', or ');
  return `${words} is typed by hand. Write ${each}. ${otherwise}`;
}

/** What is wrong with a figure that is not one to count, if it is none. */
function adviseForm(words: string, rest: string): string | undefined {
  if (/^ISRCTN/i.test(words)) return `${words} is not a registration number. A right one has 8 digits, for example ISRCTN36004039.`;
  const [named] = new RegExp(`^ ${month}\\b`).exec(rest) ?? [];
  return named ? `"${words}${named}" has no year. Write the whole date, for example 1 February 2017.` : undefined;
}

/**
 * A figure on /pilot/ and below is a record with its source, its date and what it counts: typed into a page, it stays behind when the record
 * changes, and nobody can tell what it is of. Dates, ages, help lines and the names of papers may be typed.
 *
 * Pages alone are judged, with their titles and descriptions. The texts in journey/ are drawn on /pilot/ too, and left out:
 * each is a record itself, with one source and one day, and stands in a list where no part of the site can.
 */
export function judgeDigits(entry: Entry, content: Content): Finding[] {
  if (!isPilotPage(entry)) return [];
  return piecesOf(entry).flatMap((piece) => {
    const free = freeIn(piece);
    const text = even(piece.text);
    let end = 0;
    return [...piece.text.matchAll(figure)].flatMap(({ 0: words, index }) => {
      const own = { from: index, to: index + words.length };
      if (own.from < end || free.some(({ from, to }) => from <= own.from && to >= own.to)) return [];
      const found = { ...piece.placeOf(index), ...(piece.field && { field: piece.field }) };
      const form = adviseForm(words, piece.text.slice(own.to));
      if (form) return [{ ...found, message: form }];
      if (piece.kind === 'field' || piece.kind === 'picture')
        return [
          {
            ...found,
            message: `${words} is typed by hand, and no record can be shown here. Say it without a number, or move it into the text.`,
          },
        ];

      const matches = countsOf(content)
        .flatMap((count) => {
          const at = covering(text, even(count.value), own);
          return at ? [{ count, at }] : [];
        })
        .toSorted((a, b) => b.at.to - b.at.from - (a.at.to - a.at.from));
      const longest = matches[0]?.at ?? own;
      end = longest.to;
      const same = matches.filter(({ at }) => at.from === longest.from && at.to === longest.to).map(({ count }) => count);
      const like = same.length > 0 ? [] : countsOf(content).filter(({ value }) => numerals(value) === numerals(words));
      const shown = piece.text.slice(longest.from, longest.to);
      return [{ ...found, ...piece.placeOf(longest.from), message: advise(shown, same, like, content) }];
    });
  });
}
