import type { Took } from './buildRun.ts';
import type { SearchSize } from './buildSearch.ts';

/** What is to hold. The time of today's site is told, and not held to. */
const goals = { ratio: 1.3, check: { pages: 1000, seconds: 10 }, today: 10 };

/** What was measured at one number of pages. */
export interface Size {
  pages: number;
  check: Took;
  ours: Took;
  stock: Took;
  search: { ours: SearchSize; stock: SearchSize };
}

const seconds = (value: number | undefined) => (value === undefined ? '?' : `${value.toFixed(1)} s`);
const bytes = (value: number | undefined) =>
  value === undefined
    ? '?'
    : value >= 1e9
      ? `${(value / 1e9).toFixed(2)} GB`
      : value >= 1e6
        ? `${(value / 1e6).toFixed(1)} MB`
        : `${(value / 1e3).toFixed(0)} kB`;
const times = (value: number) => (Number.isFinite(value) ? `${value.toFixed(2)}x` : '?');

/** The figures of all sizes in words. */
export function buildReport(sizes: Size[], today: Took): { lines: string[]; broken: boolean } {
  const faults: string[] = [];
  const columns: [string, (size: Size) => string][] = [
    ['pages', ({ pages }) => String(pages)],
    ['build', ({ ours }) => seconds(ours.seconds)],
    ['stock', ({ stock }) => seconds(stock.seconds)],
    ['ratio', ({ ours, stock }) => times(ours.seconds / stock.seconds)],
    ['processor', ({ ours }) => seconds(ours.processor)],
    ['stock', ({ stock }) => seconds(stock.processor)],
    ['ratio', ({ ours, stock }) => times((ours.processor ?? NaN) / (stock.processor ?? NaN))],
    ['memory', ({ ours }) => bytes(ours.memory)],
    ['stock', ({ stock }) => bytes(stock.memory)],
    ['check', ({ check }) => seconds(check.seconds)],
    ['index', ({ search }) => bytes(search.ours.index)],
    ['stock', ({ search }) => bytes(search.stock.index)],
    ['first search', ({ search }) => bytes(search.ours.first)],
    ['stock', ({ search }) => bytes(search.stock.first)],
  ];
  const width = (name: string) => Math.max(8, name.length) + 2;
  const row = (cells: string[]) => cells.map((cell, n) => cell.padStart(width(columns[n]![0]))).join('');
  const growth = sizes.slice(1).map((size, n) => {
    const last = sizes[n]!;
    const by = (of: (size: Size) => number) => times(of(size) / of(last));
    const parts = [
      `${times(size.pages / last.pages)} the pages`,
      `build ${by(({ ours }) => ours.seconds)}`,
      `memory ${by(({ ours }) => ours.memory ?? NaN)}`,
      `check ${by(({ check }) => check.seconds)}`,
      `index ${by(({ search }) => search.ours.index)}`,
      `first search ${by(({ search }) => search.ours.first)}`,
    ];
    return `From ${last.pages} to ${size.pages} pages: ${parts.join(', ')}.`;
  });
  for (const { pages, ours, stock, check } of sizes) {
    const ratio = ours.seconds / stock.seconds;
    if (ratio > goals.ratio)
      faults.push(`At ${pages} pages the build takes ${times(ratio)} the time of the stock one; the limit is ${goals.ratio}x.`);
    if (pages === goals.check.pages && check.seconds > goals.check.seconds)
      faults.push(`The check of ${pages} pages takes ${seconds(check.seconds)}; the limit is ${goals.check.seconds} s.`);
  }
  return {
    lines: [
      row(columns.map(([name]) => name)),
      ...sizes.map((size) => row(columns.map(([, cell]) => cell(size)))),
      '',
      'Each "stock" belongs to the column before it: Astro and Pagefind without anything of ours, over the same words.',
      ...growth,
      `Today's site is built from clean in ${seconds(today.seconds)}, with at most ${bytes(today.memory)} of memory; the goal is ${goals.today} s, not held to.`,
      '',
      ...(faults.length ? ['Does not hold:', ...faults.map((fault) => `  ${fault}`)] : ['All limits hold.']),
    ],
    broken: faults.length > 0,
  };
}
