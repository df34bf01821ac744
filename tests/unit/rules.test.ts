import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test, type TestContext } from 'node:test';
import { readContent } from '../../src/rules/content.ts';
import { lineOf } from '../../src/rules/fault.ts';
import { judge, report } from '../../src/rules/judge.ts';

// tests/corpus/good is a whole, made-up content folder without a fault. Each folder of tests/corpus/faults holds only the files that
// differ from it (src/ stands for the program, removed.txt names what is gone) and, in expected.txt, the lines that an editor gets.
const corpus = resolve('tests/corpus');
const faults = join(corpus, 'faults');
const names = readdirSync(faults).sort();
const own = ['expected.txt', 'removed.txt'];

const read = (...path: string[]) => readFileSync(join(...path), 'utf8');

/** A folder with the good content as content/ and an empty src/, gone after the test. */
function project(t: TestContext): string {
  const root = mkdtempSync(join(tmpdir(), 'rules-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  cpSync(join(corpus, 'good'), join(root, 'content'), { recursive: true });
  mkdirSync(join(root, 'src'));
  return root;
}

/** Lays the files of one fault over a project; a page whose place is `taken` by another fault stands beside it under the name of its own. */
function lay(name: string, root: string, taken?: Set<string>): void {
  const files = readdirSync(join(faults, name), { recursive: true, withFileTypes: true }).filter(
    (file) => file.isFile() && !own.includes(file.name),
  );
  for (const { parentPath, name: file } of files) {
    const path = join(parentPath, file)
      .slice(join(faults, name).length + 1)
      .replaceAll('\\', '/');
    const free = taken?.has(path) && path.endsWith('.mdx') ? path.replace(/[^/]+$/, `${name}.mdx`) : path;
    taken?.add(path);
    cpSync(join(parentPath, file), path.startsWith('src/') ? join(root, path) : join(root, 'content', free));
  }
  const removed = join(faults, name, 'removed.txt');
  if (existsSync(removed)) for (const path of read(removed).trim().split('\n')) rmSync(join(root, 'content', path), { force: true });
}

const linesOf = (root: string) => judge({ contentDir: 'content', srcDir: 'src', from: root }).map(lineOf);

test('good content has no fault', (t) => deepEqual(linesOf(project(t)), []));

test('good content has no fault when it was written on Windows', (t) => {
  const root = project(t);
  for (const { path, text } of readContent('content', root).entries)
    writeFileSync(join(root, 'content', path), text.replaceAll('\n', '\r\n'));
  deepEqual(linesOf(root), []);
});

for (const name of names) {
  test(`an editor is told about ${name.replaceAll('-', ' ')}`, (t) => {
    const root = project(t);
    lay(name, root);
    equal(linesOf(root).join('\n'), read(faults, name, 'expected.txt').trimEnd());
  });
}

test('all faults at once are told in one run', (t) => {
  const root = project(t);
  const taken = new Set<string>();
  for (const name of names) lay(name, root, taken);
  const told = linesOf(root);
  const alone = names
    .filter((name) => name.startsWith('html-') || name.startsWith('link-script'))
    .flatMap((name) => read(faults, name, 'expected.txt').trimEnd().split('\n'));
  for (const line of alone)
    ok(
      told.some((each) => each.endsWith(line.replace(/^\S+ /, ''))),
      line,
    );
  ok(told.length > names.length);
});

test('a link to a file outside of the content is refused', (t) => {
  const root = project(t);
  symlinkSync('/etc/hostname', join(root, 'content/pages/outside.mdx'));
  deepEqual(linesOf(root), ['content/pages/outside.mdx:1:1 is a link to a file or folder elsewhere. Put the file itself here.']);
});

test('numbers that only look like the phone number are left alone', (t) => {
  const root = project(t);
  const words = 'Figures 1020 7946 0123, 020 7946 01234, [a paper](https://doi.org/10.2079/s460123-020-7946-0124) and 946 0123.';
  writeFileSync(join(root, 'content/stories/_other.mdx'), words);
  writeFileSync(join(root, 'src/numbers.ts'), `// ${words}`);
  deepEqual(linesOf(root), []);
});

test('a broken contact record does not hide the faults of other files', (t) => {
  const root = project(t);
  writeFileSync(join(root, 'content/contact.yaml'), 'phone: [\n');
  lay('label-click-here', root);
  const lines = linesOf(root);
  ok(lines.some((line) => line.startsWith('content/contact.yaml:1:1 phone:')));
  ok(lines.some((line) => line.includes('click here')));
});

test('a file cut off anywhere is judged without a crash', (t) => {
  const root = project(t);
  for (const { path, text } of readContent('content', root).entries) {
    for (let end = 0; end < text.length; end += 193) {
      writeFileSync(join(root, 'content', path), text.slice(0, end));
      linesOf(root);
    }
    writeFileSync(join(root, 'content', path), text);
  }
  deepEqual(linesOf(root), []);
});

test('the report groups the faults by file and counts them', () => {
  const fault = { line: 1, column: 2, message: 'is wrong.' };
  equal(report([], 89), '89 files checked, no faults.');
  equal(report([{ ...fault, file: 'b' }], 89), 'b:1:2 is wrong.\n\n1 fault in 1 file. Nothing is published until it is put right.');
  equal(
    report(
      [
        { ...fault, file: 'b' },
        { ...fault, file: 'a', field: 'title', line: 3 },
        { ...fault, file: 'a' },
      ],
      89,
    ),
    'a:1:2 is wrong.\na:3:2 title: is wrong.\n\nb:1:2 is wrong.\n\n3 faults in 2 files. Nothing is published until they are put right.',
  );
});

/** What `npm run check` prints and ends with, in a folder of its own. */
function check(cwd: string, contentDir?: string) {
  const { BUILD_DATE: _, CONTENT_DIR: __, SITE_URL: ___, ...env } = process.env;
  const run = spawnSync(process.execPath, [resolve('src/rules/check.ts')], {
    cwd,
    encoding: 'utf8',
    env: { ...env, ...(contentDir && { CONTENT_DIR: contentDir }) },
  });
  return { status: run.status, out: run.stdout + run.stderr };
}

test('the command says that good content is good, and ends well', (t) => {
  deepEqual(check(project(t)), { status: 0, out: '23 files checked, no faults.\n' });
});

test('the command tells every fault in plain words, without a stack trace, and ends badly', (t) => {
  const root = project(t);
  lay('many-in-one-file', root);
  lay('menu-dead', root);
  const { status, out } = check(root);
  equal(status, 1);
  const [pages, site, count] = out.trimEnd().split('\n\n');
  equal(pages, read(faults, 'many-in-one-file', 'expected.txt').trimEnd());
  equal(site, read(faults, 'menu-dead', 'expected.txt').trimEnd());
  equal(count, `${pages.split('\n').length + 1} faults in 2 files. Nothing is published until they are put right.`);
});

test('the command says in one sentence that there is no content', (t) => {
  const { status, out } = check(project(t), 'nowhere');
  equal(status, 1);
  match(out, /^The check could not be made\. There is no folder nowhere to read the content from\.\n$/);
});
