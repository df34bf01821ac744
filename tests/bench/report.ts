import { parts, type Bytes } from './cost.ts';
import { median, type Rank, type Summary } from './score.ts';

/** What is to hold; only the time is told and not held to. */
export const goals = { success1: 0.9, success3: 0.98, firstBytes: 165_000, laterBytes: 40_000, scriptBytes: 6_000, milliseconds: 2_500 };

/** All that one run has measured. With `--json` this is what is printed. */
export interface Outcome {
  site: Record<string, Summary>;
  stock: Record<string, Summary>;
  /** How many queries stand word for word in the `typed` lists, and how the others went. */
  typed: { verbatim: number; others: Summary };
  misses: { q: string; kind: string; pages: string[]; rank: Rank; first: string[] }[];
  withoutHelp: string[];
  notSettled: string[];
  hiddenWords: { q: string; words: string[] }[];
  bytes: { first: Bytes[]; later: Bytes[]; script: { gzip: number; brotli: number } };
  milliseconds: number[];
}

const totals = (searches: Bytes[]) => searches.map(({ total }) => total);
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** What does not hold, one line each. */
export function broken({ site, withoutHelp, notSettled, hiddenWords, bytes }: Outcome): string[] {
  const { success1, success3 } = site['all']!;
  const [first, later] = [Math.max(...totals(bytes.first)), Math.max(...totals(bytes.later))];
  const said: [boolean, string][] = [
    [success1 >= goals.success1, `success@1 is ${success1.toFixed(3)}, and the goal is ${goals.success1}`],
    [success3 >= goals.success3, `success@3 is ${success3.toFixed(3)}, and the goal is ${goals.success3}`],
    [withoutHelp.length === 0, `urgent queries without their answer: ${withoutHelp.length}`],
    [notSettled.length === 0, `queries whose search failed or did not end: ${notSettled.length}`],
    [hiddenWords.length === 0, `queries that show words of the typed lists: ${hiddenWords.length}`],
    [first <= goals.firstBytes, `a first search takes up to ${kB(first)}, and the limit is ${kB(goals.firstBytes)}`],
    [later <= goals.laterBytes, `a later search takes up to ${kB(later)}, and the limit is ${kB(goals.laterBytes)}`],
    [
      bytes.script.gzip <= goals.scriptBytes,
      `the page's own script is ${kB(bytes.script.gzip)} in gzip, and the limit is ${kB(goals.scriptBytes)}`,
    ],
  ];
  return said.filter(([holds]) => !holds).map(([, line]) => line);
}

function relevance({ site, stock }: Outcome): string[] {
  const cells = (summary: Summary | undefined) =>
    summary ? [summary.success1, summary.success3, summary.mrr].map((value) => value.toFixed(3).padStart(7)).join('') : '';
  const rows = Object.entries(site).map(
    ([name, row]) => `  ${name.padEnd(13)}${String(row.queries).padStart(4)}  ${cells(row)}  |${cells(stock[name])}`,
  );
  return [
    `Relevance: this site's search | a stock Pagefind index of the same pages`,
    `  ${' '.repeat(19)}     @1     @3    MRR  |     @1     @3    MRR`,
    ...rows,
  ];
}

function missed({ misses }: Outcome): string[] {
  const lines = misses.flatMap(({ q, kind, pages, rank, first }) => [
    `  ${q} (${kind}): ${rank === undefined ? 'not found' : `place ${rank}`}`,
    `      wanted ${pages.join(' ') || 'nothing'}`,
    `      first  ${first.join(' ') || 'nothing'}`,
  ]);
  return [
    `Not first: ${misses.length} queries, ${misses.filter(({ rank }) => rank === undefined || rank > 3).length} of them not among the first three`,
    ...lines,
  ];
}

function bytesOf(name: string, searches: Bytes[], limit: number): string[] {
  const worst = searches.toSorted((a, b) => b.total - a.total)[0]!;
  const told = parts.map((part) => `${part} ${kB(median(searches.map((search) => search.parts[part] ?? 0)))}`);
  return [
    `  ${name}: median ${kB(median(totals(searches)))}, most ${kB(worst.total)} (${worst.q}); limit ${kB(limit)}`,
    `    medians: ${told.filter((line) => !line.endsWith(' 0.0 kB')).join(', ')}`,
  ];
}

/** The report that a person reads. */
export function report(outcome: Outcome): string {
  const { typed, withoutHelp, notSettled, hiddenWords, bytes, milliseconds } = outcome;
  const list = (title: string, found: string[]) => [`${title}: ${found.length}`, ...found.map((line) => `  ${line}`)];
  const faults = broken(outcome);
  return [
    ...relevance(outcome),
    `  ${typed.verbatim} queries stand word for word in the typed lists; success@1 of the others: ${typed.others.success1.toFixed(3)}`,
    '',
    ...missed(outcome),
    '',
    ...list('Urgent queries without their answer (contact queries too)', withoutHelp),
    ...list('Queries whose search failed or did not end', notSettled),
    ...list(
      'Queries that show words of the typed lists',
      hiddenWords.map(({ q, words }) => `${q}: ${words.join(', ')}`),
    ),
    '',
    `Bytes on the wire over ${bytes.first.length} queries, the page's HTML and the heads of all responses included`,
    ...bytesOf('first search, nothing in the cache', bytes.first, goals.firstBytes),
    ...bytesOf('later search, another query', bytes.later, goals.laterBytes),
    `  own script: ${kB(bytes.script.gzip)} in gzip, ${kB(bytes.script.brotli)} in Brotli; limit ${kB(goals.scriptBytes)} in gzip`,
    '',
    `Time to the first result on a phone: median ${(median(milliseconds) / 1000).toFixed(2)} s of ${milliseconds.join(', ')} ms; goal ${goals.milliseconds / 1000} s, not held to`,
    '',
    ...(faults.length ? ['Does not hold:', ...faults.map((line) => `  ${line}`)] : ['All goals of relevance and bytes hold.']),
  ].join('\n');
}
