// Runs every suite in order and ends with one line over all: `N passed, N failed`. `npm test -- unit` runs only the suites that are named,
// and alone runs those that need more than npm installs, or minutes.
import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

interface Counts {
  passed: number;
  failed: number;
}

/** The counts of a suite that has ended. One that left none has crashed, and that is one failure. */
function settle(counts: Counts | undefined, code: number): Counts {
  if (!counts || counts.passed + counts.failed === 0) return { passed: 0, failed: 1 };
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

// What is tested does not depend on the inputs of a build that a shell may have set.
for (const input of ['BUILD_DATE', 'SITE_URL', 'CONTENT_DIR']) delete process.env[input];
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

function exitCode(args: string[]): Promise<number> {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit' });
    child.on('error', () => done(1));
    child.on('exit', (code) => done(code ?? 1));
  });
}

/** A suite of one command, which is one test: it passes if the command exits with 0. */
const command =
  (...args: string[]) =>
  async (): Promise<Counts> =>
    (await exitCode(args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

/** A suite of node:test. Whatever did not plainly pass has failed: skipped, cancelled and to-do tests too. */
const nodeTests =
  (pattern: string, concurrency = 2) =>
  async (): Promise<Counts> => {
    let counts: Counts | undefined;
    const events = run({ files: globSync(pattern), concurrency });
    events.on('test:summary', ({ file, counts: { tests, passed } }) => {
      if (file === undefined) counts = { passed, failed: tests - passed };
    });
    await finished(events.compose(new spec()).on('data', (text) => process.stdout.write(text)));
    return settle(counts, 0);
  };

/** The suite of Playwright. Skipped, flaky and never reached tests have failed too, and so has an error outside of any test. */
async function site(): Promise<Counts> {
  const report = 'test-results/site.json';
  rmSync(report, { force: true });
  const code = await exitCode(['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/site/playwright.config.ts']);
  if (!existsSync(report)) return settle(undefined, code);
  const { stats, errors } = JSON.parse(readFileSync(report, 'utf8'));
  return settle({ passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length }, code);
}

// The tests of consent and of the guard build sites too, and one checkout builds one site at a time.
const suites: Record<string, () => Promise<Counts>> = {
  check: command('scripts/check/check.ts'),
  lint: command('node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'),
  'dead code': command('node_modules/knip/bin/knip.js'),
  types: command('node_modules/astro/bin/astro.mjs', 'check'),
  'types of the search': command('node_modules/typescript/bin/tsc', '-p', 'src/search'),
  unit: nodeTests('tests/{unit,check}/*.test.ts'),
  editor: nodeTests('tests/editor/*.test.ts'),
  consent: nodeTests('tests/consent/*.test.ts'),
  guard: nodeTests('tests/guard/*.test.ts'),
  build: command('node_modules/astro/bin/astro.mjs', 'build'),
  site,
};

/** Suites that run only when they are named. */
const apart: typeof suites = {
  // With what Debian has: asks a real nginx for every kind of address, and a second program for the contact card. Two of its files build.
  hosting: nodeTests('tests/hosting/*.test.ts', 1),
  // With what Debian has too: a stock Firefox and WebKitGTK.
  engines: nodeTests('tests/engines/*.test.ts'),
  // Runs the commands of the workflows in a clone.
  workflows: nodeTests('tests/workflows/*.test.ts'),
};
const all = { ...suites, ...apart };

const asked = process.argv.slice(2);
const named = asked.length > 0 ? asked : Object.keys(suites);
const unknown = named.filter((name) => !(name in all));
if (unknown.length > 0) {
  console.error(`No suite is called ${unknown.join(' or ')}. The suites are: ${Object.keys(all).join(', ')}.`);
  process.exit(1);
}
mkdirSync('test-results', { recursive: true });

const done = new Map<string, Counts & { seconds: number }>();
for (const [name, suite] of Object.entries(all)) {
  if (!named.includes(name)) continue;
  console.log(`\n== ${name}`);
  const started = performance.now();
  // The tests of a site that was not built mean nothing: they would read the last one.
  const counts = name === 'site' && done.get('build')?.failed ? { passed: 0, failed: 1 } : await suite();
  done.set(name, { ...counts, seconds: Math.round((performance.now() - started) / 1000) });
}

console.log('');
let [passed, failed] = [0, 0];
for (const [name, counts] of done) {
  console.log(`${counts.failed ? 'FAILED' : 'ok    '} ${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.seconds} s`);
  passed += counts.passed;
  failed += counts.failed;
}
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);
