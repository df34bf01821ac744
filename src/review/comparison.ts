import { compare } from './alignment.ts';
import type { Change } from './pairing.ts';
import { collapse, linesOf, passagesOf } from './passages.ts';

/**
 * How far the difference of a file could be told: by its words; only its spaces changed; line by line, because it cannot be understood
 * (`faulty`) or because what changed are no words (`marks`); or not at all.
 */
export type Means = 'words' | 'spacing' | 'faulty' | 'marks' | 'picture' | 'unread';

/** What became of the words of a file. */
export interface Comparison {
  means: Means;
  changes: Change[];
}

/** More signs than these are no page, and comparing them takes too long. */
const largest = 200_000;

/**
 * What changed between two texts of a file, and how it could be told.
 * @param before undefined for a file that is new
 * @param after undefined for a file that is gone
 */
export function compareTexts(path: string, before: string | undefined, after: string | undefined): Comparison {
  const [from, to] = [before ?? '', after ?? ''];
  if (Math.max(from.length, to.length) > largest) return { means: 'unread', changes: [] };
  const [old, now] = [before === undefined ? [] : passagesOf(before, path), after === undefined ? [] : passagesOf(after, path)];
  if (!old || !now) {
    const changes = compare(linesOf(from), linesOf(to));
    return { means: changes.length > 0 ? 'faulty' : 'spacing', changes };
  }
  const changes = compare(old, now);
  if (changes.length > 0 || before === undefined || after === undefined) return { means: 'words', changes };
  // Equal as text and not in bytes: letters that cannot be read.
  if (from === to) return { means: 'unread', changes };
  return collapse(from) === collapse(to) ? { means: 'spacing', changes } : { means: 'marks', changes: compare(linesOf(from), linesOf(to)) };
}
