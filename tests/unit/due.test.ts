import { deepEqual, doesNotMatch, equal, match, notEqual } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test, type TestContext } from 'node:test';
import { dueOn } from '../../scripts/dueDays.ts';
import { reportDue } from '../../scripts/dueReport.ts';
import { readContent } from '../../src/reader/content.ts';

/** The good content of the corpus, with changes: a file, what stands in it, and what shall stand there. Gone after the test. */
function project(t: TestContext, ...changes: [path: string, from: string | RegExp, to: string][]): string {
  const root = mkdtempSync(join(tmpdir(), 'due-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  cpSync('tests/corpus/good', join(root, 'content'), { recursive: true });
  for (const [path, from, to] of changes) {
    const file = join(root, 'content', path);
    const text = readFileSync(file, 'utf8');
    const changed = text.replace(from, to);
    notEqual(changed, text, `${from} stands in ${path}`);
    writeFileSync(file, changed);
  }
  return root;
}

const due = (t: TestContext, today: string, ...changes: Parameters<typeof project>[1][]) =>
  dueOn(readContent('content', project(t, ...changes)), today);
const files = (dated: { file: string }[]) => dated.map(({ file }) => file);

const story = 'stories/finding-words.mdx';
const pages = 'content/pages/contact.mdx';

test('a page is overdue from the day after its day, and falls due from 30 days before it', (t) => {
  const change = ['pages/contact.mdx', 'due: 2027-05-01', 'due: 2026-07-01'] as const;
  const on = (today: string) => {
    const { overdue, soon } = due(t, today, [...change]);
    return [files(overdue), files(soon)];
  };
  deepEqual(on('2026-05-31'), [[], []]);
  deepEqual(on('2026-06-01'), [[], [pages]]);
  deepEqual(on('2026-07-01'), [[], [pages]]);
  deepEqual(on('2026-07-02'), [[pages], []]);
});

test('a page is told with its address and its day, the most overdue first; of a story only its file', (t) => {
  const { overdue } = due(
    t,
    '2027-03-01',
    ['pages/contact.mdx', 'due: 2027-05-01', 'due: 2027-02-03'],
    ['pages/index.mdx', 'due: 2027-05-01', 'due: 2027-02-02'],
    [story, 'due: 2027-05-01', 'due: 2027-02-01'],
  );
  deepEqual(overdue, [
    { file: `content/${story}`, day: '2027-02-01' },
    { file: 'content/pages/index.mdx', day: '2027-02-02', address: '/' },
    { file: pages, day: '2027-02-03', address: '/contact/' },
  ]);
});

test('a consent is told from 60 days before its end, and once it is over the story is to be deleted', (t) => {
  const on = (today: string) => {
    const { consents, held } = due(t, today);
    return [consents, files(held)];
  };
  const ending = [{ file: `content/${story}`, day: '2027-04-02' }];
  deepEqual(on('2027-01-31'), [[], []]);
  deepEqual(on('2027-02-01'), [ending, []]);
  deepEqual(on('2027-04-01'), [ending, []]);
  deepEqual(on('2027-04-02'), [[], [`content/${story}`]]);
});

test('a story whose consent was withdrawn is to be deleted; a draft and one that was taken down are not', (t) => {
  const held = (...change: Parameters<typeof project>[1]) => due(t, '2026-06-01', change).held;
  const [withdrawn] = held(story, 'status: given', 'status: withdrawn');
  equal(withdrawn?.file, `content/${story}`);
  match(withdrawn?.why ?? '', /Delete .* as docs\/consent\.md says/);
  deepEqual(held(story, 'draft: false', 'draft: true'), []);
  deepEqual(held(story, /[^]*/, '---\ntaken: { on: 2026-06-01 }\n---\n'), []);
});

test('a story that is to be deleted is not to be checked as well', (t) => {
  const { overdue, held } = due(t, '2028-01-01');
  deepEqual(files(held), [`content/${story}`]);
  equal(files(overdue).includes(`content/${story}`), false);
});

test('a planned step is told once its month is over', (t) => {
  deepEqual(due(t, '2026-06-30').steps, []);
  deepEqual(due(t, '2026-07-01').steps, [{ file: 'content/journey/next-step.mdx', day: '2026-06' }]);
});

test('the report has a group for each kind that there is, with the day in words and what to do', (t) => {
  const report = reportDue(
    due(t, '2027-05-02', ['pages/contact.mdx', 'due: 2027-05-01', 'due: 2027-05-09'], [story, 'review: 2027-04-02', 'review: 2027-06-02']),
    '2027-05-02',
  );
  match(report, /^# What is due on 2 May 2027\n\n## Consents that end within 60 days\n\n.*docs\/consent\.md/);
  match(report, /^- `content\/stories\/finding-words\.mdx`: the first day without consent is 2 June 2027\.$/m);
  match(
    report,
    /^## Pages that are overdue\n\nCompare .*\n\n(- .*\n)*- `\/pilot\/`, in `content\/pages\/pilot\.mdx`: .* by 1 May 2027\.$/m,
  );
  match(report, /^## Pages that fall due within 30 days\n\n.*\n\n- `\/contact\/`, in .*: is to be checked by 9 May 2027\.$/m);
  match(report, /^## Planned steps whose time is over\n\n.*\n\n- `content\/journey\/next-step\.mdx`: was planned for June 2026\.$/m);
  doesNotMatch(report, /Stories whose consent is over/);
});

test('nothing due is said plainly', (t) =>
  equal(reportDue(due(t, '2026-05-02'), '2026-05-02'), '# What is due on 2 May 2026\n\nNothing is due.'));

/** What the command prints and ends with. */
function run(cwd: string, today: string, ...args: string[]) {
  const { CONTENT_DIR: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('scripts/due.ts'), ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...env, BUILD_DATE: today },
  });
  return { status, stdout, stderr };
}

const secret = /Finding words|chosen name|made-up story|Made-up words|first meeting|carer|ODS/i;

test('the command tells what is due and ends well, and never says a word of a story', (t) => {
  const root = project(t, [story, 'status: given', 'status: withdrawn']);
  const { status, stdout, stderr } = run(root, '2028-01-01');
  deepEqual([status, stderr], [0, '']);
  match(stdout, /## Stories whose consent is over\n\n.*\n\n- `content\/stories\/finding-words\.mdx`: .*withdrawn/);
  doesNotMatch(stdout, secret);
});

test('asked for JSON the command prints one object and nothing else', (t) => {
  const root = project(t);
  const { status, stdout } = run(root, '2027-04-20', '--json');
  const found = JSON.parse(stdout);
  equal(status, 0);
  deepEqual(Object.keys(found), ['overdue', 'soon', 'consents', 'held', 'steps']);
  deepEqual([found.overdue.length, found.held.length, found.steps.length], [0, 1, 1]);
  doesNotMatch(stdout, secret);
});

test('content that cannot be read, or a day that does not exist, ends with one plain sentence', (t) => {
  const root = project(t);
  for (const [today, says] of [
    ['2026-02-30', /^What is due could not be told\. BUILD_DATE is "2026-02-30"/],
    ['2026-06-01', /^What is due could not be told\. There is no folder content/],
  ] as const) {
    const { status, stdout, stderr } = run(root, today, '--json');
    deepEqual([status, stdout], [1, '']);
    match(stderr, says);
    rmSync(join(root, 'content'), { recursive: true, force: true });
  }
});
