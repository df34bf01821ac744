// A suite that needs more than npm can install: `npm run test:hosting` and `npm run test:engines` name its folder. The last line is `N passed, N failed`.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const tests = run({ files: globSync(join(import.meta.dirname, process.argv[2] ?? '', '*.test.ts')), concurrency: 2 });
let [passed, failed] = [0, 1];
tests.on('test:summary', ({ file, counts }) => {
  // Whatever did not plainly pass has failed: skipped and cancelled tests too. The summary without a file is that of all.
  if (!file) [passed, failed] = [counts.passed, counts.passed === 0 ? 1 : counts.tests - counts.passed];
});
for await (const text of tests.compose(spec)) process.stdout.write(text);
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);
