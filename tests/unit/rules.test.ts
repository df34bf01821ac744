import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test, type TestContext } from 'node:test';
import { readContent } from '../../src/reader/content.ts';
import { lineOf } from '../../src/reader/issue.ts';
import { judge, report } from '../../scripts/check/rules.ts';
import { corpus, expected, faults, lay, names, today } from '../corpus.ts';

const read = (...path: string[]) => readFileSync(join(...path), 'utf8');

/** A folder with the good content as content/ and an empty src/, gone after the test. */
function project(t: TestContext): string {
  const root = mkdtempSync(join(tmpdir(), 'rules-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  cpSync(join(corpus, 'good'), join(root, 'content'), { recursive: true });
  mkdirSync(join(root, 'src'));
  return root;
}

const linesOf = (root: string) => judge({ contentDir: 'content', srcDir: 'src', from: root, today }).map(lineOf);

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
    equal(linesOf(root).join('\n'), expected(name));
  });
}

test('all faults at once are told in one run', (t) => {
  const root = project(t);
  const taken = new Set<string>();
  for (const name of names) lay(name, root, taken);
  const told = linesOf(root);
  const alone = names.filter((name) => /^(html|link-script|attack|svg|drawing)-/.test(name)).flatMap((name) => expected(name).split('\n'));
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

test('a name that not every system can hold is refused, and cannot write a line of its own into the report', (t) => {
  const page = read(corpus, 'good/pages/pilot/results.mdx').replace('Results', 'Another').replace('made-up place', 'made-up town');
  const told = (path: string) => {
    const root = project(t);
    mkdirSync(join(root, 'content', path, '..'), { recursive: true });
    writeFileSync(join(root, 'content', path), page);
    return linesOf(root).join('\n');
  };
  const kept = (name: string) => `Windows keeps the name ${name} for itself, and nobody there could open it. Choose another.`;
  equal(told('pages/con.mdx'), `content/pages/con.mdx:1:1 ${kept('con')}`);
  equal(told('pages/nul/words.mdx'), `content/pages/nul:1:1 ${kept('nul')}`);
  for (const sign of ['\n::error::', '\u001B[31m', '\u202E', '\u2028']) {
    const line = told(`pages/a${sign}b.mdx`);
    match(line, /^content\/pages\/a\[U\+[0-9A-F]{4}\].*$/);
    ok(!/[\p{Cc}\p{Cf}\p{Zl}]/u.test(line));
  }
});

test('words that look like code, and a drawing of plain parts, are no fault', (t) => {
  const root = project(t);
  cpSync(join(corpus, 'shown'), join(root, 'content'), { recursive: true });
  deepEqual(linesOf(root), []);
});

test('a text of one endless word is judged', (t) => {
  const root = project(t);
  for (const word of ['[', '*a_', 'a.', '(at)']) {
    const page = read(corpus, 'good/pages/pilot/results.mdx');
    writeFileSync(join(root, 'content/pages/pilot/results.mdx'), page + word.repeat(150_000 / word.length));
    ok(Array.isArray(linesOf(root)));
  }
});

test('numbers that only look like the phone number are left alone', (t) => {
  const root = project(t);
  const words = 'Figures 1020 7946 0123, 020 7946 01234, [a paper](https://doi.org/10.2079/s460123-020-7946-0124) and 946 0123.';
  writeFileSync(join(root, 'content/press/_template.mdx'), words);
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
function check(cwd: string, contentDir?: string, options: string[] = []) {
  const { CONTENT_DIR: _, SITE_URL: __, GITHUB_ACTIONS: ___, ...env } = process.env;
  const run = spawnSync(process.execPath, [resolve('scripts/check/check.ts'), ...options], {
    cwd,
    encoding: 'utf8',
    env: { ...env, BUILD_DATE: today, ...(contentDir && { CONTENT_DIR: contentDir }) },
  });
  return { status: run.status, out: run.stdout + run.stderr };
}

test('the command says that good content is good, and ends well', (t) => {
  deepEqual(check(project(t)), { status: 0, out: '36 files checked, no faults.\n' });
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

/** A project with one page that has advice, and no fault. */
function advised(t: TestContext): string {
  const root = project(t);
  const page = 'content/pages/pilot/results.mdx';
  writeFileSync(join(root, page), `${read(root, page).replace('due: 2027-05-01', 'due: 2026-05-31')}\nYou should ask. Staff don't know.\n`);
  return root;
}

test('advice alone is told in short, and the command still ends well', (t) => {
  deepEqual(check(advised(t)), {
    status: 0,
    out: [
      '36 files checked, no faults.',
      '',
      'Advice, which stops nothing: 3 places in 1 file to weigh.',
      '  content/pages/pilot/results.mdx: 2 plainer words, 1 overdue check',
      'To read all of it: npm run check -- --advice',
      '',
    ].join('\n'),
  });
});

test('all advice is told to who asks for it, and the command still ends well', (t) => {
  const { status, out } = check(advised(t), 'content', ['--advice']);
  equal(status, 0);
  const [faults, advice, count] = out.trimEnd().split('\n\n');
  equal(faults, '36 files checked, no faults.');
  match(advice ?? '', /^content\/pages\/pilot\/results\.mdx:5:6 advice: due: this page was to be checked again by 31 May 2026\. .*$/m);
  match(advice ?? '', /^content\/pages\/pilot\/results\.mdx:10:5 advice: "should" .*$/m);
  match(advice ?? '', /^content\/pages\/pilot\/results\.mdx:10:23 advice: "don't" .*$/m);
  equal(count, 'Advice, which stops nothing: 2 plainer words, 1 overdue check.');
});

test('while there are faults their count stands last, and advice is told only to who asks', (t) => {
  const root = advised(t);
  lay('label-click-here', root);
  writeFileSync(join(root, 'content/pages/pilot/results.mdx'), read(root, 'content/pages/pilot/results.mdx') + '\nYou should ask.\n');
  const short = check(root);
  equal(short.status, 1);
  match(short.out, /1 fault in 1 file\. Nothing is published until it is put right\.\n$/);
  const all = check(root, 'content', ['--advice']);
  equal(all.status, 1);
  match(all.out, /put right\.\n\n.*advice: "should".*\n\nAdvice, which stops nothing: 1 plainer word\.\n$/);
});

test('the command prints how hard the pages are to read', (t) => {
  const { status, out } = check(project(t), 'content', ['--reading']);
  equal(status, 0);
  match(out, /^\/approach\/meetings\/ +2\.2 +8 +0$/m);
  match(out, /The goal, 6 or lower, is not met\.\n.*The goal, 8 or lower, is met\.\n$/);
});

test('the command says which options it takes', (t) => {
  deepEqual(check(project(t), 'content', ['--advise']), {
    status: 1,
    out: 'The check could not be made. It takes --advice, --reading, --json or --annotate, and was given: --advise\n',
  });
});

test('a file that is too long for one page is refused before it is read', (t) => {
  const root = project(t);
  const path = join(root, 'content/pages/pilot/results.mdx');
  const words = readFileSync(path, 'utf8');
  const filled = (bytes: number) => words + 'Words.\n'.repeat(Math.ceil((bytes - words.length) / 7)).slice(0, bytes - words.length);
  writeFileSync(path, filled(200_000));
  deepEqual(linesOf(root), []);
  writeFileSync(path, filled(200_001));
  ok(
    linesOf(root).includes(
      'content/pages/pilot/results.mdx:1:1 is too long for one page: 200001 bytes, and 200000 are the most. Divide it into several pages.',
    ),
  );
  writeFileSync(path, words + '{'.repeat(1_000_000));
  const started = Date.now();
  linesOf(root);
  ok(Date.now() - started < 2000);
});
