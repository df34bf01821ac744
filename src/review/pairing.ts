import { distance } from 'fastest-levenshtein';
import type { Passage } from './passages.ts';

/** What became of a passage. */
export type Change =
  | { kind: 'replaced'; before: Passage; after: Passage }
  | { kind: 'added'; after: Passage }
  | { kind: 'removed'; before: Passage }
  | { kind: 'moved'; after: Passage };

/** A stretch in which two texts differ. */
export interface Hunk {
  removed: Passage[];
  added: Passage[];
}

/** Two sentences less alike than this say different things, from 0 (nothing in common) to 1. */
const leastLikeness = 0.4;

/** How alike two passages are; of long ones their beginnings tell. */
function likeness(a: Passage, b: Passage): number {
  const [x, y] = [a.words.slice(0, 500), b.words.slice(0, 500)];
  return 1 - distance(x, y) / Math.max(x.length, y.length, 1);
}

const fieldOf = ({ key }: Passage) => key.slice(0, key.indexOf('\n'));

/** Puts each added passage beside the removed one that is most like it, as long as both belong to the same field. */
export function changesIn({ removed, added }: Hunk): Change[] {
  const [from, to] = [Map.groupBy(removed, fieldOf), Map.groupBy(added, fieldOf)];
  // Of one passage that gives way to one other, nobody has to guess.
  const alone = (field: string) => from.get(field)?.length === 1 && to.get(field)?.length === 1;
  const pairs =
    removed.length * added.length > 10_000
      ? []
      : removed.flatMap((before) =>
          added
            .filter((after) => fieldOf(before) === fieldOf(after))
            .map((after) => ({ before, after, like: alone(fieldOf(before)) ? 1 : likeness(before, after) })),
        );
  const partners = new Map<Passage, Passage>();
  for (const { before, after, like } of pairs.toSorted((x, y) => y.like - x.like))
    if (like >= leastLikeness && !partners.has(before) && !partners.has(after)) partners.set(before, after).set(after, before);
  return [
    ...removed.flatMap((before): Change[] => (partners.has(before) ? [] : [{ kind: 'removed', before }])),
    ...added.map((after): Change => {
      const before = partners.get(after);
      return before ? { kind: 'replaced', before, after } : { kind: 'added', after };
    }),
  ];
}
