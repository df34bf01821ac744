import { readdirSync } from 'node:fs';
import { codeIn } from '../../src/markdown/contentOnly.ts';
import type { Content, Entry } from '../../src/reader/content.ts';
import { type FileIssue, inFile, type Issue, type Position, sortIssues } from '../../src/reader/issue.ts';
import { elementsOf, linksOf, startOf } from '../../src/reader/tree.ts';
import { isPage } from './pages.ts';
import { adviseContacts, checkSecondCopies, ownContact } from './rules/contacts.ts';
import { checkDates } from './rules/dates.ts';
import { adviseDays, checkDays } from './rules/days.ts';
import { checkDrawings } from './rules/drawings.ts';
import { checkEasyRead, checkEasyReadIsCurrent } from './rules/easyRead.ts';
import { checkFileNames } from './rules/fileNames.ts';
import { checkMeaning } from './rules/glossary.ts';
import { checkHeadings } from './rules/headings.ts';
import { checkCareCards, checkHelpLine, checkHelpPage } from './rules/help.ts';
import { checkImageFiles, checkImages } from './rules/images.ts';
import { checkLabels } from './rules/labels.ts';
import { checkLetters } from './rules/letters.ts';
import { checkLinks, checkRedirects } from './rules/links.ts';
import { checkMarkdown } from './rules/markdown.ts';
import { checkOrphans } from './rules/orphans.ts';
import { checkResults } from './rules/results.ts';
import { adviseSentences } from './rules/sentences.ts';
import { checkStory, checkTakenDown } from './rules/stories.ts';
import { checkTemplateWords } from './rules/templateWords.ts';
import { checkPrinciples, checkUnique } from './rules/unique.ts';
import { checkStyle } from './style.ts';

/** Rules about one entry, and rules about all of them together. */
const ofEntry: ((entry: Entry, content: Content) => Issue[])[] = [
  checkLetters,
  checkTemplateWords,
  checkHeadings,
  checkMarkdown,
  checkLabels,
  checkImages,
  checkCareCards,
  checkHelpPage,
  checkStory,
  checkMeaning,
  checkEasyRead,
  checkResults,
  checkDates,
  (entry, content) => checkStyle(entry, content, 'error'),
];
const ofContent: ((content: Content) => FileIssue[])[] = [
  checkFileNames,
  checkUnique,
  checkPrinciples,
  checkRedirects,
  checkEasyReadIsCurrent,
  checkHelpLine,
  checkOrphans,
  checkTakenDown,
  checkImageFiles,
];

/** The names of the drawings of the site. */
const listDrawings = (): string[] => {
  try {
    return readdirSync(new URL('../../src/drawings/', import.meta.url)).flatMap((file) =>
      file.endsWith('.svg') ? [file.slice(0, -4)] : [],
    );
  } catch {
    return [];
  }
};

/**
 * Everything that must be put right before content is published, in order.
 * @param today the day of the build, YYYY-MM-DD
 * @param drawings the names that <Drawing> and <Idea> may use
 */
export function checkContent(content: Content, today: string, drawings: string[] = listDrawings()): FileIssue[] {
  const own = ownContact(content);
  const isOwn = (text: string) => own.some(({ pattern }) => text.search(pattern) >= 0);
  const links = checkLinks(content, isOwn);
  return sortIssues([
    ...content.issues,
    ...content.entries.flatMap((entry) => {
      const found = [...ofEntry.flatMap((rule) => rule(entry, content)), ...checkDays(entry, today), ...checkDrawings(entry, drawings)];
      // A link gets one issue, from the rule that knows most about it.
      const reported = [...found, ...links.filter(({ file }) => file === entry.file)];
      const isReported = (place: Position) => reported.some(({ line, column }) => line === place.line && column === place.column);
      const linked = linksOf(entry.body).filter(isReported);
      const code = checkCode(entry).filter((issue) => !linked.some(({ line, column }) => line === issue.line && column === issue.column));
      return inFile(entry.file, [...found, ...code]);
    }),
    ...ofContent.flatMap((rule) => rule(content)),
    ...links,
    ...checkSecondCopies(content, own),
  ]);
}

/** What the guard of the build refuses, and parts of the site where a text is only an item of a list. */
function checkCode(entry: Entry): Issue[] {
  if (!entry.body) return [];
  const listed = isPage(entry)
    ? []
    : elementsOf(entry.body).map((element) => ({
        ...startOf(element),
        message: `<${element.name ?? ''}> cannot stand here, because this text is shown in a list on another page. Write plain words.`,
      }));
  return listed.length > 0 ? listed : codeIn(entry.body);
}

/** What a person should weigh, in order. It never stops anything, because no program can tell if it is right here. */
export function adviseContent(content: Content, today: string): FileIssue[] {
  const own = ownContact(content);
  return sortIssues(
    content.entries.flatMap((entry) =>
      inFile(entry.file, [
        ...checkStyle(entry, content, 'advice'),
        ...adviseSentences(entry),
        ...adviseDays(entry, today),
        ...adviseContacts(entry, content, own),
      ]),
    ),
  );
}
