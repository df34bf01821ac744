import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { addressOf } from '../../src/lib/url.ts';
import { pagesOf } from './rules/addresses.ts';
import type { Content, Entry } from '../../src/reader/content.ts';
import { type Sentence, sentencesOf } from './english.ts';
import { isFamilyPage } from './rules/family.ts';

/** The most words that a sentence may have. */
export const longestSentence = 20;
/** Years of school that a page may ask for; and, of the family pages, the one in the middle. */
export const [highestGrade, middleGrade] = [8, 6];

/** A number or a sign is read aloud too, so that each word has a syllable at least. */
const syllablesOf = (word: string): number => {
  const found = counted.get(word) ?? Math.max(1, syllable(word));
  counted.set(word, found);
  return found;
};
/** Most words come up again and again. */
const counted = new Map<string, number>();

const syllables = (words: string[]) => words.reduce((sum, word) => sum + syllablesOf(word), 0);

/** The years of school that sentences ask for, after Flesch and Kincaid; nothing for no sentences. */
export function gradeOf(sentences: Pick<Sentence, 'words'>[]): number | undefined {
  const words = sentences.flatMap((sentence) => sentence.words);
  if (words.length === 0) return;
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables(words) });
}

/** The running text of an entry: its paragraphs and the items of its lists. */
export const runningText = (entry: Entry): Sentence[] =>
  sentencesOf(entry).flatMap(({ piece, sentences }) => (piece.kind === 'paragraph' || piece.kind === 'item' ? sentences : []));

export interface Reading {
  address: string;
  family: boolean;
  grade: number;
  words: number;
  long: number;
}

/** How hard each page is to read, the hardest first. Pages without running text are left out. */
export function readingOf(content: Content): Reading[] {
  return pagesOf(content)
    .flatMap((entry) => {
      const sentences = runningText(entry);
      const grade = gradeOf(sentences);
      if (grade === undefined) return [];
      const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
      const long = sentences.filter((sentence) => sentence.words.length > longestSentence).length;
      return [{ address: addressOf(entry.collection, entry.id), family: isFamilyPage(entry), grade, words, long }];
    })
    .toSorted((a, b) => b.grade - a.grade || (a.address < b.address ? -1 : 1));
}

/** The number in the middle of a list that is not empty. */
export function medianOf(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

function table(title: string, rows: Reading[]): string {
  const width = Math.max(title.length, ...rows.map(({ address }) => address.length));
  const row = (...[address, grade, words, long]: [string, string, string, string]) =>
    `${address.padEnd(width)}  ${grade.padStart(5)}  ${words.padStart(5)}  ${long.padStart(18)}`;
  return [
    row(title, 'grade', 'words', `over ${longestSentence} words`),
    ...rows.map(({ address, grade, words, long }) => row(address, grade.toFixed(1), String(words), String(long))),
  ].join('\n');
}

const met = (value: number, goal: number) => (Number(value.toFixed(1)) <= goal ? 'met' : 'not met');

/** What `npm run check -- --reading` prints. */
export function reportReading(readings: Reading[]): string {
  const [family, others] = [readings.filter((page) => page.family), readings.filter((page) => !page.family)];
  const tables = [table('Pages for families', family), table('Other pages', others)];
  if (family.length === 0) return `${tables.join('\n\n')}\n\nThere are no pages for families to measure.`;
  const [middle, highest] = [medianOf(family.map(({ grade }) => grade)), family[0]!];
  const goals = [
    `Pages for families, grade in the middle: ${middle.toFixed(1)}. The goal, ${middleGrade} or lower, is ${met(middle, middleGrade)}.`,
    `Pages for families, highest grade: ${highest.grade.toFixed(1)} (${highest.address}). The goal, ${highestGrade} or lower, is ${met(highest.grade, highestGrade)}.`,
  ];
  return [...tables, goals.join('\n')].join('\n\n');
}
