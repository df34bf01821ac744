import { readFileSync, writeFileSync } from 'node:fs';
import { stemOf, tokenize } from '../../src/lib/tokens.ts';
import { knownStem, signsOf } from '../../src/search/urgency.ts';

/** What people type who need help now, and what others type. The heads of the files say more. */
export type Kind = 'urgent' | 'harmless';
const kinds: Kind[] = ['urgent', 'harmless'];
export const phraseFile = (name: string): URL => new URL(`phrases/${name}.txt`, import.meta.url);

/** The phrases of a file, which stand between bars. A line that starts with # is a note. */
export const phrasesOf = (name: string): string[] =>
  readFileSync(phraseFile(name), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split('|'))
    .map((phrase) => phrase.trim())
    .filter(Boolean);

/** How strongly a sign that was seen seldom is held back. */
const caution = 0.6;
/** Two words that stood together less often teach nothing. */
const seldom = 3;
/** A word that was typed so often is no slip of another. */
const often = 8;
/** The least that a sign must say to be kept. */
const least = 0.5;
/** How far a sum leans to help, because a miss is worse than a line too many. */
const lean = 0.4;
const rounds = 400;

const countOf = (all: string[]): Map<string, number> => {
  const count = new Map<string, number>();
  for (const each of all) count.set(each, (count.get(each) ?? 0) + 1);
  return count;
};

/** What each sign says: logistic regression, with a penalty on the squares. @returns the text of urgencyWords.ts */
export function learn(): string {
  const typed = kinds.flatMap((kind) =>
    phrasesOf(kind).map((phrase) => ({ stems: tokenize(phrase).map(stemOf), urgent: kind === 'urgent' })),
  );
  // Slips teach what the word teaches that they are slips of.
  const times = countOf(typed.flatMap(({ stems }) => stems));
  const common = new Set([...times].flatMap(([stem, times]) => (times >= often ? stem : [])));
  const meant = new Map([...times.keys()].map((stem) => [stem, knownStem(stem, common)]));
  const phrases = typed.map(({ stems, urgent }) => ({ signs: signsOf(stems.map((stem) => meant.get(stem)!)), urgent }));
  const seen = countOf(phrases.flatMap(({ signs }) => signs));
  for (const phrase of phrases) phrase.signs = phrase.signs.filter((sign) => !sign.includes('_') || seen.get(sign)! >= seldom);

  // By number, because names take ten times as long. 0 is what is said before any sign.
  const signs = [...new Set(phrases.flatMap((phrase) => phrase.signs))];
  const numberOf = new Map(signs.map((sign, at) => [sign, at + 1]));
  const numbered = phrases.map(({ signs, urgent }) => ({
    numbers: [0, ...signs.map((sign) => numberOf.get(sign)!)],
    urgent: Number(urgent),
  }));
  const learned = new Float64Array(signs.length + 1);
  const squares = new Float64Array(signs.length + 1);
  for (let round = 0; round < rounds; round++) {
    const slopes = learned.map((weight, at) => (at === 0 ? 0 : caution * weight));
    for (const { numbers, urgent } of numbered) {
      const sum = numbers.reduce((sum, at) => sum + learned[at]!, 0);
      const error = 1 / (1 + Math.exp(-sum)) - urgent;
      for (const at of numbers) slopes[at]! += error;
    }
    // A step down the slope, shorter with each step of this sign (AdaGrad).
    for (const [at, slope] of slopes.entries()) {
      squares[at]! += slope ** 2;
      if (slope) learned[at]! -= (0.5 * slope) / Math.sqrt(squares[at]!);
    }
  }
  const weights = new Map(signs.map((sign, at) => [sign, learned[at + 1]!]));
  const atFirst = learned[0]!;

  const kept = new Set([...weights].flatMap(([sign, weight]) => (Math.abs(weight) >= least ? sign : [])));
  const stems = new Set([...kept].filter((sign) => !sign.includes('_')));
  // An ordinary word must not count as a slip of another.
  const ordinary = [...weights].flatMap(([sign, weight]) =>
    weight < 0.1 && !kept.has(sign) && !sign.includes('_') && knownStem(sign, stems) !== sign ? sign : [],
  );
  const groups = Map.groupBy([...kept], (sign) => weights.get(sign)!.toFixed(1)).set('0', ordinary);
  const lines = [...groups]
    .toSorted(([a], [b]) => Number(b) - Number(a))
    .map(([weight, group]) => `  '${weight}': \`${wrapped(group.toSorted())}\`,`);
  return `// Learnt by \`npm run relevance -- --learn\` from tests/relevance/phrases/: change a phrase there, and never a word here.

/** What is said for help by a query of which nothing is known. */
export const atFirst = ${(atFirst + lean).toFixed(1)};

/** Stems and pairs of stems by what they say: above 0 for a person who needs help now, below 0 against it. */
export const weightsOf: Record<string, string> = {
${lines.join('\n')}
};
`;
}

/** Words in lines of at most 136 letters. */
const wrapped = (words: string[]): string =>
  words
    .reduce<string[]>((lines, word) => {
      const last = lines.at(-1);
      return last !== undefined && last.length + word.length < 132 ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word];
    }, [])
    .join('\n    ');

/** The file that holds what was learnt. */
export const learnt = new URL('../../src/search/urgencyWords.ts', import.meta.url);
export const writeLearnt = (): void => writeFileSync(learnt, learn());
