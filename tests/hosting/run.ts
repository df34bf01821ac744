// `npm run test:hosting`, with what Debian has: asks a real nginx for every kind of address, and for the search between two builds, and a second program for the contact card. The last line is `N passed, N failed`.
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const tests = run({ files: ['nginx', 'deploys', 'contactCard'].map((name) => join(import.meta.dirname, `${name}.test.ts`)) });
let [passed, failed] = [0, 1];
tests.on('test:summary', ({ file, counts }) => {
  // Whatever did not plainly pass has failed: skipped and cancelled tests too. The summary without a file is that of all.
  if (!file) [passed, failed] = [counts.passed, counts.passed === 0 ? 1 : counts.tests - counts.passed];
});
for await (const text of tests.compose(spec)) process.stdout.write(text);
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);
