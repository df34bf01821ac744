import { parseArgs } from 'node:util';
import { readInputs } from '../../src/schemas/inputs.ts';
import { adviseContent, listAdvice, reportAdvice } from './advice.ts';
import { annotationsOf, jsonOf } from './annotations.ts';
import { endingConsents, heldBack, reportConsent } from '../consent.ts';
import { readContent } from '../../src/reader/content.ts';
import { report } from '../../src/reader/issue.ts';
import { judgeContent } from './rules.ts';
import { readingOf, reportReading } from './reading.ts';

/**
 * What the command is asked for: --advice for all of the advice, --reading for the grades of the pages, --json for one JSON object and
 * nothing else, --annotate for the lines that a forge shows beside the words, which a run on the forge gets unasked.
 */
function readOptions() {
  const flag = { type: 'boolean', default: false } as const;
  const onForge = process.env['GITHUB_ACTIONS'] === 'true';
  try {
    return parseArgs({ options: { advice: flag, reading: flag, json: flag, annotate: { type: 'boolean', default: onForge } } }).values;
  } catch {
    throw new Error(`It takes --advice, --reading, --json or --annotate, and was given: ${process.argv.slice(2).join(' ')}`);
  }
}

// The command of `npm run check`: prints every fault of the content, and ends with 1 if there is one. Advice is printed after the faults
// and changes nothing; while there are faults it is only printed for who asks, so that the count of faults stands last.
try {
  const { advice, reading, json, annotate } = readOptions();
  const { buildDate: today, contentDir } = readInputs();
  const content = readContent(contentDir);
  const faults = judgeContent(content, { srcDir: 'src', today });
  if (json) {
    const stories = { held: heldBack(content, today), ending: endingConsents(content, today) };
    console.log(jsonOf(faults, adviseContent(content, today), content.entries.length, stories));
  } else {
    const parts = [report(faults, content.entries.length)];
    if (annotate) parts.unshift(annotationsOf(faults, adviseContent(content, today)));
    if (advice) parts.push(listAdvice(adviseContent(content, today)));
    if (reading) parts.push(reportReading(readingOf(content)));
    parts.push(reportConsent(content, today));
    if (!advice && !reading && faults.length === 0) parts.push(reportAdvice(adviseContent(content, today)));
    console.log(parts.filter(Boolean).join('\n\n'));
  }
  process.exitCode = faults.length > 0 ? 1 : 0;
} catch (error) {
  const [sentence] = (error instanceof Error ? error.message : String(error)).split('\n');
  console.error(`The check could not be made. ${sentence}`);
  process.exitCode = 1;
}
