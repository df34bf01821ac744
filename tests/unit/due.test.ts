import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { listDue, reportDue } from '../../scripts/due.ts';
import { contentWith, layMadeUp, page, textOf } from '../check/madeUpContent.ts';

// In the made-up content a step is planned for June 2026, and the consent of the story finding-words ends on 2 April 2027.
const story = textOf('stories/finding-words.mdx');
const dueOn = (file: string, day: string) => ({ [file]: textOf(file).replace(/^due: .*$/m, `due: ${day}`) });
const pages = { ...dueOn('pages/contact.mdx', '2026-06-30'), ...dueOn('pages/pilot.mdx', '2026-07-01') };

const due = (today: string, changed: Record<string, string> = {}) => listDue(contentWith({ ...pages, ...changed }), today);
const names = (listed: { file: string }[]) => listed.map(({ file }) => file.replace(/^.*\/|\.mdx$/g, ''));

test('a page is listed from 30 days before its day, and is overdue from the day after it, the oldest first', () => {
  const on = (today: string) => [due(today).overdue, due(today).soon].map(names);
  deepEqual(on('2026-05-30'), [[], []]);
  deepEqual(on('2026-05-31'), [[], ['contact']]);
  deepEqual(on('2026-07-01'), [['contact'], ['pilot']]);
  deepEqual(on('2026-07-02'), [['contact', 'pilot'], []]);
});

test('a consent is listed from 60 days before its end; once it is over or withdrawn the story is to be deleted, and not checked', () => {
  const on = (today: string, text = story) => {
    const { held, consents } = due(today, { 'stories/finding-words.mdx': text });
    return [held, consents].map(names);
  };
  deepEqual(on('2027-01-31'), [[], []]);
  deepEqual(on('2027-02-01'), [[], ['finding-words']]);
  deepEqual(on('2027-04-02'), [['finding-words'], []]);
  const { overdue } = due('2027-04-02', { 'stories/finding-words.mdx': story.replace('due: 2027-05-01', 'due: 2027-01-01') });
  deepEqual(names(overdue), ['contact', 'pilot']);
  deepEqual(on('2026-06-01', story.replace('status: given', 'status: withdrawn')), [['finding-words'], []]);
  deepEqual(on('2026-06-01', story.replace('draft: false', 'draft: true')), [[], []]);
});

test('a planned step is listed once its month is over', () => {
  deepEqual([due('2026-06-30').steps, due('2026-07-01').steps].map(names), [[], ['next-step']]);
});

test('what the trust must still confirm is listed by who can answer, until it has an answer; of a story only its file is named', () => {
  const open = (changed: Record<string, string>) => due('2026-06-01', changed).open;
  const said = (changed: Record<string, string>) => open(changed).map(({ by, what }) => [by, what]);
  const asking = (more = '') => ({
    'stories/finding-words.mdx': story.replace('draft:', `confirm: [{ by: team, what: That it is so.${more} }]\ndraft:`),
  });
  deepEqual(said(asking()), [['team', 'see the file.']]);
  deepEqual(said(asking(', answered: { on: 2026-05-01, role: manager, evidence: a letter }')), []);
  const asked = { 'pages/pilot/results.mdx': page('Words.', { confirm: '[{ by: clinician, what: That it is *so* }]' }) };
  deepEqual(said(asked), [['clinician', 'That it is *so*']]);
  match(
    reportDue({ ...due('2026-06-01'), open: open(asked) }, '2026-06-01'),
    /## To confirm before the site goes live: clinician\n\n.*\n\n- `\S+`: `That it is \*so\*`$/,
  );
});

test('the command prints the groups with days in words and never a word of a story', () => {
  const CONTENT_DIR = 'test-results/due';
  layMadeUp(CONTENT_DIR);
  const env = { ...process.env, CONTENT_DIR, BUILD_DATE: '2028-01-01' };
  const { stdout } = spawnSync(process.execPath, ['scripts/due.ts'], { encoding: 'utf8', env });
  match(
    stdout,
    /^# What is due on 1 January 2028\n\n## Stories whose consent is over\n\n.*\n\n- `.*finding-words\.mdx`: consent ended on 2 April 2027/,
  );
  match(stdout, /## Pages that are overdue\n\n.*\n\n(- .*\n)*- `.*pilot\.mdx`: was to be checked by 1 May 2027\./);
  doesNotMatch(stdout, /chosen name|finding words|made-up words|ODS/i);
});

test('the daily run recognises the sentence of the report that nothing is due', () => {
  const nothing = reportDue({ held: [], consents: [], overdue: [], soon: [], steps: [], open: [] }, '2026-05-01');
  const [, line] = /grep -qx '(.*)' due\.md/.exec(readFileSync('.github/workflows/daily.yml', 'utf8')) ?? [];
  equal(nothing.split('\n').at(-1), line);
});
