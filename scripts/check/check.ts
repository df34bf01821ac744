// The command of `npm run check`: prints every issue of the content, and ends with 1 if there is one. Advice changes nothing; while there are
// issues it is only printed for who asks (--advice), so that their count stands last. --json prints one object for another program.
import { parseArgs } from 'node:util';
import { readContent } from '../../src/reader/content.ts';
import { readInputs } from '../../src/schemas/inputs.ts';
import { endingConsents, heldBack, reportConsent } from '../consent.ts';
import { adviseContent, checkContent } from './checkContent.ts';
import { annotations, countAdvice, listAdvice, report } from './report.ts';

function readOptions() {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({ options: { advice: flag, json: flag } }).values;
  } catch {
    throw new Error(`It takes --advice or --json, and was given: ${process.argv.slice(2).join(' ')}`);
  }
}

try {
  const { advice: all, json } = readOptions();
  const { buildDate: today, contentDir } = readInputs();
  const content = readContent(contentDir);
  const issues = checkContent(content, today);
  const advice = adviseContent(content, today);
  const files = content.entries.length;
  if (json) {
    const stories = { held: heldBack(content, today), ending: endingConsents(content, today) };
    console.log(JSON.stringify({ issues, advice, stories, files }));
  } else {
    const onGitHub = process.env['GITHUB_ACTIONS'] === 'true';
    const last = all ? listAdvice(advice) : issues.length === 0 ? countAdvice(advice) : '';
    const parts = [onGitHub ? annotations(issues, advice) : '', reportConsent(content, today), report(issues, files), last];
    console.log(parts.filter(Boolean).join('\n\n'));
  }
  process.exitCode = issues.length > 0 ? 1 : 0;
} catch (error) {
  const [sentence] = (error instanceof Error ? error.message : String(error)).split('\n');
  console.error(`The check could not be made. ${sentence}`);
  process.exitCode = 1;
}
