// Each distinct block of commands in a workflow runs once, as on GitHub: in a clone, in bash, with the files and variables that GitHub gives.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { found, made, notHere } from './notHere.ts';

interface Step {
  id?: string;
  name?: string;
  run?: string;
  uses?: string;
  shell?: string;
  env?: Record<string, string>;
  with?: Record<string, string>;
}
interface Job {
  env?: Record<string, string>;
  steps?: Step[];
}

const root = mkdtempSync(join(tmpdir(), 'workflows-'));
after(() => rmSync(root, { recursive: true, force: true }));
const [clone, temporary] = [join(root, 'clone'), join(root, 'temporary')];
const git = (...args: string[]) =>
  execFileSync('git', ['-C', clone, '-c', 'user.name=Nobody', '-c', 'user.email=nobody@example.org', ...args], { encoding: 'utf8' });

// A clone with what is in this folder now, committed or not, as its newest commit.
execFileSync('git', ['clone', '--quiet', '--no-checkout', '.', clone]);
const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' }).split('\0');
for (const file of files.filter((each) => existsSync(each) && each)) cpSync(file, join(clone, file));
git('add', '--all');
git('commit', '--quiet', '--allow-empty', '--message', 'What is tested');

/** Where an expression stands, its value. @throws Error if notHere.ts does not say which */
const filled = (text: string) =>
  text.replaceAll(/\$\{\{\s*(.+?)\s*\}\}/g, (_, expression: string) => {
    const value = made[expression];
    ok(value !== undefined, `Write in tests/workflows/notHere.ts what \${{ ${expression} }} is`);
    return value;
  });

const blocks = globSync('.github/{workflows/*,actions/*/action}.yml')
  .sort()
  .flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const { jobs = {}, runs, env } = parse(text) as { jobs?: Record<string, Job>; runs?: Job; env?: Record<string, string> };
    const label = basename(file) === 'action.yml' ? basename(dirname(file)) : basename(file);
    return [...Object.values(jobs), ...(runs ? [runs] : [])].flatMap((job) =>
      (job.steps ?? []).flatMap((step, i) => {
        if (!step.run) return [];
        // Only a job that asks for it has the Node of the project.
        const ownNode = job
          .steps!.slice(0, i)
          .some((each) => each.uses?.startsWith('actions/setup-node') && each.with?.['node-version-file']);
        const outputs = [...text.matchAll(/steps\.([\w-]+)\.outputs\.(\w+)/g)].flatMap(([, id, name = '']) =>
          id === step.id ? [name] : [],
        );
        const title = `${label}: ${step.name ?? step.run.trim().split('\n')[0]}`;
        return [{ title, script: step.run, shell: step.shell, env: { ...env, ...job.env, ...step.env }, ownNode, outputs }];
      }),
    );
  });
const distinct = blocks.filter(({ script }, i) => blocks.findIndex((other) => other.script === script) === i);

/** Runs a block. @returns what it wrote for the steps after it */
async function runBlock({ title, script, shell, env, ownNode }: (typeof blocks)[number]): Promise<string> {
  const own = join(temporary, title.replaceAll(/\W+/g, '-'));
  const temp = join(own, 'temp');
  mkdirSync(temp, { recursive: true });
  for (const name of ['output', 'summary', 'env', 'path']) writeFileSync(join(own, name), '');
  writeFileSync(join(own, 'event.json'), '{}');
  writeFileSync(join(own, 'script.sh'), filled(script));
  for (const [file, text] of Object.entries(found[title] ?? {})) writeFileSync(join(clone, file), text);
  // Neither what npm hands to a command nor the packages of this folder may help.
  const inherited = Object.entries(process.env).filter(([name]) => !/^(?:npm_|GITHUB_|INIT_CWD$|NODE)/i.test(name));
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  const given = {
    PATH: [...(ownNode ? [dirname(process.execPath)] : []), ...path].join(delimiter),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: join(own, 'output'),
    GITHUB_STEP_SUMMARY: join(own, 'summary'),
    GITHUB_ENV: join(own, 'env'),
    GITHUB_PATH: join(own, 'path'),
    GITHUB_EVENT_PATH: join(own, 'event.json'),
    GITHUB_WORKSPACE: clone,
    GITHUB_REPOSITORY: made['github.repository'],
    GITHUB_SHA: git('rev-parse', 'HEAD').trim(),
    RUNNER_TEMP: temp,
  };
  const values = Object.entries(env).map(([name, value]) => [name, filled(String(value))]);
  const options = shell === 'bash' ? ['--noprofile', '--norc', '-eo', 'pipefail'] : ['-e'];
  await promisify(execFile)('bash', [...options, join(own, 'script.sh')], {
    cwd: clone,
    env: { ...Object.fromEntries(inherited), ...given, ...Object.fromEntries(values) },
    maxBuffer: 2 ** 26,
  });
  return readFileSync(join(own, 'output'), 'utf8');
}

/** The names in a file of outputs: name=value, or name<<END with lines up to END. */
function namesIn(text: string): string[] {
  const rest = text.replaceAll(/^(\w+)<<(\S+)\n(?:.*\n)*?\2$/gm, '$1=');
  const lines = rest.split('\n').filter(Boolean);
  return lines.map((line) => /^(\w+)=/.exec(line)?.[1] ?? `not an output: ${line}`);
}

test('each block that is not run, and each value that is made up, is still there', () => {
  const titles = blocks.map(({ title }) => title);
  deepEqual(
    [...Object.keys(notHere), ...Object.keys(found)].filter((title) => !titles.includes(title)),
    [],
  );
  const all = blocks.map(({ script, env }) => JSON.stringify([script, env])).join('');
  deepEqual(
    Object.keys(made).filter((expression) => !all.includes(expression)),
    [],
  );
  for (const { title, script } of blocks) if (title in notHere) equal(execFileSync('bash', ['-n'], { input: script }).length, 0, title);
});

const run = distinct.filter(({ title }) => !(title in notHere));
const installs = run.filter(({ script }) => script.startsWith('npm ci'));
const alone = run.filter(({ script }) => script.includes('.ci/'));
const rest = run.filter((block) => !installs.includes(block) && !alone.includes(block));
/** A test of each block, one after the other. */
const inTurn = (name: string, list: typeof run) =>
  describe(name, { concurrency: 1 }, () => {
    for (const block of list)
      test(block.title, async () => {
        const written = namesIn(await runBlock(block));
        deepEqual([...new Set(written)].sort(), [...new Set(block.outputs)].sort(), 'what later steps read is written');
      });
  });
describe('each block ends well', { concurrency: 2 }, () => {
  inTurn('in an installed clone', [...installs, ...rest]);
  inTurn('where nothing is installed', alone);
});
