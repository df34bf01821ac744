import { readdirSync } from 'node:fs';
import { proseDay } from '../../../src/lib/date.ts';
import { atField, type Content, entriesOf, type Entry, rawField } from '../../../src/reader/content.ts';
import { nameOf } from '../../../src/reader/fields.ts';
import { aboutFile, type FileIssue, type Issue } from '../../../src/reader/issue.ts';
import { byLikeness, didYouMean } from '../../../src/reader/nearest.ts';
import { attributeOf, elementsOf, startOf } from '../../../src/reader/tree.ts';
import type { CollectionName } from '../../../src/schemas/collections.ts';
import { openItems } from '../../../src/schemas/confirm.ts';
import { day } from '../../../src/schemas/day.ts';
import { principleCount } from '../../../src/schemas/principle.ts';
import { pagesOf, repeatsOf } from '../pages.ts';
import { inPiece, piecesOf, valuesOf } from '../prose.ts';

/** Days that say that something has happened: a claim, printed on the page. */
const past = /(^|, )(checked|testedOn)$|^taken, on$|, answered, on$/;

/** What has happened did not happen in the future; the schema compares days with each other. @param today YYYY-MM-DD */
export function checkDays(entry: Entry, _: Content, today: string): Issue[] {
  return valuesOf(entry).flatMap(({ path, value }) => {
    const { data = '' } = past.test(nameOf(path)) ? day.safeParse(value) : {};
    return atField(
      entry,
      path,
      data > today && `${proseDay(data)} is in the future (today is ${proseDay(today)}). Write the day on which it happened.`,
    );
  });
}

/** Nothing goes live that the trust has not confirmed. A draft says on its pages what is open. */
export function checkConfirmed(entry: Entry, content: Content): Issue[] {
  if (entriesOf(content, 'site')[0]?.data?.publication !== 'live') return [];
  return openItems(entry.fields?.value).flatMap(({ path, by, what }) => {
    const answer = 'answered: { on: 2026-12-01, role: consultant psychiatrist, evidence: where the answer can be read }';
    const message = `"${what}" has no answer yet, and the site is to go live. Ask who can answer (${by}), then add to it: ${answer}. Until then ${content.show('site.yaml')} says publication: draft.`;
    return atField(entry, [...path, 'what'], message);
  });
}

/** An issue at each entry whose field says the same as that of an entry checked before it: a copy is most often the newer one. */
function twice(entries: Entry[], field: string, advice: string): FileIssue[] {
  const valueOf = (entry: Entry) => (/string|number/.test(typeof rawField(entry, field)) ? String(rawField(entry, field)) : '');
  const checkedOf = (entry: Entry) => String(rawField(entry, 'checked'));
  const keyOf = (entry: Entry) => valueOf(entry).replace(/\s+/g, ' ').trim().toLowerCase();
  const oldestFirst = entries.toSorted((a, b) => checkedOf(a).localeCompare(checkedOf(b)));
  return repeatsOf(oldestFirst, keyOf).flatMap(({ entry, first }) =>
    atField(entry, [field], `"${valueOf(entry)}" is the same as in ${first.file}. ${advice}`),
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
    ...twice(all('press'), 'url', 'A piece has one file. Take one of the two away, or put its address right.'),
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

/** The name of a file without its folder and its ending. */
const bareName = (name: string) => name.replace(/^.*\/|\.(svg|yaml)$/g, '');

const noSuch = (name: string, known: string[], place: string): string => {
  const bare = bareName(name);
  const near = byLikeness(bare, known).slice(0, 8).join(', ');
  return `"${name}" is ${place}. ${didYouMean(bare, known, `There are, the nearest first: ${near}.`)}`;
};

const drawings = readdirSync(new URL('../../../src/drawings/', import.meta.url)).map((file) => file.replace(/\.svg$/, ''));

/** A component names a drawing, or a line or a topic of help.yaml. While that file cannot be read, nothing is known of it. */
export function checkNames({ body }: Entry, content: Content): Issue[] {
  const lines = entriesOf(content, 'help')[0]?.data?.lines;
  const drawing = { known: drawings, place: 'no file in src/drawings/' };
  const help = (known: string[] | undefined) => ({ known, place: `not in ${content.show('help.yaml')}` });
  const named = [
    { component: 'Drawing', attribute: 'name', ...drawing },
    { component: 'Idea', attribute: 'drawing', ...drawing },
    { component: 'Card', attribute: 'drawing', ...drawing },
    { component: 'Call', attribute: 'line', ...help(lines?.map(({ id }) => id)) },
    { component: 'HelpLines', attribute: 'for', ...help(lines?.flatMap(({ role, topics }) => (role === 'support' ? topics : []))) },
  ];
  return named.flatMap(({ component, attribute, known, place }) =>
    elementsOf(body, component).flatMap((element) => {
      const name = attributeOf(element, attribute);
      if (!name || !known || known.includes(name)) return [];
      return [{ ...startOf(element), field: `${attribute} of <${component}>`, message: noSuch(name, [...new Set(known)], place) }];
    }),
  );
}

/** What makes words bold, a link or a sign in the text of a page. */
const mark =
  /(\*\*|__)\S.*?\1|\[[^\]]+\]\([^)]*\)|<\/?[a-z][^<>]*>|&(?:[a-z]{2,}|#\d+|#x[\da-f]+);|`[^`]+`|(?<![\w*])\*[^\s*][^*]*\*(?![\w*])/gi;

/** Fields are plain words: a mark in one would be shown as it was typed. */
export const checkMarks = (entry: Entry): Issue[] =>
  piecesOf(entry).flatMap((piece) => {
    const [first, ...more] = piece.kind === 'field' ? piece.typed.matchAll(mark) : [];
    if (!first) return [];
    const all = [first, ...more].map(([sign]) => `"${sign}"`).join(' and ');
    return inPiece(piece, first.index, `${all} would be shown with all signs, because a field is plain words. Write the words alone.`);
  });

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A study that is gone is missed once, however many results are from it. A result is never credited to a study of another year. */
function missingStudy(entry: Entry, name: string, content: Content): FileIssue[] {
  const file = content.show(`studies/${name}.yaml`);
  const yearOf = (id: string) => id.replace(/\D/g, '');
  const known = entriesOf(content, 'studies').flatMap(({ id }) => (yearOf(id) === yearOf(name) ? id : []));
  const from = entriesOf(content, 'results').filter((result) => rawField(result as Entry, 'study') === name);
  const back =
    `If it was deleted, bring it back: a result stays with the study that it is from. ${didYouMean(bareName(name), known)}`.trim();
  if (from.length === 1) return atField(entry, ['study'], `there is no file ${file}. ${back}`);
  return aboutFile(file, `is missing, and ${from.length} results are from it, such as ${from[0]!.file}. ${back}`);
}

/** A result names a study that is there; its estimates have times that it lists, and no more people than joined the study. */
export function checkResults(entry: Entry, content: Content): Issue[] {
  if (entry.collection !== 'results') return [];
  const found: Issue[] = [];
  const add = (path: PropertyKey[], message: string) => void found.push(...atField(entry, path, message.trim()));
  const [name, listed = []] = [rawField(entry, 'study'), rawField(entry, 'timePoints')];
  const [isListed, times] = [Array.isArray(listed), listOf(listed).map(String)];
  const studies = entriesOf(content, 'studies');
  const study = studies.find(({ id }) => id === name);
  if (!study && typeof name === 'string') found.push(...missingStudy(entry, name, content));
  const { sample = Infinity } = study?.data ?? {};
  for (const [i, estimate] of listOf(rawField(entry, 'estimates')).entries()) {
    const fields = Object(estimate) as Record<string, unknown>;
    const count = fields['asked'] === undefined ? 'answered' : 'asked';
    if (Number(fields[count]) > sample)
      add(
        ['estimates', i, count],
        `${String(fields[count])} people cannot have ${count === 'asked' ? 'been asked' : count}: ${sample} joined the study, as sample in ${study!.file} says. Compare both.`,
      );
    for (const field of ['at', 'from']) {
      const time = fields[field];
      if (typeof time !== 'string' || !isListed || times.includes(time)) continue;
      const isSplit = time.includes(',') && time.split(',').every((part) => times.includes(part.trim()));
      const help = isSplit
        ? `The comma in it ended a part of the list. Put quotes around it there: timePoints: ["${time}"]`
        : didYouMean(time, times);
      const known = times.length > 0 ? times.map((each) => `"${each}"`).join(', ') : 'there are none';
      add(['estimates', i, field], `"${time}" is none of the timePoints of this result: ${known}. ${help}`);
    }
  }
  return found;
}
