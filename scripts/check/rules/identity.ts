import { addressOf } from '../../../src/lib/url.ts';
import { pagesOf } from './addresses.ts';
import type { Content, Entry } from '../../../src/reader/content.ts';
import type { Fault } from '../../../src/reader/issue.ts';

/** Two files that make one entry or one page: Astro keeps one of them and drops the other without a word. */
export function judgeIdentity(content: Content): Fault[] {
  return [
    ...twice(
      content.entries,
      ({ collection, id }) => `${collection}/${id.toLowerCase()}`,
      (_, other) => `is the same entry as ${other.file}. Delete one of the two, or give it another name.`,
    ),
    ...twice(
      pagesOf(content),
      ({ collection, id }) => addressOf(collection, id).toLowerCase(),
      (entry, other) =>
        entry.collection === other.collection
          ? undefined
          : `has the same address as ${other.file}, ${addressOf(entry.collection, entry.id)}. Delete one of the two, or give it another name.`,
    ),
  ];
}

function twice(entries: Entry[], keyOf: (entry: Entry) => string, say: (entry: Entry, other: Entry) => string | undefined): Fault[] {
  const groups = Map.groupBy(
    entries.toSorted((a, b) => (a.file < b.file ? -1 : 1)),
    keyOf,
  );
  return [...groups.values()].flatMap(([first, ...others]) =>
    others.flatMap((entry) => {
      const message = first && say(entry, first);
      return message ? [{ file: entry.file, line: 1, column: 1, message }] : [];
    }),
  );
}
