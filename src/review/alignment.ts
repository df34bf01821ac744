import { type Change, changesIn, type Hunk } from './pairing.ts';
import type { Passage } from './passages.ts';

/** A table of more cells than these takes too long to fill; anybody can propose such a file. */
const mostCells = 4_000_000;
/** What changed between two texts, in order: the fewest passages, each new one beside the one that it replaces. */
export function compare(before: Passage[], after: Passage[]): Change[] {
  return withMoves(hunksOf(before, after).flatMap(changesIn));
}

function hunksOf(before: Passage[], after: Passage[]): Hunk[] {
  const same = (i: number, j: number) => before[i]?.key === after[j]?.key;
  let from = 0;
  while (from < before.length && from < after.length && same(from, from)) from++;
  let [endA, endB] = [before.length, after.length];
  while (endA > from && endB > from && same(endA - 1, endB - 1)) [endA, endB] = [endA - 1, endB - 1];
  const [a, b] = [before.slice(from, endA), after.slice(from, endB)];
  if (a.length * b.length > mostCells) return [withoutCommon(a, b)];

  const width = b.length + 1;
  const length = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      length[i * width + j] =
        a[i]!.key === b[j]!.key ? length[(i + 1) * width + j + 1]! + 1 : Math.max(length[(i + 1) * width + j]!, length[i * width + j + 1]!);

  const hunks: Hunk[] = [{ removed: [], added: [] }];
  for (let [i, j] = [0, 0]; i < a.length || j < b.length;) {
    const hunk = hunks.at(-1)!;
    if (i < a.length && j < b.length && a[i]!.key === b[j]!.key) {
      [i, j] = [i + 1, j + 1];
      if (hunk.removed.length + hunk.added.length > 0) hunks.push({ removed: [], added: [] });
    } else if (j >= b.length || (i < a.length && length[(i + 1) * width + j]! >= length[i * width + j + 1]!)) hunk.removed.push(a[i++]!);
    else hunk.added.push(b[j++]!);
  }
  return hunks;
}

/** The same without regard to order: what only one of two long texts holds. */
function withoutCommon(a: Passage[], b: Passage[]): Hunk {
  const only = (from: Passage[], other: Passage[]) => {
    const left = new Map([...Map.groupBy(other, ({ key }) => key)].map(([key, group]) => [key, group.length]));
    return from.filter(({ key }) => {
      const n = left.get(key) ?? 0;
      left.set(key, n - 1);
      return n <= 0;
    });
  };
  return { removed: only(a, b), added: only(b, a) };
}

/** A passage that was taken out in one place and put in at another was moved. */
function withMoves(changes: Change[]): Change[] {
  const gone = new Map<string, Change[]>();
  for (const change of changes) {
    if (change.kind !== 'removed') continue;
    const same = gone.get(change.before.key);
    if (same) same.push(change);
    else gone.set(change.before.key, [change]);
  }
  const moved = new Set<Change>();
  const told = changes.map((change): Change => {
    const from = change.kind === 'added' ? gone.get(change.after.key)?.shift() : undefined;
    if (!from || change.kind !== 'added') return change;
    moved.add(from);
    return { kind: 'moved', after: change.after };
  });
  return told.filter((change) => !moved.has(change));
}
