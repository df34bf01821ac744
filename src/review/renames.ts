import { collapse } from './passages.ts';

/** Files of which at least this part of the lines is the same are one file with a new name. */
const leastAlike = 0.7;
/** Comparing more pairs of files than these takes too long. */
const mostPairs = 10_000;

const linesIn = (text: string) => new Set(text.split('\n').map(collapse).filter(Boolean));

/** Which part of the lines two texts have in common. */
function alike(a: Set<string>, b: Set<string>): number {
  return a.intersection(b).size / Math.max(a.size, b.size, 1);
}

const endingOf = (path: string) => path.slice(path.lastIndexOf('.'));

/**
 * The files that have a new name: the new path of each with the old one. Git keeps no names of this kind, so likeness must tell.
 * @param before the text of a removed file
 * @param after the text of a new file
 */
export function renamesIn(
  removed: string[],
  created: string[],
  before: (path: string) => string,
  after: (path: string) => string,
): Map<string, string> {
  const found = new Map<string, string>();
  if (removed.length * created.length > mostPairs) return found;
  const old = removed.map((path) => ({ path, lines: linesIn(before(path)) }));
  const pairs = created.flatMap((path) => {
    const lines = linesIn(after(path));
    return old
      .filter((each) => endingOf(each.path) === endingOf(path))
      .map((each) => ({ path, oldPath: each.path, like: alike(lines, each.lines) }))
      .filter(({ like }) => like >= leastAlike);
  });
  const taken = new Set<string>();
  for (const { path, oldPath } of pairs.toSorted((a, b) => b.like - a.like)) {
    if (found.has(path) || taken.has(oldPath)) continue;
    found.set(path, oldPath);
    taken.add(oldPath);
  }
  return found;
}
