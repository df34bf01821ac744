// The command of `npm run check`: prints every issue of the content, and ends with 1 if there is one. Advice changes nothing; while there are
// issues it is only printed for who asks (--advice), so that their count stands last. Facts are compared with those of a commit (--since).
import { parseArgs } from 'node:util';
import { readContent } from '../../src/reader/content.ts';
import { sortIssues } from '../../src/reader/issue.ts';
import { readInputs } from '../../src/schemas/inputs.ts';
import { reportConsent } from '../consent.ts';
import { adviseContent, checkContent } from './checkContent.ts';
import { checkRenewed, textIn } from './renewed.ts';
import { annotations, report, reportAdvice } from './report.ts';

function readOptions() {
  try {
    return parseArgs({ options: { advice: { type: 'boolean', default: false }, since: { type: 'string', default: 'HEAD' } } }).values;
  } catch {
    throw new Error(`It takes --advice and --since COMMIT, and was given: ${process.argv.slice(2).join(' ')}`);
  }
}

try {
  const { advice: all, since } = readOptions();
  const { buildDate: today, contentDir } = readInputs();
  const content = readContent(contentDir);
  const issues = sortIssues([...checkContent(content, today), ...checkRenewed(content, (file) => textIn(since, file))]);
  const advice = adviseContent(content, today);
  const parts = [
    process.env['GITHUB_ACTIONS'] === 'true' ? annotations(issues, advice) : '',
    reportConsent(content, today),
    report(issues, content.entries.length),
    all || issues.length === 0 ? reportAdvice(advice, all) : '',
  ];
  console.log(parts.filter(Boolean).join('\n\n'));
  process.exitCode = issues.length > 0 ? 1 : 0;
} catch (error) {
  const [sentence] = (error instanceof Error ? error.message : String(error)).split('\n');
  console.error(`The check could not be made. ${sentence}`);
  process.exitCode = 1;
}
