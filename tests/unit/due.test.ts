import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { listDue, reportDue } from '../../scripts/due.ts';
import { readContent } from '../../src/reader/content.ts';

// Made-up content: two pages, a planned step, and a story whose consent ends on 2 April 2027.
const page = (name: string, due: string, more = '') =>
  `---\ntitle: ${name}\ndescription: The ${name}.\nchecked: 2026-01-01\ndue: ${due}\n${more}---\n\nSecret words.\n`;
const story = page(
  'A secret title',
  '2026-12-01',
  `teller: { name: A secret name, relation: carer }
toldOn: 2026-04-01
consent: { reference: ODS-2026-001, publish: true, quote: false, identifiable: false, others: none, given: 2026-04-02, review: 2027-04-02, status: given }
draft: false
`,
);
const step = '---\ntitle: A step\ndate: 2026-06\nstate: planned\nsource: { name: Made-up news }\nchecked: 2026-01-01\n---\n\nA plan.\n';

/** A content folder with one version of the story, gone after the test. */
function folder(t: TestContext, storyText = story, one = page('one', '2026-07-01')): string {
  const root = mkdtempSync(join(tmpdir(), 'due-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const pages = { 'pages/one.mdx': one, 'pages/two.mdx': page('two', '2026-06-30') };
  for (const [path, text] of Object.entries({ ...pages, 'journey/step.mdx': step, 'stories/made-up.mdx': storyText })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}
const due = (t: TestContext, today: string, ...texts: string[]) => listDue(readContent('.', folder(t, ...texts)), today);
const names = (listed: { file: string }[]) => listed.map(({ file }) => file.replace(/^.*\/|\.mdx$/g, ''));

test('a page is listed from 30 days before its day, and is overdue from the day after it, the oldest first', (t) => {
  const on = (today: string) => Object.values(due(t, today)).slice(2, 4).map(names);
  deepEqual(on('2026-05-30'), [[], []]);
  deepEqual(on('2026-05-31'), [[], ['two']]);
  deepEqual(on('2026-07-01'), [['two'], ['one']]);
  deepEqual(on('2026-07-02'), [['two', 'one'], []]);
});

test('a consent is listed from 60 days before its end; once it is over or withdrawn the story is to be deleted, and not checked', (t) => {
  const on = (today: string, ...texts: string[]) =>
    Object.values(due(t, today, ...texts))
      .slice(0, 2)
      .map(names);
  deepEqual(on('2027-01-31'), [[], []]);
  deepEqual(on('2027-02-01'), [[], ['made-up']]);
  deepEqual(on('2027-04-02'), [['made-up'], []]);
  deepEqual(names(due(t, '2027-04-02').overdue), ['two', 'one']);
  deepEqual(on('2026-06-01', story.replace('status: given', 'status: withdrawn')), [['made-up'], []]);
  deepEqual(on('2026-06-01', story.replace('draft: false', 'draft: true')), [[], []]);
});

test('a planned step is listed once its month is over', (t) => {
  deepEqual([due(t, '2026-06-30').steps, due(t, '2026-07-01').steps].map(names), [[], ['step']]);
});

test('what the trust must still confirm is listed by who can answer, until it has an answer; of a story only its file is named', (t) => {
  const asking = (by: string, more = '') => `confirm: [{ by: ${by}, what: That it is *so*${more} }]\n`;
  const open = (fields: string) => due(t, '2026-06-01', story.replace('draft: false\n', `draft: false\n${fields}`)).open;
  deepEqual(
    open(asking('team')).map(({ by, what }) => [by, what]),
    [['team', 'see the file.']],
  );
  deepEqual(open(asking('team', ', answered: { on: 2026-05-01, role: manager, evidence: a letter }')), []);
  const listed = due(t, '2026-06-01', story, page('one', '2026-07-01', asking('clinician'))).open;
  deepEqual(
    listed.map(({ by, what }) => [by, what]),
    [['clinician', 'That it is *so*']],
  );
  match(
    reportDue({ ...due(t, '2026-06-01'), open: listed }, '2026-06-01'),
    /## To confirm before the site goes live: clinician\n\n.*\n\n- `\S+`: `That it is \*so\*`$/,
  );
});

test('the command prints the groups with days in words and never a word of a story', (t) => {
  const env = { ...process.env, CONTENT_DIR: folder(t), BUILD_DATE: '2028-01-01' };
  const run = () => spawnSync(process.execPath, ['scripts/due.ts'], { encoding: 'utf8', env }).stdout;
  match(
    run(),
    /^# What is due on 1 January 2028\n\n## Stories whose consent is over\n\n.*\n\n- `.*made-up\.mdx`: consent ended on 2 April 2027/,
  );
  match(run(), /## Pages that are overdue\n\n.*\n\n- `.*two\.mdx`: was to be checked by 30 June 2026\./);
  doesNotMatch(run(), /secret|ODS/i);
});

test('the daily run recognises the sentence of the report that nothing is due', () => {
  const nothing = reportDue({ held: [], consents: [], overdue: [], soon: [], steps: [], open: [] }, '2026-05-01');
  const [, line] = /grep -qx '(.*)' due\.md/.exec(readFileSync('.github/workflows/daily.yml', 'utf8')) ?? [];
  equal(nothing.split('\n').at(-1), line);
});
