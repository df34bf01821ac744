import { readInputs } from '../schemas/inputs.ts';
import { readContent } from './content.ts';
import { report } from './fault.ts';
import { judgeContent } from './judge.ts';

// The command of `npm run check`: prints every fault of the content, and ends with 1 if there is one.
try {
  const content = readContent(readInputs().contentDir);
  const faults = judgeContent(content, { srcDir: 'src' });
  console.log(report(faults, content.entries.length));
  process.exitCode = faults.length > 0 ? 1 : 0;
} catch (error) {
  const [sentence] = (error instanceof Error ? error.message : String(error)).split('\n');
  console.error(`The check could not be made. ${sentence}`);
  process.exitCode = 1;
}
