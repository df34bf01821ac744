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

/** The sentences of the paragraphs and lists of an entry, each as its words. */
const runningText = (entry: Entry): string[][] =>
  piecesOf(entry)
    .filter(({ kind }) => kind === 'paragraph' || kind === 'item')
    .flatMap((piece) => sentencesOf(piece).map(({ from, to }) => wordsOf(piece.text.slice(from, to))))
    .filter((words) => words.length > 0);

/** How hard each page is to read, by the years of school that it asks for, the hardest first. Pages without running text are left out. */
export const readingOf = (content: Content) =>
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

type Reading = ReturnType<typeof readingOf>[number];

function table(title: string, readings: Reading[]): string {
  const rows = readings.map(({ address, grade, words, long }) => [address, grade.toFixed(1), String(words), String(long)]);
  const all = [[title, 'Grade', 'Words', 'Long sentences'], ...rows];
  const widths = all[0]!.map((_, i) => Math.max(...all.map((row) => row[i]!.length)));
  return all.map((row) => row.map((cell, i) => (i > 0 ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join('  ')).join('\n');
}

export function reportReading(readings: Reading[]): string {
  const [family, others] = [readings.filter((page) => page.family), readings.filter((page) => !page.family)];
  const tables = [table('Pages for families', family), table('Other pages', others)];
  if (family.length === 0) return tables.join('\n\n');
  const goal = (what: string, { grade }: Reading, most: number) =>
    `Pages for families, ${what}: grade ${grade.toFixed(1)}. The goal, ${most} or lower, is ${Number(grade.toFixed(1)) <= most ? 'met' : 'not met'}.`;
  // Of two in the middle the harder one.
  const goals = [
    goal('in the middle', family[Math.floor((family.length - 1) / 2)]!, middleGrade),
    goal('the highest', family[0]!, highestGrade),
  ];
  return [...tables, goals.join('\n')].join('\n\n');
}

if (import.meta.main) console.log(reportReading(readingOf(readContent(readInputs().contentDir))));
