import { resolve } from 'node:path';
import { readInputs } from '../../src/schemas/inputs.ts';
import { judgeBullets } from './rules/bullets.ts';
import { judgeCards } from './rules/cards.ts';
import { judgeClaims } from './rules/claims.ts';
import { type Content, readContent } from '../../src/reader/content.ts';
import { judgeDates } from './rules/dates.ts';
import { judgeDays } from './rules/days.ts';
import { judgeDefinedByItself } from './rules/definedByItself.ts';
import { judgeEasyRead } from './rules/easyRead.ts';
import { type Fault, inFile, inOrder } from '../../src/reader/issue.ts';
import { judgeHeadings } from './rules/headings.ts';
import { judgeHelpLine } from './rules/helpLine.ts';
import { judgeHelpPage } from './rules/helpPage.ts';
import { judgeHidden } from './rules/hidden.ts';
import { judgeIdentity } from './rules/identity.ts';
import { judgeImages } from './rules/images.ts';
import { judgeInStep } from './rules/inStep.ts';
import { judgeIntervals } from './rules/intervals.ts';
import { judgeLabels } from './rules/labels.ts';
import { judgeLinks } from './rules/links.ts';
import { judgeLoadedWords } from './rules/loadedWords.ts';
import { judgeMarkup } from './rules/markup.ts';
import { judgeNeededPages } from './rules/neededPages.ts';
import { judgePercentages } from './rules/percentages.ts';
import { judgePhones } from './rules/phones.ts';
import { judgePhotographs } from './rules/photographs.ts';
import { judgePrinciples } from './rules/principles.ts';
import { judgeQuotes } from './rules/quotes.ts';
import { judgeResults } from './rules/results.ts';
import { judgeSecondCopy } from './rules/secondCopy.ts';
import { judgeSignificant } from './rules/significant.ts';
import { judgeSpamPage } from './rules/spamPage.ts';
import { judgeSteps } from './rules/steps.ts';
import { judgeStoryNames } from './rules/storyNames.ts';
import { judgeTakenDown } from './rules/takenDown.ts';
import { judgeTemplateWords } from './rules/templateWords.ts';
import { judgeUnconfirmed } from './rules/unconfirmed.ts';
import { judgeRepeats } from './rules/unique.ts';

export { type Fault, report } from '../../src/reader/issue.ts';

/** Rules about the form of one entry, its words and its numbers, and rules about all entries. */
const ofForm = [
  judgeBullets,
  judgeTemplateWords,
  judgeMarkup,
  judgeHeadings,
  judgeLabels,
  judgeImages,
  judgeCards,
  judgeHelpPage,
  judgeSpamPage,
  judgeHidden,
  judgeStoryNames,
  judgePhotographs,
  judgeEasyRead,
];
const ofWords = [
  judgeClaims,
  judgeDates,
  judgeDefinedByItself,
  judgeLoadedWords,
  judgePhones,
  judgeQuotes,
  judgeSignificant,
  judgeUnconfirmed,
];
const ofNumbers = [judgeIntervals, judgePercentages, judgeResults];
const ofAll = [
  judgeIdentity,
  judgeRepeats,
  judgePrinciples,
  judgeInStep,
  judgeHelpLine,
  judgeLinks,
  judgeNeededPages,
  judgeTakenDown,
];

export interface Folders {
  contentDir: string;
  /** The folder of the program, searched for second copies of the contact. */
  srcDir: string;
  /** The folder from which the paths are given and shown. */
  from?: string;
  /** The day for which is judged, YYYY-MM-DD; without it the day of the build. */
  today?: string;
}

/** Every fault of content that was read, in order. */
export function judgeContent(
  content: Content,
  { srcDir, from = process.cwd(), today = readInputs().buildDate }: Omit<Folders, 'contentDir'>,
): Fault[] {
  return inOrder([
    ...content.faults,
    ...content.entries.flatMap((entry) =>
      inFile(
        entry.file,
        [...ofForm, ...ofWords, ...ofNumbers].flatMap((rule) => rule(entry, content)),
      ),
    ),
    ...ofAll.flatMap((rule) => rule(content)),
    ...judgeDays(content, today),
    ...judgeSteps(content, today),
    ...judgeSecondCopy(content, resolve(from, srcDir), from),
  ]);
}

/**
 * Reads a content folder as text and applies every rule, before any of it can run.
 * @throws Error with a plain sentence if there is no such folder
 */
export function judge({ contentDir, from = process.cwd(), ...rest }: Folders): Fault[] {
  return judgeContent(readContent(contentDir, from), { from, ...rest });
}
