import { type Content, entriesOf, type Entry, rawField } from '../../../src/reader/content.ts';
import type { FileIssue } from '../../../src/reader/issue.ts';
import type { CollectionName } from '../../../src/schemas/collections.ts';
import { principleCount } from '../../../src/schemas/principle.ts';
import { pagesOf } from '../pages.ts';

/** An issue at each entry whose field says the same as that of an entry before it. */
function twice(entries: Entry[], field: string, advice: string): FileIssue[] {
  const seen = new Map<unknown, Entry>();
  return entries.flatMap((entry) => {
    const value = rawField(entry, field);
    const key = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().toLowerCase() : value;
    if (key === undefined || key === null || key === '' || typeof key === 'object') return [];
    const first = seen.get(key);
    if (!first) seen.set(key, entry);
    const at = entry.fields?.positionOf([field]);
    return first && at
      ? [{ file: entry.file, ...at, field, message: `"${String(value)}" is the same as in ${first.file}. ${advice}` }]
      : [];
  });
}

/** Titles and descriptions tell pages apart in a list of search results; orders and numbers put pages in a row; a DOI is that of one study. */
export function checkUnique(content: Content): FileIssue[] {
  const all = (name: CollectionName) => entriesOf(content, name) as Entry[];
  const shown = all('glossary').filter((entry) => rawField(entry, 'shown') !== false);
  return [
    ...twice(pagesOf(content), 'title', 'Give each page a title of its own.'),
    ...twice(pagesOf(content), 'description', 'Say what only this page holds.'),
    ...twice(all('approach'), 'order', 'Give each page of the guide a number of its own.'),
    ...twice(all('easy-read'), 'order', 'Give each Easy Read page a number of its own.'),
    ...(all('principles').length > principleCount ? [] : twice(all('principles'), 'number', 'Each number from 1 to 7 is used once.')),
    ...twice(all('studies'), 'doi', 'A study has one file. Take one of the two away, or put its DOI right.'),
    ...twice(all('results'), 'order', 'Give each result a number of its own.'),
    ...twice(shown, 'term', 'A term has one file. Put the two meanings into one, and delete the other file.'),
  ];
}

/** Open Dialogue has seven principles. A page that shows six, or eight, is wrong whatever it says. */
export function checkPrinciples(content: Content): FileIssue[] {
  const found = entriesOf(content, 'principles') as Entry[];
  const numbers = found.map((entry) => rawField(entry, 'number'));
  if (found.length === principleCount) return [];
  if (found.length < principleCount) {
    const missing = Array.from({ length: principleCount }, (_, i) => i + 1).filter((number) => !numbers.includes(number));
    const which = numbers.every((number) => typeof number === 'number') ? ` Missing: number ${missing.join(', ')}.` : '';
    const message = `there are ${found.length} principles here, and Open Dialogue has ${principleCount}, each in a file of its own.${which} Bring back the file that is gone.`;
    return [{ file: content.show('principles'), line: 1, column: 1, message }];
  }
  // A number above seven is refused by the schema.
  const [known, extra] = [new Map<unknown, Entry>(), [] as { entry: Entry; other?: Entry }[]];
  for (const entry of found) {
    const number = rawField(entry, 'number');
    const other = known.get(number);
    if (other) extra.push({ entry, other });
    else if (typeof number === 'number' && number >= 1 && number <= principleCount) known.set(number, entry);
    else if (typeof number !== 'number') extra.push({ entry });
  }
  return extra.map(({ entry, other }) => ({
    file: entry.file,
    ...(entry.fields?.positionOf(['number']) ?? { line: 1, column: 1 }),
    message: `Open Dialogue has ${principleCount} principles, and this file is one too many${other ? `: ${other.file} has its number, ${String(rawField(entry, 'number'))}, too. Keep one of the two` : '. Delete it, or put its words into one of the others'}.`,
  }));
}
