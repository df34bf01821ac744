import { resolve } from 'node:path';
import { type Content, readContent } from './content.ts';
import { type Fault, inFile, inOrder } from './fault.ts';
import { judgeHeadings } from './headings.ts';
import { judgeHelpLine } from './helpLine.ts';
import { judgeIdentity } from './identity.ts';
import { judgeImages } from './images.ts';
import { judgeLabels } from './labels.ts';
import { judgeLinks } from './links.ts';
import { judgeMarkup } from './markup.ts';
import { judgePrinciples } from './principles.ts';
import { judgeSecondCopy } from './secondCopy.ts';
import { judgeRepeats } from './unique.ts';

export { type Fault, report } from './fault.ts';

/** Rules about one entry, and rules about all of them. */
const ofOne = [judgeMarkup, judgeHeadings, judgeLabels, judgeImages];
const ofAll = [judgeIdentity, judgeRepeats, judgePrinciples, judgeHelpLine, judgeLinks];

export interface Folders {
  contentDir: string;
  /** The folder of the program, searched for second copies of the contact. */
  srcDir: string;
  /** The folder from which the paths are given and shown. */
  from?: string;
}

/** Every fault of content that was read, in order. */
export function judgeContent(content: Content, { srcDir, from = process.cwd() }: Omit<Folders, 'contentDir'>): Fault[] {
  return inOrder([
    ...content.faults,
    ...content.entries.flatMap((entry) =>
      inFile(
        entry.file,
        ofOne.flatMap((rule) => rule(entry, content)),
      ),
    ),
    ...ofAll.flatMap((rule) => rule(content)),
    ...judgeSecondCopy(content, resolve(from, srcDir), from),
  ]);
}

/**
 * Reads a content folder as text and applies every rule, before any of it can run.
 * @throws Error with a plain sentence if there is no such folder
 */
export function judge({ contentDir, srcDir, from = process.cwd() }: Folders): Fault[] {
  return judgeContent(readContent(contentDir, from), { srcDir, from });
}
