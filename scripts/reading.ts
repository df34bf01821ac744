// The command of `npm run reading`: prints how hard each page is to read, the hardest first. It stops nothing.
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { type Content, type Entry, readContent } from '../src/reader/content.ts';
import { readInputs } from '../src/schemas/inputs.ts';
import { addressOfEntry, isFamilyPage, pagesOf } from './check/pages.ts';
import { piecesOf, sentencesOf, wordsOf } from './check/prose.ts';

/** A sentence of more words than this is counted as long. */
const longestSentence = 20;
/** Years of school that a page may ask for; and, of the family pages, the one in the middle. */
const [highestGrade, middleGrade] = [8, 6];

/** A number or a sign is read aloud too, so that each word has a syllable at least. */
const syllables = (words: string[]) => words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);

/** The sentences of the running text of an entry, its paragraphs and the points of its lists, each as its words. */
const runningText = (entry: Entry): string[][] =>
  piecesOf(entry)
    .filter(({ kind }) => kind === 'paragraph' || kind === 'item')
    .flatMap((piece) => sentencesOf(piece).map(({ from, to }) => wordsOf(piece.text.slice(from, to))))
    .filter((words) => words.length > 0);

interface Reading {
  address: string;
  family: boolean;
  /** The years of school that the page asks for, after Flesch and Kincaid. */
  grade: number;
  words: number;
  long: number;
}

/** How hard each page is to read, the hardest first. Pages without running text are left out. */
export const readingOf = (content: Content): Reading[] =>
  pagesOf(content)
    .flatMap((entry) => {
      const sentences = runningText(entry);
      if (sentences.length === 0) return [];
      const words = sentences.flat();
      const grade = fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables(words) });
      const long = sentences.filter(({ length }) => length > longestSentence).length;
      return [{ address: addressOfEntry(entry), family: isFamilyPage(entry), grade, words: words.length, long }];
    })
    .toSorted((a, b) => b.grade - a.grade || (a.address < b.address ? -1 : 1));

/** The number in the middle of a sorted list that is not empty. */
function median(sorted: number[]): number {
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

function table(title: string, rows: Reading[]): string {
  const width = Math.max(title.length, ...rows.map(({ address }) => address.length));
  const row = (address: string, grade: string, words: string, long: string) =>
    `${address.padEnd(width)}  ${grade.padStart(5)}  ${words.padStart(5)}  ${long.padStart(14)}`;
  const lines = rows.map(({ address, grade, words, long }) => row(address, grade.toFixed(1), String(words), String(long)));
  return [row(title, 'Grade', 'Words', 'Long sentences'), ...lines].join('\n');
}

/** What the command prints. */
export function reportReading(readings: Reading[]): string {
  const [family, others] = [readings.filter((page) => page.family), readings.filter((page) => !page.family)];
  const tables = [table('Pages for families', family), table('Other pages', others)];
  const grades = family.map(({ grade }) => grade).reverse();
  if (grades.length === 0) return tables.join('\n\n');
  const goal = (what: string, value: number, most: number) =>
    `Pages for families, ${what}: grade ${value.toFixed(1)}. The goal, ${most} or lower, is ${Number(value.toFixed(1)) <= most ? 'met' : 'not met'}.`;
  return [...tables, `${goal('in the middle', median(grades), middleGrade)}\n${goal('the highest', grades.at(-1)!, highestGrade)}`].join(
    '\n\n',
  );
}

if (import.meta.main) console.log(reportReading(readingOf(readContent(readInputs().contentDir))));
