import { deepEqual, equal, match } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { Advice } from '../../scripts/check/advice.ts';
import { annotationsOf, jsonOf } from '../../scripts/check/annotations.ts';
import type { Fault } from '../../src/reader/issue.ts';

const fault: Fault = { file: 'content/a.mdx', line: 3, column: 7, message: 'is wrong.' };
const advice: Advice = { ...fault, line: 9, message: '"should" is hard.', kind: 'plainer word' };
const none = { held: [], ending: [] };
const error = 'title=Nothing is published until this is put right';

test('each fault is an error on its line, and names its field', () => {
  equal(
    annotationsOf([fault, { ...fault, line: 4, field: 'date' }], []),
    `::error file=content/a.mdx,line=3,col=7,${error}::is wrong.\n::error file=content/a.mdx,line=4,col=7,${error}::date: is wrong.`,
  );
});

test('advice is a notice, and says that it stops nothing', () => {
  equal(
    annotationsOf([], [advice]),
    '::notice file=content/a.mdx,line=9,col=7,title=Advice%2C which stops nothing%3A plainer word::"should" is hard.',
  );
});

test('nothing found gives no line', () => equal(annotationsOf([], []), ''));

test('a percent sign or a line break in a message cannot end the command or be read as another', () => {
  equal(
    annotationsOf([{ ...fault, message: '5%, 10%0A: no\r\n::error::x' }], []),
    `::error file=content/a.mdx,line=3,col=7,${error}::5%25, 10%250A: no%0D%0A::error::x`,
  );
});

test('a colon or a comma in the name of a file stays in the name', () => {
  equal(
    annotationsOf([{ ...fault, file: 'content/a,line=1::b%\r\n.mdx' }], []),
    `::error file=content/a%2Cline=1%3A%3Ab%25%0D%0A.mdx,line=3,col=7,${error}::is wrong.`,
  );
});

test('every fault is an error, but no more notices are given than the forge shows', () => {
  const lines = annotationsOf(Array(12).fill(fault), Array(12).fill(advice)).split('\n');
  equal(lines.filter((line) => line.startsWith('::error ')).length, 12);
  equal(lines.filter((line) => line.startsWith('::notice ')).length, 10);
});

test('the JSON holds the place, the field and the message of each, the kind of advice, and the number of files', () => {
  const { file, line, column, message } = fault;
  deepEqual(JSON.parse(jsonOf([fault, { ...fault, field: 'date' }], [advice], 2, none)), {
    faults: [
      { file, line, column, message },
      { file, line, column, field: 'date', message },
    ],
    advice: [{ file, line: 9, column, message: advice.message, kind: 'plainer word' }],
    stories: none,
    files: 2,
  });
});

/** What the command prints and ends with in a folder of its own, on a forge or not. */
function check(cwd: string, options: string[], forge?: string) {
  const { CONTENT_DIR: _, SITE_URL: __, GITHUB_ACTIONS: ___, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('scripts/check/check.ts'), ...options], {
    cwd,
    encoding: 'utf8',
    env: { ...env, BUILD_DATE: '2026-06-01', ...(forge && { GITHUB_ACTIONS: forge }) },
  });
  return { status, stdout, stderr };
}

/** The good content of the corpus, with words added to one page; gone after the test. */
function project(t: TestContext, words: string): string {
  const root = mkdtempSync(join(tmpdir(), 'annotations-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  cpSync('tests/corpus/good', join(root, 'content'), { recursive: true });
  mkdirSync(join(root, 'src'));
  const page = join(root, 'content/pages/pilot/results.mdx');
  writeFileSync(page, `${readFileSync(page, 'utf8')}\n${words}\n`);
  return root;
}

const faulty = 'You should [click here](/approach/).';

test('on the forge the command adds its lines before the usual text, which stays as it was', (t) => {
  const root = project(t, faulty);
  const usual = check(root, []);
  const forge = check(root, [], 'true');
  deepEqual(check(root, ['--annotate']), forge);
  deepEqual(check(root, [], 'false'), usual);
  equal(usual.status, 1);
  equal(forge.status, 1);
  const [lines, ...rest] = forge.stdout.split('\n\n');
  equal(rest.join('\n\n'), usual.stdout);
  match(lines!, /^::error file=content\/pages\/pilot\/results\.mdx,line=\d+,col=\d+,title=[^:]+::.*click here.*$/m);
  match(lines!, /^::notice file=content\/pages\/pilot\/results\.mdx,line=\d+,col=5,title=[^:]+::"should".*$/m);
});

test('on the forge advice alone still ends well, and nothing found adds nothing', (t) => {
  const { status, stdout } = check(project(t, 'You should ask.'), [], 'true');
  equal(status, 0);
  match(stdout, /^::notice [^\n]*\n\n36 files checked, no faults\.\n/);
  deepEqual(check(project(t, ''), [], 'true'), { status: 0, stdout: '36 files checked, no faults.\n', stderr: '' });
});

test('asked for JSON the command prints one object and nothing else, also on the forge, and ends as before', (t) => {
  for (const [words, status, faults] of [
    [faulty, 1, 1],
    ['You should ask.', 0, 0],
  ] as const) {
    const run = check(project(t, words), ['--json', '--advice', '--reading'], 'true');
    const found = JSON.parse(run.stdout);
    deepEqual(Object.keys(found), ['faults', 'advice', 'stories', 'files']);
    deepEqual([run.status, run.stderr, found.faults.length, found.advice.length, found.files], [status, '', faults, 1, 36]);
  }
});

test('asked for JSON of no content the command prints no half of an object', (t) => {
  const root = project(t, '');
  rmSync(join(root, 'content'), { recursive: true });
  const { status, stdout, stderr } = check(root, ['--json']);
  deepEqual([status, stdout], [1, '']);
  match(stderr, /^The check could not be made\./);
});
