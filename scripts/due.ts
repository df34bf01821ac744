import { parseArgs } from 'node:util';
import { readContent } from '../src/reader/content.ts';
import { readInputs } from '../src/schemas/inputs.ts';
import { dueOn } from './dueDays.ts';
import { reportDue } from './dueReport.ts';

/** What the command is asked for: --json for one JSON object and nothing else. */
function readOptions() {
  try {
    return parseArgs({ options: { json: { type: 'boolean', default: false } } }).values;
  } catch {
    throw new Error(`It takes --json alone, and was given: ${process.argv.slice(2).join(' ')}`);
  }
}

// The command of `npm run due`: prints what is due as Markdown for one issue. Something due is no fault, so it ends well.
try {
  const { json } = readOptions();
  const { buildDate: today, contentDir } = readInputs();
  const due = dueOn(readContent(contentDir), today);
  console.log(json ? JSON.stringify(due) : reportDue(due, today));
} catch (error) {
  const [sentence] = (error instanceof Error ? error.message : String(error)).split('\n');
  console.error(`What is due could not be told. ${sentence}`);
  process.exitCode = 1;
}
