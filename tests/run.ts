// Runs every suite in order, shows what each says, and ends with one line over all: `N passed, N failed`.
// `npm test -- unit` runs only the suites that are named.
import { spawn } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { add, countSite, countUnit, settle, type Counts } from './counts.ts';

const results = 'test-results';
const longest = 'rules.test.ts';
const unitFile = `${results}/unit.json`;
const siteFile = `${results}/site.json`;

interface Suite {
  /** Arguments of Node. */
  command: string[];
  /** Reads the counts that the suite left; without it the suite is one test, passed if it exits with 0. */
  count?: () => Counts;
  /** The suite without which this one means nothing. */
  needs?: string;
}

const suites: Record<string, Suite> = {
  content: { command: ['scripts/check/check.ts'] },
  types: { command: ['node_modules/astro/bin/astro.mjs', 'check'] },
  unit: {
    command: [
      '--test',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=./tests/unit-reporter.ts',
      `--test-reporter-destination=${unitFile}`,
      `--test-concurrency=${availableParallelism()}`,
      // The longest first, so that no processor waits for it in the end.
      ...globSync('tests/unit/*.test.ts').toSorted((a, b) => Number(b.endsWith(longest)) - Number(a.endsWith(longest))),
    ],
    count: () => countUnit(JSON.parse(readFileSync(unitFile, 'utf8'))),
  },
  build: { command: ['src/build/start.mjs'] },
  site: {
    command: ['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/site/playwright.config.ts'],
    count: () => countSite(JSON.parse(readFileSync(siteFile, 'utf8'))),
    needs: 'build',
  },
};

/** The environment of every suite: that of the shell, without the inputs of a build, which would change what is tested. */
const env: NodeJS.ProcessEnv = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
for (const input of ['BUILD_DATE', 'SITE_URL', 'CONTENT_DIR']) delete env[input];

function exitCodeOf(args: string[]): Promise<number> {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit', env });
    child.on('error', () => done(1));
    child.on('exit', (code) => done(code ?? 1));
  });
}

function tryCount(count: () => Counts): Counts | undefined {
  try {
    return count();
  } catch {
    return undefined;
  }
}

async function run({ command, count }: Suite): Promise<Counts> {
  const exitCode = await exitCodeOf(command);
  return settle(count ? tryCount(count) : { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1 }, exitCode);
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in suites));
if (unknown.length > 0) {
  console.error(`No suite is called ${unknown.join(' or ')}. The suites are: ${Object.keys(suites).join(', ')}.`);
  process.exit(1);
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const done = new Map<string, Counts>();
for (const [name, suite] of Object.entries(suites)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n== ${name}`);
  if (suite.needs && done.get(suite.needs)?.failed) {
    console.log(`Not run, because ${suite.needs} failed: counted as failed.`);
    done.set(name, { passed: 0, failed: 1 });
    continue;
  }
  done.set(name, await run(suite));
}

console.log('');
for (const [name, { passed, failed }] of done)
  console.log(`${failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${passed} passed, ${failed} failed`);
const { passed, failed } = add([...done.values()]);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);
