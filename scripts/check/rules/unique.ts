import { atField, type Content, entriesOf, type Entry, rawField } from '../../../src/reader/content.ts';
import { aboutFile, type FileIssue } from '../../../src/reader/issue.ts';
import type { CollectionName } from '../../../src/schemas/collections.ts';
import { principleCount } from '../../../src/schemas/principle.ts';
import { pagesOf } from '../pages.ts';

/** An issue at each entry whose field says the same as that of an entry before it. */
function twice(entries: Entry[], field: string, advice: string): FileIssue[] {
  const valueOf = (entry: Entry) => (/string|number/.test(typeof rawField(entry, field)) ? String(rawField(entry, field)) : '');
  const alike = Map.groupBy(entries, (entry) => valueOf(entry).replace(/\s+/g, ' ').trim().toLowerCase());
  alike.delete('');
  return [...alike.values()].flatMap(([first, ...more]) =>
    more.flatMap((entry) => atField(entry, [field], `"${valueOf(entry)}" is the same as in ${first!.file}. ${advice}`)),
  );
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
    ...twice(all('principles'), 'number', `Each number from 1 to ${principleCount} is used once: Open Dialogue has seven principles.`),
    ...twice(all('studies'), 'doi', 'A study has one file. Take one of the two away, or put its DOI right.'),
    ...twice(all('results'), 'order', 'Give each result a number of its own.'),
    ...twice(shown, 'term', 'A term has one file. Put the two meanings into one, and delete the other file.'),
  ];
}

/** Open Dialogue has seven principles. A page that shows six is wrong whatever it says; an eighth has the number of another, or a wrong one. */
export function checkPrinciples(content: Content): FileIssue[] {
  const numbers = (entriesOf(content, 'principles') as Entry[]).map((entry) => rawField(entry, 'number'));
  if (numbers.length >= principleCount) return [];
  const missing = Array.from({ length: principleCount }, (_, i) => i + 1).filter((number) => !numbers.includes(number));
  const which = numbers.every((number) => typeof number === 'number') ? ` Missing: number ${missing.join(', ')}.` : '';
  const message = `there are ${numbers.length} principles here, and Open Dialogue has ${principleCount}, each in a file of its own.${which} Bring back the file that is gone.`;
  return aboutFile(content.show('principles'), message);
}
