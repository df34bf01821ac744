// `npm run accessibility-record`: takes what the last whole run of the tests found over into content/accessibility.yaml, for a person to
// read and to commit. What falls short, which is written by hand, stays as it is.
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { checks, type Found } from './accessibilityChecks.ts';
import { kinds } from './kinds.ts';

const from = 'test-results/accessibility.json';
const to = 'content/accessibility.yaml';

/** How many pages each check has to be counted for: every built page, or one of each kind and the made-up story. */
const needed = { pages: globSync('dist/**/*.html').length, kinds: kinds.length + 1 };

const whole = { pages: 'Every page', kinds: 'One page of each kind' };

function record(): string {
  if (!existsSync(from)) throw new Error(`There is no ${from}. Run npm test first: it tests, and writes down what it found.`);
  const found: Found = JSON.parse(readFileSync(from, 'utf8'));
  const rows = Object.entries(checks).map(([name, { of, what, where }]) => ({
    of,
    what,
    where,
    ...(found.checks[name] ?? { passed: 0, failed: 0 }),
  }));
  const short = rows.filter(({ of, passed, failed }) => passed + failed !== needed[of]);
  if (short.length)
    throw new Error(
      `The last run was not whole, so it is no record. Run npm test first.\n${short.map(({ of, what, passed, failed }) => `  ${what}: ${passed + failed} of ${needed[of]} pages`).join('\n')}`,
    );
  const document = parseDocument(readFileSync(to, 'utf8'));
  document.set('tested', found.tested);
  document.set('tools', found.tools);
  document.set(
    'checks',
    rows.map(({ of, what, where, passed, failed }) => ({ what, where: `${whole[of]}, ${where}`, passed, failed })),
  );
  writeFileSync(to, document.toString({ lineWidth: 0 }));
  const failed = rows.filter((row) => row.failed > 0);
  return failed.length
    ? `${to} says what failed:\n${failed.map(({ what, failed: count }) => `  ${what}: ${count} pages`).join('\n')}\nMend that first, or commit it as it is: the page tells it.`
    : `${to} holds the result of ${found.tested}. Read it, build, and commit it.`;
}

try {
  console.log(record());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
