import type { Query } from './queries.ts';

/** What the search page shows for a query: the paths of the pages it links to, in order, and its words. */
export interface Shown {
  /** `lost`: the page did not settle in time. */
  state: 'done' | 'empty' | 'failed' | 'lost';
  /** The pages of the answer that stands above the results, if there is one to be seen. */
  answer: string[];
  results: string[];
  resultsText: string;
  suggestion: string;
}

/** The place of the first page that answers a query, from 1; undefined if none is there. */
export type Rank = number | undefined;

export interface Scored {
  query: Query;
  rank: Rank;
}

export interface Summary {
  queries: number;
  success1: number;
  success3: number;
  mrr: number;
}

/** Whether the answer of help has to come first. */
export const wantsHelp = ({ kind }: Query) => kind === 'urgent' || kind === 'contact';

/**
 * The pages in the order in which they count. Elsewhere than for help and contact, only the results count. Who looks for the team is shown
 * help first in any case (`lacksHelp` sees to that), so that there the order begins behind it.
 */
export function rankedList(query: Query, { answer, results }: Pick<Shown, 'answer' | 'results'>): string[] {
  const above = query.kind === 'contact' ? answer.filter((page) => page !== '/help-now/') : answer;
  return [...new Set(wantsHelp(query) ? [...above, ...results] : results)];
}

/** @returns 1 for a query that nothing answers if nothing is listed */
export function rankOf({ kind, pages }: Query, ranked: string[]): Rank {
  if (kind === 'none') return ranked.length === 0 ? 1 : undefined;
  const index = ranked.findIndex((page) => pages.includes(page));
  return index < 0 ? undefined : index + 1;
}

/** Success at 1 and at 3, and the mean reciprocal rank, in which a miss counts as 0. */
export function summarise(scored: Scored[]): Summary {
  const share = (worth: (rank: number) => number) =>
    scored.length === 0 ? 0 : scored.reduce((sum, { rank }) => sum + (rank === undefined ? 0 : worth(rank)), 0) / scored.length;
  return {
    queries: scored.length,
    success1: share((rank) => Number(rank <= 1)),
    success3: share((rank) => Number(rank <= 3)),
    mrr: share((rank) => 1 / rank),
  };
}

/** A row over all, and one for each kind and each reader. */
export function table(scored: Scored[]): Record<string, Summary> {
  const by = (field: 'kind' | 'reader') => Object.entries(Object.groupBy(scored, ({ query }) => query[field]));
  const rows: [string, Scored[] | undefined][] = [['all', scored], ...by('kind'), ...by('reader')];
  return Object.fromEntries(rows.map(([name, group]) => [name, summarise(group ?? [])]));
}

/** Whether a query for help or contact is shown without the answer of help on top. */
export function lacksHelp(query: Query, { answer }: Pick<Shown, 'answer'>): boolean {
  return wantsHelp(query) && answer[0] !== '/help-now/';
}

/** The middle value; of an even number of values, the mean of the two in the middle. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[upper]! : (sorted[upper - 1]! + sorted[upper]!) / 2;
}
