import { codeIn } from '../../src/markdown/contentOnly.ts';
import { type Content, type Entry, rawField } from '../../src/reader/content.ts';
import { type FileIssue, inFile, type Issue, sortIssues } from '../../src/reader/issue.ts';
import { atNode, childrenOf, elementsOf, nodesOf } from '../../src/reader/tree.ts';
import { isPage } from './pages.ts';
import { adviseContacts, checkSecondCopies } from './rules/contacts.ts';
import { checkDates } from './rules/dates.ts';
import { checkConfirmed, checkDays, checkMarks, checkNames, checkPrinciples, checkResults, checkUnique } from './rules/fields.ts';
import { checkFileNames } from './rules/fileNames.ts';
import { checkHeadings, checkQuestions } from './rules/headings.ts';
import { checkCareCards, checkHelpPage } from './rules/help.ts';
import { checkImageFiles, checkImages } from './rules/images.ts';
import { checkLetters } from './rules/letters.ts';
import { checkLinks, checkOrphans, checkRedirects } from './rules/links.ts';
import { checkMarkdown } from './rules/markdown.ts';
import { adviseSentences, checkEasyRead, checkEasyReadIsCurrent } from './rules/sentences.ts';
import { checkConsents, checkStory, checkTakenDown } from './rules/stories.ts';
import { checkTemplateWords } from './rules/templateWords.ts';
import { checkStyle } from './style.ts';

/** Whether the words of an entry are its teller's: how a date is written in them is for a person to weigh. */
const isTold = (entry: Entry) => entry.collection === 'stories' && isPage(entry);

/** A rule about one entry. @param today the day of the build, YYYY-MM-DD */
type EntryRule = (entry: Entry, content: Content, today: string) => Issue[];

const ofEntry: EntryRule[] = [
  checkCode,
  checkLetters,
  checkTemplateWords,
  checkHeadings,
  checkQuestions,
  checkMarkdown,
  checkLinks,
  checkImages,
  checkCareCards,
  checkHelpPage,
  checkNames,
  checkStory,
  checkEasyRead,
  checkResults,
  (entry) => (isTold(entry) ? [] : checkDates(entry)),
  checkDays,
  checkConfirmed,
  checkMarks,
  (entry, content) => checkStyle(entry, content, 'error'),
];
/** Rules about all entries together. */
const ofContent: ((content: Content) => FileIssue[])[] = [
  checkFileNames,
  checkUnique,
  checkPrinciples,
  checkRedirects,
  checkEasyReadIsCurrent,
  checkOrphans,
  checkTakenDown,
  checkConsents,
  checkImageFiles,
  checkSecondCopies,
];
const advising: EntryRule[] = [
  (entry, content) => checkStyle(entry, content, 'advice'),
  (entry) => (isTold(entry) ? checkDates(entry) : []),
  adviseSentences,
  adviseContacts,
];

/** What is left of a story that was taken down is to be deleted, whatever else is wrong with it. */
const isLeftOver = (entry: Entry) => rawField(entry, 'taken') !== undefined && childrenOf(entry.body).length > 0;

const inEntries = (rules: EntryRule[], content: Content, today: string): FileIssue[] =>
  content.entries.flatMap((entry) => (isLeftOver(entry) ? [] : rules).flatMap((rule) => inFile(entry.file, rule(entry, content, today))));

/** Everything that must be put right before content is published, in order. @param today the day of the build, YYYY-MM-DD */
export const checkContent = (content: Content, today: string): FileIssue[] =>
  sortIssues([...content.issues, ...inEntries(ofEntry, content, today), ...ofContent.flatMap((rule) => rule(content))]);

/** What a person should weigh, in order. It never stops anything, because no program can tell if it is right here. */
export const adviseContent = (content: Content, today: string): FileIssue[] => sortIssues(inEntries(advising, content, today));

/** What the guard of the build refuses (links have a rule of their own), and parts of the site where a text is only an item of a list. */
function checkCode(entry: Entry): Issue[] {
  const listed = isPage(entry) ? [] : elementsOf(entry.body);
  const message = 'cannot stand here, because this text is shown in a list on another page. Write plain words.';
  if (listed.length > 0) return listed.flatMap((element) => atNode(element, `<${element.name}> ${message}`));
  return entry.body ? codeIn(nodesOf(entry.body).filter(({ type }) => type !== 'link' && type !== 'definition')) : [];
}
