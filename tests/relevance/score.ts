import type { Shown } from './searchPage.ts';

/** A test query; the head of queries.yaml says what each field means. */
export interface Query {
  q: string;
  reader: 'family' | 'commissioner' | 'staff';
  pages: string[];
  kind: 'urgent' | 'contact' | 'none' | 'slip' | 'unseen' | 'words';
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

/** Whether an urgent query is shown without help on top. */
export const lacksHelp = ({ kind }: Query, { answer }: Shown) => kind === 'urgent' && answer[0] !== '/help-now/';

/** The pages in the order in which they count. Elsewhere than for urgent queries, only the results count. */
export const rankedList = ({ kind }: Query, { answer, results }: Shown): string[] => [
  ...new Set([...(kind === 'urgent' ? answer : []), ...results]),
];

/** @returns 1 for a query that nothing answers if nothing is listed */
export function rankOf({ kind, pages }: Query, ranked: string[]): Rank {
  if (kind === 'none') return ranked.length === 0 ? 1 : undefined;
  const index = ranked.findIndex((page) => pages.includes(page));
  return index < 0 ? undefined : index + 1;
}

/** Success at 1 and at 3, and the mean reciprocal rank, in which a miss counts as 0. */
export function summarise(scored: Scored[]): Summary {
  const share = (worth: (rank: number) => number) =>
    scored.reduce((sum, { rank }) => sum + (rank === undefined ? 0 : worth(rank)), 0) / Math.max(1, scored.length);
  return {
    queries: scored.length,
    success1: share((rank) => Number(rank <= 1)),
    success3: share((rank) => Number(rank <= 3)),
    mrr: share((rank) => 1 / rank),
  };
}

/** A summary over all, and one for each kind and each reader. */
export function table(scored: Scored[]): Map<string, Summary> {
  const by = (field: 'kind' | 'reader') => Object.entries(Object.groupBy(scored, ({ query }) => query[field]));
  return new Map([['all', scored] as const, ...by('kind'), ...by('reader')].map(([name, group]) => [name, summarise(group ?? [])]));
}
