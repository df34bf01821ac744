// The command of `npm run check`: prints every issue of the content, and ends with 1 if there is one. Advice changes nothing; while there are
// issues it is only printed for who asks (--advice), so that their count stands last.
import { readContent } from '../../src/reader/content.ts';
import { readInputs } from '../../src/schemas/inputs.ts';
import { reportConsent } from '../consent.ts';
import { adviseContent, checkContent } from './checkContent.ts';
import { annotations, countAdvice, listAdvice, report } from './report.ts';

try {
  const options = process.argv.slice(2);
  const all = options.includes('--advice');
  if (options.some((option) => option !== '--advice')) throw new Error(`It takes --advice, and was given: ${options.join(' ')}`);
  const { buildDate: today, contentDir } = readInputs();
  const content = readContent(contentDir);
  const issues = checkContent(content, today);
  const advice = adviseContent(content, today);
  const parts = [
    process.env['GITHUB_ACTIONS'] === 'true' ? annotations(issues, advice) : '',
    reportConsent(content, today),
    report(issues, content.entries.length),
    all ? listAdvice(advice) : issues.length === 0 ? countAdvice(advice) : '',
  ];
  console.log(parts.filter(Boolean).join('\n\n'));
  process.exitCode = issues.length > 0 ? 1 : 0;
} catch (error) {
  const [sentence] = (error instanceof Error ? error.message : String(error)).split('\n');
  console.error(`The check could not be made. ${sentence}`);
  process.exitCode = 1;
}
