import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { test, type TestContext } from 'node:test';
import { checkContent } from '../../scripts/check/checkContent.ts';
import { annotations, report } from '../../scripts/check/report.ts';
import { frameIds, searchPageIds } from '../../scripts/check/rules/headings.ts';
import { readingOf, reportReading } from '../../scripts/reading.ts';
import { type Content, type Entry, readContent } from '../../src/reader/content.ts';
import { contentWith, layMadeUp, linesOf, page, textOf, today } from './madeUpContent.ts';

const good = contentWith({});
const placesOf = (content: Content) =>
  linesOf(content)
    .map((line) => line.split(' ')[0])
    .join(' ');

test("today's content has nothing to put right", () => {
  deepEqual(checkContent(readContent('content'), new Date().toISOString().slice(0, 10)), []);
});

test('whatever the state of the team, whoever is in a crisis is sent elsewhere', () => {
  const { data } = readContent('content').entries.find(({ path }) => path === 'service.yaml') as Entry<'service'>;
  for (const [state, { home, guide, contact, note }] of Object.entries(data!.says)) {
    for (const sentence of [home, guide, contact]) match(sentence, /call 111 and choose the mental health option/, state);
    if (state !== 'ended') match(note, /[Ii]n a crisis, do not wait for us/);
  }
});

test('content that was written on Windows is as good', () => {
  const files = Object.fromEntries(good.entries.map(({ path, text }) => [path, text.replaceAll('\n', '\r\n')]));
  deepEqual(linesOf(good), []);
  deepEqual(linesOf(contentWith(files)), []);
  const edited = { ...files, 'pages/pilot/results.mdx': page('# One\n\n• Two\n\nIt works [here](/pilot/).').replaceAll('\n', '\r\n') };
  const result = 'pages/pilot/results.mdx';
  equal(placesOf(contentWith(edited)), `${result}:8:1 ${result}:10:1 ${result}:12:10`);
});

test('an endless word, deep lists and many signs of code are read', () => {
  for (const word of ['[', '*a_', 'a.', '(at)', '> ', '- ']) linesOf(contentWith({ 'pages/pilot/results.mdx': page(word.repeat(2000)) }));
  const long = linesOf(contentWith({ 'pages/pilot/results.mdx': page('Words.\n'.repeat(30_000)) }));
  match(
    long.join('\n'),
    /^pages\/pilot\/results\.mdx:1:1 is too long for one page: \d+ bytes, and 200000 are the most\. Divide it into several pages\.$/,
  );
});

test('text in another encoding is named, with what to do', () => {
  const text = page('A café.');
  const about = (bytes: Buffer) => linesOf(contentWith({ 'pages/pilot/results.mdx': bytes })).join('\n');
  match(about(Buffer.from(text, 'latin1')), /^\S+results\.mdx:8:6 here the file is not saved as UTF-8[^\n]*$/);
  for (const mark of ['\uFEFF', ''])
    match(about(Buffer.from(`${mark}${page('Words.')}`, 'utf16le')), /^\S+results\.mdx:1:1 here the file is not saved as UTF-8[^\n]*$/);
  match(about(Buffer.from(`\uFEFF${text}`)), /^\S+results\.mdx:1:1 the file starts with a hidden mark \(BOM\)[^\n]*$/);
});

test('endings at which the parser aborts the process are read, in a process of their own', () => {
  const texts = ['import "\\', "export const a = '\\", 'import `\\', '<Note a="\\', '{"\\', 'import "\\\r'];
  const code = `import { readBody } from './src/reader/mdx.ts'; for (const text of ${JSON.stringify(texts)}) readBody(text); console.log('read');`;
  equal(spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }).stdout, 'read\n');
});

test('the ids of the frame are those that layouts and components use', () => {
  const used = globSync('src/{layouts,components}/*.astro').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/<\w+[^>]*?\sid="([^"{]+)"/g)].map(([, id = '']) => ({
      id,
      search: /Search(Page|Results)/.test(file),
    })),
  );
  const idsOf = (search: boolean) => [...new Set(used.filter((each) => each.search === search).map(({ id }) => id))].sort();
  deepEqual(idsOf(false), [...frameIds].sort());
  deepEqual(idsOf(true), [...searchPageIds].sort());
});

test('a broken contact record does not hide the issues of other files', () => {
  const broken = contentWith({ 'contact.yaml': 'phone: [\n', 'pages/pilot/results.mdx': page('[here](/pilot/)') });
  equal(placesOf(broken), 'contact.yaml:1:1 pages/pilot/results.mdx:8:1');
});

test('a report groups issues by file and counts them', () => {
  const issue = { line: 1, column: 2, message: 'is wrong.' };
  equal(report([], 89), '89 files checked, no issues.');
  equal(report([{ ...issue, file: 'b' }], 89), 'b:1:2 is wrong.\n\n1 issue in 1 file. Nothing is published until it is put right.');
  const three = [
    { ...issue, file: 'b' },
    { ...issue, file: 'a', field: 'title', line: 3 },
    { ...issue, file: 'a' },
  ];
  equal(
    report(three, 89),
    'a:1:2 is wrong.\na:3:2 title: is wrong.\n\nb:1:2 is wrong.\n\n3 issues in 2 files. Nothing is published until they are put right.',
  );
});

test('what is shown beside the words on GitHub cannot give orders of its own', () => {
  const issue = { file: 'content/a,b:c.mdx', line: 1, column: 2, field: 'title', message: '100%\n::error::x' };
  equal(
    annotations([issue], Array(12).fill({ ...issue, field: undefined, message: 'x' })).split('\n')[0],
    '::error file=content/a%2Cb%3Ac.mdx,line=1,col=2,title=Nothing is published until this is put right::title: 100%25%0A::error::x',
  );
  equal(annotations([], Array(12).fill(issue)).split('\n').length, 10);
});

/** A folder with the made-up content as content/, gone after the test. */
function project(t: TestContext, changed: Record<string, string> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'check-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  layMadeUp(join(root, 'content'));
  for (const [path, text] of Object.entries(changed)) {
    mkdirSync(dirname(join(root, 'content', path)), { recursive: true });
    writeFileSync(join(root, 'content', path), text);
  }
  return root;
}

test('a link to a file or folder elsewhere, and a name that could write a line of its own, are refused', (t) => {
  const root = project(t, { 'pages/a\n::error::b.mdx': page('Words.', { title: 'A', description: 'B.' }) });
  symlinkSync('/etc/hostname', join(root, 'content/pages/outside.mdx'));
  symlinkSync(resolve('content/pages'), join(root, 'content/pages/folder'));
  symlinkSync('.', join(root, 'content/pages/circle'));
  const lines = report(checkContent(readContent('content', root), today), 1);
  match(lines, /content\/pages\/a\[U\+000A\]::error::b\.mdx:1:1 the name becomes a part of an address/);
  for (const link of ['outside.mdx', 'folder', 'circle'])
    match(lines, new RegExp(`content/pages/${link}:1:1 is a link to a file or folder`));
  match(lines, /\n4 issues in 4 files\./, 'no link is followed');
});

/** What the command prints and ends with. */
function run(cwd: string, options: string[] = [], env: Record<string, string> = {}) {
  const { CONTENT_DIR: _, GITHUB_ACTIONS: __, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('scripts/check/check.ts'), ...options], {
    cwd,
    encoding: 'utf8',
    env: { ...inherited, BUILD_DATE: today, ...env },
  });
  return { status, out: stdout + stderr };
}

test('the command says that content is good, counts advice, and lists it on request', (t) => {
  const root = project(t, { 'pages/pilot/results.mdx': page('You should ask.') });
  deepEqual(run(root), {
    status: 0,
    out: '35 files checked, no issues.\n\nAdvice, which stops nothing: 1 place in 1 file to weigh. To read it: npm run check -- --advice\n',
  });
  match(
    run(root, ['--advice']).out,
    /\n\ncontent\/pages\/pilot\/results\.mdx:8:5 advice: "should" [^\n]*\n\nAdvice, which stops nothing: 1 place\.\n$/,
  );
});

test('the command prints every issue, ends with 1, and writes for GitHub', (t) => {
  const root = project(t, { 'pages/pilot/results.mdx': page('[here](/pilots/)') });
  const plain = run(root);
  equal(plain.status, 1);
  match(
    plain.out,
    /^content\/pages\/pilot\/results\.mdx:8:1 [^\n]*\ncontent[^\n]*\n\n2 issues in 1 file\. Nothing is published until they are put right\.\n$/,
  );
  match(run(root, [], { GITHUB_ACTIONS: 'true' }).out, /^::error file=content\/pages\/pilot\/results\.mdx,line=8,col=1,title=/);
});

test('the command says in a sentence that there is no content, and which options it takes', (t) => {
  const root = project(t);
  // Another folder would be refused file by file: 30,000 times for the top of a checkout.
  for (const CONTENT_DIR of ['nowhere', 'content/site.yaml', 'content/press', 'content/..'])
    deepEqual(run(root, [], { CONTENT_DIR }), {
      status: 1,
      out: `The check could not be made. CONTENT_DIR is "${CONTENT_DIR}"; no such folder holds site.yaml or pages/. A right one holds what content/ holds.\n`,
    });
  deepEqual(run(root, ['--advise']), {
    status: 1,
    out: 'The check could not be made. It takes --advice and --since COMMIT, and was given: --advise\n',
  });
});

test('a fact that changed since a commit needs a new day of its check; other words of the record do not', (t) => {
  const root = project(t);
  const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd: root });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'before');
  const write = (file: string, from: RegExp | string, to: string) => {
    const path = join(root, 'content', file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  };
  write('contact.yaml', /^phone: .*$/m, 'phone: 020 7946 0999');
  write('contact.yaml', /^for: .*$/m, 'for: Other words.');
  // The line also moves in its list: the facts of a line are its own wherever it stands.
  write('help.yaml', /(  - id: urgent[^]*?)(  - id: listeners[^]*?)(?=  - id: texters)/, '$2$1');
  write('help.yaml', /number: 116 123/, 'number: 116 124');
  const { status, out } = run(root);
  equal(status, 1);
  match(out, /^content\/contact\.yaml:\d+:8 phone: this has changed, and checked is still \d+ \w+ 2026\. /m);
  match(out, /^content\/help\.yaml:\d+:\d+ lines, number 2, number: this has changed/m);
  match(out, /2 issues in 2 files\./);
  git('commit', '-qam', 'after');
  equal(run(root).status, 0, 'beside the last commit nothing has changed');
  equal(run(root, ['--since', 'HEAD^1']).status, 1);
  for (const file of ['contact.yaml', 'help.yaml']) write(file, /checked: 2026-\d\d-\d\d/g, 'checked: 2026-05-31');
  equal(run(root, ['--since', 'HEAD^1']).status, 0);
});

test('how hard pages are to read: short words and sentences are easy, and a heading or a table is no running text', () => {
  const hard = 'Organisational accountability necessitates multidimensional consideration.';
  const readings = readingOf(
    contentWith({ 'pages/pilot/results.mdx': page(`# ${hard}\n\nThe cat sat on the mat.`), 'pages/pilot.mdx': page(hard, { title: 'A' }) }),
  );
  const gradeOf = (address: string) => readings.find((each) => each.address === address)?.grade ?? NaN;
  ok(gradeOf('/pilot/results/') < 1 && gradeOf('/pilot/') > 20);
  match(
    reportReading(readings),
    /^Pages for families +Grade +Words +Long sentences\n[^]*the highest: grade [\d.]+\. The goal, 8 or lower, is (not )?met\.$/,
  );
});

test('what was found is told in the order of the files and of their lines, each once', () => {
  const guide = textOf('approach/meetings.mdx').replace('## Who comes', '# Who comes');
  const edited = contentWith({ 'pages/pilot/results.mdx': page('[it](/pilots/)\n\n[here](/pilot/)'), 'approach/meetings.mdx': guide });
  equal(placesOf(edited), 'approach/meetings.mdx:9:1 approach/meetings.mdx:13:1 pages/pilot/results.mdx:8:1 pages/pilot/results.mdx:10:1');
});
