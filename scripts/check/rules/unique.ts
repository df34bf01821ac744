import { pagesOf } from './addresses.ts';
import { type Content, entriesOf, type Entry } from '../../../src/reader/content.ts';
import type { Fault } from '../../../src/reader/issue.ts';

/** The value of a field as written, also in an entry whose other fields are wrong. */
export function written(entry: Entry, field: string): unknown {
  const value = entry.fields?.value;
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : undefined;
}

/** A fault at each entry whose field says the same as that of an entry before it. */
export function judgeUnique(entries: Entry[], field: string, advice: string): Fault[] {
  const seen = new Map<unknown, Entry>();
  return entries.flatMap((entry) => {
    const value = written(entry, field);
    const key = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().toLowerCase() : value;
    if (key === undefined || key === null || key === '' || typeof key === 'object') return [];
    const first = seen.get(key);
    if (!first) seen.set(key, entry);
    const place = entry.fields?.placeOf([field]);
    return first && place ? [{ file: entry.file, ...place, field, message: `is the same as in ${first.file}. ${advice}` }] : [];
  });
}

/** Titles and descriptions tell pages apart in a list of search results; orders and numbers put the guide and the results in a row; a DOI is that of one study. */
export function judgeRepeats(content: Content): Fault[] {
  return [
    ...judgeUnique(pagesOf(content), 'title', 'Give each page a title of its own.'),
    ...judgeUnique(pagesOf(content), 'description', 'Say what only this page holds.'),
    ...judgeUnique(entriesOf(content, 'approach') as Entry[], 'order', 'Give each page of the guide a number of its own.'),
    ...judgeUnique(entriesOf(content, 'easy-read') as Entry[], 'order', 'Give each Easy Read page a number of its own.'),
    ...judgeUnique(entriesOf(content, 'principles') as Entry[], 'number', 'Each number from 1 to 7 is used once.'),
    ...judgeUnique(
      entriesOf(content, 'studies') as Entry[],
      'doi',
      'A study has one file. Take one of the two away, or put its DOI right.',
    ),
    ...judgeUnique(entriesOf(content, 'results') as Entry[], 'order', 'Give each result a number of its own.'),
  ];
}
