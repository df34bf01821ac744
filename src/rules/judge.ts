import { resolve } from 'node:path';
import { readInputs } from '../schemas/inputs.ts';
import { judgeBullets } from './bullets.ts';
import { judgeCards } from './cards.ts';
import { judgeClaims } from './claims.ts';
import { type Content, readContent } from './content.ts';
import { judgeCountNames } from './countNames.ts';
import { judgeDates } from './dates.ts';
import { judgeDays } from './days.ts';
import { judgeDefinedByItself } from './definedByItself.ts';
import { judgeDigits } from './digits.ts';
import { judgeDrawingNames } from './drawingNames.ts';
import { judgeDrawings } from './drawings.ts';
import { judgeEasyRead } from './easyRead.ts';
import { type Fault, inFile, inOrder } from './fault.ts';
import { judgeHeadings } from './headings.ts';
import { judgeHelpLine } from './helpLine.ts';
import { judgeHelpPage } from './helpPage.ts';
import { judgeHidden } from './hidden.ts';
import { judgeIdentity } from './identity.ts';
import { judgeImages } from './images.ts';
import { judgeInstruments } from './instruments.ts';
import { judgeInStep } from './inStep.ts';
import { judgeIntervals } from './intervals.ts';
import { judgeLabels } from './labels.ts';
import { judgeLinks } from './links.ts';
import { judgeLoadedWords } from './loadedWords.ts';
import { judgeMarkup } from './markup.ts';
import { judgeNeededPages } from './neededPages.ts';
import { judgePercentages } from './percentages.ts';
import { judgePhones } from './phones.ts';
import { judgePhotographs } from './photographs.ts';
import { judgePrinciples } from './principles.ts';
import { judgePrivatePeople } from './privatePeople.ts';
import { judgeQuotes } from './quotes.ts';
import { judgeResults } from './results.ts';
import { judgeSecondCopy } from './secondCopy.ts';
import { judgeSignificant } from './significant.ts';
import { judgeSpamPage } from './spamPage.ts';
import { judgeSteps } from './steps.ts';
import { judgeStoryNames } from './storyNames.ts';
import { judgeSvg } from './svg.ts';
import { judgeTakenDown } from './takenDown.ts';
import { judgeTemplateWords } from './templateWords.ts';
import { judgeUnconfirmed } from './unconfirmed.ts';
import { judgeRepeats } from './unique.ts';

export { type Fault, report } from './fault.ts';

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
  judgeDrawingNames,
  judgeEasyRead,
];
const ofWords = [
  judgeClaims,
  judgeDates,
  judgeDefinedByItself,
  judgeDigits,
  judgeInstruments,
  judgeLoadedWords,
  judgePhones,
  judgePrivatePeople,
  judgeQuotes,
  judgeSignificant,
  judgeUnconfirmed,
];
const ofNumbers = [judgeCountNames, judgeIntervals, judgePercentages, judgeResults];
const ofAll = [
  judgeIdentity,
  judgeRepeats,
  judgePrinciples,
  judgeInStep,
  judgeHelpLine,
  judgeLinks,
  judgeNeededPages,
  judgeSvg,
  judgeDrawings,
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
