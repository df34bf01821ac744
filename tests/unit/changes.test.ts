import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { markdownToMdast } from 'satteri';
import { compare } from '../../src/review/alignment.ts';
import { approved } from '../../scripts/approval.ts';
import { changedFiles } from '../../src/review/changedFiles.ts';
import { reportChanges } from '../../src/review/changesReport.ts';
import type { Change } from '../../src/review/pairing.ts';
import { linesOf, passagesOf, sentencesIn } from '../../src/review/passages.ts';
import { quote } from '../../scripts/quotation.ts';
import { snapshotOf, snapshotOnDisk } from '../../src/review/snapshot.ts';
import { type MdastNode, nodesOf } from '../../src/reader/tree.ts';

const today = '2026-06-01';

// Git reads no settings of the machine, and no folder that a hook may have named.
for (const name of Object.keys(process.env)) if (name.startsWith('GIT_')) delete process.env[name];
delete process.env['CONTENT_DIR'];
process.env['GIT_CONFIG_GLOBAL'] = devNull;
process.env['GIT_CONFIG_NOSYSTEM'] = '1';

function git(cwd: string, ...args: string[]): string {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'init.defaultBranch=main', '-c', 'commit.gpgsign=false'];
  const { status, stdout, stderr } = spawnSync('git', [...who, ...args], { cwd, encoding: 'utf8' });
  equal(status, 0, stderr);
  return stdout.trim();
}

interface Project {
  root: string;
  write: (path: string, text: string | Buffer) => void;
  /** Replaces words that stand in a file. */
  edit: (path: string, from: string | RegExp, to: string) => void;
  remove: (path: string) => void;
  commit: () => void;
  /** What is told of everything since the last commit. */
  report: (all?: boolean) => string;
}

/** A repository whose first commit holds the good content of the corpus. Each test has a copy of it, because making one takes longer. */
const good = mkdtempSync(join(tmpdir(), 'changes-'));
after(() => rmSync(good, { recursive: true, force: true }));
cpSync('tests/corpus/good', join(good, 'content'), { recursive: true });
git(good, 'init', '--quiet');
git(good, 'add', '--all');
git(good, 'commit', '--quiet', '--message', 'x');

function project(t: TestContext): Project {
  const root = mkdtempSync(join(tmpdir(), 'changes-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  cpSync(good, root, { recursive: true });
  let before: ReturnType<typeof snapshotOf> | undefined;
  const commit = () => {
    git(root, 'add', '--all');
    git(root, 'commit', '--quiet', '--message', 'x');
    before = undefined;
  };
  const at = (path: string) => join(root, 'content', path);
  const write = (path: string, text: string | Buffer) => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  };
  return {
    root,
    write,
    commit,
    remove: (path) => rmSync(at(path)),
    edit: (path, from, to) => {
      const text = readFileSync(at(path), 'utf8');
      const changed = text.replace(from, () => to);
      ok(changed !== text, `${String(from)} stands in ${path}`);
      write(path, changed);
    },
    report: (all = false) => {
      before ??= snapshotOf('HEAD', 'content', root);
      const asked = { base: 'HEAD', commit: before.commit, folder: 'content', all, command: 'npm run changes -- HEAD --all' };
      return reportChanges(changedFiles(before, snapshotOnDisk('content', root), today), asked);
    },
  };
}

/** The part of a report below one heading. */
function below(report: string, heading: string): string {
  const [, rest] = report.split(`\n## ${heading}\n`);
  ok(rest !== undefined, `${heading} is a heading of:\n${report}`);
  return rest.split('\n## ')[0]!.trim();
}

test('nothing changed is said plainly, and another end of line is no change', (t) => {
  const { root, report } = project(t);
  match(report(), /Nothing in `content\/` changed since `HEAD` \(`[0-9a-f]{9}`\)\.$/);
  const page = join(root, 'content/pages/pilot.mdx');
  writeFileSync(page, readFileSync(page, 'utf8').replaceAll('\n', '\r\n'));
  match(report(), /Nothing in `content\/` changed/);
});

test('a changed sentence stands beside the one that it replaces, and no other sentence is told', (t) => {
  const { edit, report } = project(t);
  edit('approach/meetings.mdx', 'A made-up hour.', 'A made-up hour. Then tea. A break.');
  edit('approach/meetings.mdx', 'Those whom the person chooses.', 'Those whom the family\nchooses.');
  equal(
    below(report(), '`/approach/meetings/`'),
    [
      'A page, in `content/approach/meetings.mdx`.\n',
      '- **Before**: `Those whom the person chooses.`\\\n  **After**: `Those whom the family chooses.`',
      '- **Added**: `Then tea.`',
      '- **Added**: `A break.`',
    ].join('\n'),
  );
  match(report(), /^# What this change does to the words\n\n1 file in `content\/` changed since `HEAD` \(`\w{9}`\)\. /);
});

test('fields are told with their names: words, days, numbers, and those inside others', (t) => {
  const { edit, report } = project(t);
  edit('pages/pilot.mdx', 'title: The pilot', 'title: The trial');
  edit('pages/pilot.mdx', 'due: 2027-05-01', 'due: 2028-05-01');
  edit('results/feeling.yaml', 'mean: 18.5', 'mean: 19.5');
  const page = below(report(), '`/pilot/`');
  match(page, /^- \*\*Before\*\* \(`title`\): `The pilot`\\\n {2}\*\*After\*\* \(`title`\): `The trial`$/m);
  match(page, /`due`\): `2027-05-01`\\\n.*`due`\): `2028-05-01`$/m);
  const result = below(report(), '`content/results/feeling.yaml`');
  match(result, /^- \*\*Before\*\* \(`values, number 1, mean`\): `18.5`\\\n.*`19.5`$/m);
  match(result, /^A result of the Kent study\.$/m);
});

test('what is put before others in a list does not change them', (t) => {
  const { edit, report } = project(t);
  edit('studies/made-up-study.yaml', 'figures:', 'figures:\n  - { label: new, printed: "1" }');
  deepEqual(
    report()
      .match(/^ *-? ?\*\*.*/gm)
      ?.slice(1),
    ['- **Added** (`figures, number 1, label`): `new`', '- **Added** (`figures, number 1, printed`): `1`'],
  );
});

test('a link that leads elsewhere, another number and another component are changes', (t) => {
  const { edit, report } = project(t);
  edit('pages/index.mdx', '(/pilot/)', '(https://elsewhere.example/)');
  edit('pages/pilot.mdx', 'id="participants"', 'id="trained"');
  edit('pages/contact.mdx', '<Contact />', '');
  match(below(report(), '`/`'), /After\*\*: `Read \[the guide\]\(\/approach\/\) and \[the pilot\]\(https:\/\/elsewhere\.example\/\)\.`/);
  match(below(report(), '`/pilot/`'), /Before\*\*: `<Count id="participants" \/> people, .*\n.*After\*\*: `<Count id="trained" \/>/);
  match(below(report(), '`/contact/`'), /^- \*\*Removed\*\*: `<Contact \/>`$/m);
});

test('what leaves a card, a cell of a table and a definition of a link is told', () => {
  const words = (body: string) => passagesOf(`---\ntitle: A\n---\n\n${body}\n`, 'pages/a.mdx')!.map((each) => each.words);
  deepEqual(words('<Note>\n\nOne. Two.\n\n</Note>\n\n| a | b |\n|---|---|\n| c | [d][e] |\n\n[e]: https://example.org'), [
    'A',
    '<Note>',
    'One.',
    'Two.',
    '</Note>',
    'a',
    'b',
    'c',
    '[d][e]',
    '[e]: https://example.org',
  ]);
  deepEqual(words('> One\n> line. Two.\n\n- three\n  - four\n\n## Five. Six.\n\n<Note>seven</Note>'), [
    'A',
    'One line.',
    'Two.',
    'three',
    'four',
    '## Five. Six.',
    '<Note>seven</Note>',
  ]);
});

test('only other spacing is no change of words', (t) => {
  const { edit, report } = project(t);
  edit('approach/meetings.mdx', 'Those whom the person chooses.', 'Those whom\nthe  person chooses.\n');
  equal(below(report(), '`/approach/meetings/`').split('\n\n')[1], 'No words changed: only spacing changed.');
  doesNotMatch(report(), /\*\*(Before|After|Added|Removed|Moved)\*\*/);
});

test('a change of marks or comments alone is told line by line', (t) => {
  const { edit, report } = project(t);
  edit('counts/trained.yaml', '# Made up for tests.', '# Really true.');
  const told = below(report(), '`content/counts/trained.yaml`');
  match(told, /No sentence changed, but marks or comments/);
  match(told, /Before\*\*: `# Made up for tests\.`\\\n {2}\*\*After\*\*: `# Really true\.`/);
});

test('a number tells the pages that show it, also those that list a step which shows it', (t) => {
  const { edit, write, report } = project(t);
  edit('counts/participants.yaml', '"20"', '"21"');
  edit('pages/pilot/results.mdx', 'Nothing yet.', 'Nothing of <Count id="participants" /> yet.');
  const told = below(report(), '`content/counts/participants.yaml`');
  match(told, /^A number, shown wherever a page uses it: `\/pilot\/`, `\/pilot\/results\/`\.$/m);
  match(told, /\(`value`\): `20`\\\n.*\(`value`\): `21`/);

  edit('counts/trained.yaml', 'almost 12', 'almost 13');
  match(below(report(), '`content/counts/trained.yaml`'), /uses it: `\/pilot\/`\./);
  write('pages/steps.mdx', '---\ntitle: A\n---\n\n<Journey />\n');
  edit('counts/trained.yaml', 'group: people', 'group: money');
  edit('journey/first-step.mdx', 'Made-up words', '<Count id="trained" /> words');
  match(below(report(), '`content/counts/trained.yaml`'), /uses it: `\/pilot\/`, `\/steps\/`\./);
});

test('records say that they show on many pages', (t) => {
  const { edit, report } = project(t);
  edit('contact.yaml', '0123', '0124');
  edit('service.yaml', 'not known', '"yes"');
  edit('help.yaml', 'checked: ', 'checked:  ');
  edit('site.yaml', 'publication: ', 'publication:  ');
  match(below(report(), '`content/contact.yaml`'), /shown on many pages and in the contact card: `\/contact\/`\./);
  match(below(report(), '`content/service.yaml`'), /shown on many pages: /);
  for (const name of ['help', 'site']) match(below(report(), `\`content/${name}.yaml\``), /shown on every page\./);
});

test('who must be named for approval is told of those files alone, and they stand first', (t) => {
  const { edit, write, report } = project(t);
  const named = ['contact.yaml', 'help.yaml', 'service.yaml', 'counts/trained.yaml', 'studies/made-up-study.yaml', 'results/staff.yaml'];
  const pages = ['pages/help-now.mdx', 'pages/contact.mdx'];
  const others = ['pages/index.mdx', 'journey/first-step.mdx', 'press/a-piece.mdx', 'approach/meetings.mdx', 'approach/index.mdx'];
  for (const path of [...named, ...pages, ...others]) edit(path, /checked: .*/, 'checked: 2026-05-02');
  edit('stories/finding-words.mdx', 'Made-up words.', 'Other words.');
  write('stories/chairs.png', Buffer.from([1]));
  const parts = report().split('\n## ').slice(1);
  const needs = parts.map((part) => part.includes('\n**Needs approval by a named person.**\n'));
  deepEqual(needs, [...Array(10).fill(true), ...Array(5).fill(false)]);
  match(report(), /15 files in `content\/` changed since .*; 10 need approval by a named person\./);
  for (const address of ['/help-now/', '/contact/', '/stories/finding-words/']) match(below(report(), `\`${address}\``), /Needs approval/);
});

test('the files that need approval are those of which .github/CODEOWNERS says why', () => {
  const owned = readFileSync('.github/CODEOWNERS', 'utf8').matchAll(/^(?:#to-be-named )?\/content\/(\S+)/gm);
  deepEqual([...owned].map(([, path]) => path).toSorted(), approved);
});

test('new, removed and renamed pages are said as such, with the address that will be dead', (t) => {
  const { root, edit, remove, write, report } = project(t);
  write('pages/new.mdx', '---\ntitle: New\n---\n\nOne. Two.\n');
  remove('pages/glossary.mdx');
  write('approach/how.mdx', readFileSync(join(root, 'content/approach/meetings.mdx')));
  remove('approach/meetings.mdx');
  edit('approach/how.mdx', 'A made-up hour.', 'Two made-up hours.');
  const created = below(report(), 'New: `/new/`');
  match(created, /- \*\*Added\*\* \(`title`\): `New`\n- \*\*Added\*\*: `One\.`\n- \*\*Added\*\*: `Two\.`$/);
  const gone = below(report(), 'Removed: `/glossary/`');
  match(gone, /The address `\/glossary\/` will be dead/);
  match(gone, /- \*\*Removed\*\* \(`title`\): /);
  const renamed = below(report(), 'Renamed: `/approach/how/`');
  match(renamed, /Before, its file was `content\/approach\/meetings\.mdx`\./);
  match(renamed, /The old address `\/approach\/meetings\/` will be dead/);
  equal(renamed.match(/^- /gm)?.length, 1);
  match(renamed, /`A made-up hour\.`\\\n {2}\*\*After\*\*: `Two made-up hours\.`$/);
});

test('a file that only has another name is renamed, and one that says something else is not', (t) => {
  const { root, remove, write, report } = project(t);
  write('pages/moved.mdx', readFileSync(join(root, 'content/pages/pilot/results.mdx')));
  remove('pages/pilot/results.mdx');
  remove('counts/trained.yaml');
  write(
    'counts/other.yaml',
    '# Made up for tests.\nvalue: "7"\ncounts: other things\nwhen: 2020\ngroup: people\nsource: { name: x }\nchecked: 2026-05-01\nconfidence: B\n',
  );
  match(below(report(), 'Renamed: `/moved/`'), /No words changed\.$/);
  below(report(), 'New: `content/counts/other.yaml`');
  below(report(), 'Removed: `content/counts/trained.yaml`');
});

test('pictures are told by name', (t) => {
  const { remove, write, report } = project(t);
  write('pages/new.webp', Buffer.from([1, 2]));
  write('pages/chairs.png', Buffer.from([0xff, 0, 1]));
  equal(below(report(), 'New: `content/pages/new.webp`'), 'A picture.');
  match(below(report(), '`content/pages/chairs.png`'), /^A picture\.\n\nIt was replaced by another of the same name\./);
  remove('pages/chairs.png');
  equal(below(report(), 'Removed: `content/pages/chairs.png`'), 'A picture.');
});

test('a file that cannot be understood is compared line by line, and says so', (t) => {
  const { edit, report } = project(t);
  edit('pages/index.mdx', 'title: Welcome', 'title: "Welcome');
  edit('pages/pilot.mdx', 'Call 111 in 2026.', 'Call <b 111.');
  edit('contact.yaml', 'team: Made-up team', 'team: Made-up: team');
  for (const heading of ['`/`', '`/pilot/`', '`content/contact.yaml`']) match(below(report(), heading), /compared line by line/);
  match(below(report(), '`/`'), /Before\*\*: `title: Welcome`\\\n {2}\*\*After\*\*: `title: "Welcome`/);
  match(below(report(), '`/pilot/`'), /After\*\*: `.*Call <b 111\.`/);
});

test('files that are no text, too long, links or out of place are named', (t) => {
  const { root, write, report } = project(t);
  write('pages/latin.mdx', Buffer.from('---\ntitle: caf\xE9\n---\n', 'latin1'));
  write('pages/long.mdx', 'word '.repeat(50_000));
  write('stray.exe', Buffer.from([0]));
  write('pages/_template.mdx', '---\ntitle: Copy\n---\n');
  symlinkSync(resolve('package.json'), join(root, 'content/pages/link.mdx'));
  for (const name of ['content/stray.exe', 'content/pages/link.mdx']) match(below(report(), `New: \`${name}\``), /cannot be shown here/);
  match(below(report(), 'New: `/long/`'), /cannot be shown here/);
  match(below(report(), 'New: `/latin/`'), /caf/);
  match(below(report(), 'New: `content/pages/_template.mdx`'), /^A template, which is never published\./);
  doesNotMatch(report(), /open-dialogue-kent/);
});

test('letters that look alike once they are lost are still a change', (t) => {
  const { write, commit, report } = project(t);
  write('pages/latin.mdx', Buffer.from('---\ntitle: A\n---\n\n\xE9\n', 'latin1'));
  commit();
  write('pages/latin.mdx', Buffer.from('---\ntitle: A\n---\n\n\xE8\n', 'latin1'));
  match(below(report(), '`/latin/`'), /cannot be shown here/);
});

const secret = /Finding words|chosen name|made-up story|Made-up words|first meeting|Other words/i;

test('the words of a story that may be read are told', (t) => {
  const { edit, report } = project(t);
  edit('stories/finding-words.mdx', 'Made-up words.', 'Other words.');
  match(below(report(), '`/stories/finding-words/`'), /`Made-up words\.`\\\n.*`Other words\.`/);
});

const heldBack: Record<string, (it: Project) => void> = {
  withdrawn: ({ edit }) => edit('stories/finding-words.mdx', 'status: given', 'status: withdrawn'),
  'over by its day': ({ edit }) => edit('stories/finding-words.mdx', 'review: 2027-04-02', 'review: 2026-05-31'),
  'a draft': ({ edit }) => edit('stories/finding-words.mdx', 'draft: false', 'draft: true'),
  'taken down': ({ write }) => write('stories/finding-words.mdx', '---\ntaken: { on: 2026-06-01 }\n---\n'),
  deleted: ({ remove }) => remove('stories/finding-words.mdx'),
  'not to be understood': ({ edit }) => edit('stories/finding-words.mdx', 'title: Finding words', 'title: "Finding words'),
  'without one of its terms': ({ edit }) => edit('stories/finding-words.mdx', /\n {2}publish: .*/, ''),
};
for (const [state, change] of Object.entries(heldBack))
  test(`no word of a story is told that is ${state}`, (t) => {
    const it = project(t);
    if (state !== 'deleted' && state !== 'taken down') {
      it.edit('stories/finding-words.mdx', 'Made-up words.', 'Other words.');
      it.edit('stories/finding-words.mdx', 'name: A chosen name', 'name: Another chosen name');
    }
    change(it);
    doesNotMatch(it.report(true), secret);
    doesNotMatch(it.report(true), /teller|title/);
    match(it.report(), /The words of this story are not repeated here/);
    match(it.report(), /Needs approval/);
  });

test('no word of a story is told that was held back before, or that was moved to a page; its terms are', (t) => {
  const it = project(t);
  it.edit('stories/finding-words.mdx', 'draft: false', 'draft: true');
  it.edit('stories/finding-words.mdx', 'reference: ODS-2026-001', 'reference: A chosen name');
  it.commit();
  it.edit('stories/finding-words.mdx', 'draft: true', 'draft: false');
  it.edit('stories/finding-words.mdx', 'reference: A chosen name', 'reference: ODS-2026-001');
  it.edit('stories/finding-words.mdx', 'Made-up words.', 'Other words.');
  const told = below(it.report(), '`/stories/finding-words/`');
  doesNotMatch(told, secret);
  match(told, /\(1 change not shown\)/);
  match(told, /\(`draft`\): `true`\\\n.*`false`/);
  match(told, /\(`consent, reference`\): `not repeated here`\\\n.*`ODS-2026-001`/);
  it.write('pages/finding.mdx', readFileSync(join(it.root, 'content/stories/finding-words.mdx')));
  it.remove('stories/finding-words.mdx');
  doesNotMatch(it.report(true), secret);
});

const attacks = [
  '@everyone read #12 and GH-1, owner/name#3, 887d4fc81aa2',
  '[a](https://evil.example) ![b](https://evil.example/b.png) https://evil.example www.evil.example a@evil.example',
  '<script>alert(1)</script><img src=x onerror=alert(1)><!-- -->',
  '`` ` ``` @a ` <b>x</b> ` [x](http://y.example) ``````',
  '` @everyone `',
  '\\` @everyone \\`',
  '&#64;everyone &lt;b&gt; :tada: $x$ {{x}} ${x}',
  '# heading',
  '~~~ @a',
];

/** The nodes of a report that mean something to a forge. */
function meaning(report: string) {
  const nodes = [...nodesOf(markdownToMdast(report) as MdastNode)];
  const text = nodes.flatMap((node) => (node.type === 'text' ? [node.value] : [])).join(' ');
  return { nodes: nodes.filter(({ type }) => !['text', 'inlineCode'].includes(type)).map(({ type }) => type), text };
}
const plainKinds = ['root', 'heading', 'paragraph', 'strong', 'list', 'listItem', 'break'];

test('words of a stranger are nothing but words in the summary', (t) => {
  for (const attack of attacks) {
    const { nodes, text } = meaning(`- **After**: ${quote(attack)}\\\n  **x**: ${quote('y')}`);
    deepEqual(nodes, ['root', 'list', 'listItem', 'paragraph', 'strong', 'break', 'strong'], attack);
    equal(text.replace(/\s+/g, ' ').trim(), 'After : x :', attack);
  }
  const { write, report } = project(t);
  const body = attacks.map((attack) => attack.replace(/[<{]/g, '\\$&')).join('\n\n');
  write(
    'pages/attack.mdx',
    `---\ntitle: '@everyone <b> [x](http://y.example)'\n'@key [x](http://y.example) \`': "# a\\n\\n## b @c"\n---\n\n${body}\n`,
  );
  write('glossary/broken.yaml', attacks.join('\n'));
  write('pages/@everyone [x](http:y) <b> `.mdx', '---\ntitle: A\n---\n');
  write('pages/`@everyone`.png', Buffer.from([1]));
  const { nodes, text } = meaning(report());
  deepEqual(
    nodes.filter((type) => !plainKinds.includes(type)),
    [],
  );
  doesNotMatch(text, /@|evil|http|<b>|&|#/);
  equal(report().match(/^#/gm)?.length, 1 + 4);
});

test('signs that nobody sees are shown, and a passage without words says so', () => {
  equal(quote('a\u200Bb\u202Ec\u{E0041}'), '`a[U+200B]b[U+202E]c[U+E0041]`');
  equal(quote(' \n '), '(empty)');
  equal(quote('a\n\n# b'), '`a # b`');
});

test('a long summary stops in time, says what it left out, and leaves out first what nobody must approve', (t) => {
  const { write, edit, report } = project(t);
  const sentences = (n: number) => Array.from({ length: n }, (_, i) => `Sentence ${i} says 😀 something.`).join(' ');
  for (let i = 0; i < 40; i++) write(`pages/long-${i}.mdx`, `---\ntitle: A\n---\n\n${sentences(200)}\n`);
  edit('contact.yaml', '0123', '0124');
  const short = report();
  ok(Buffer.byteLength(short) <= 60_000, String(Buffer.byteLength(short)));
  ok(Buffer.byteLength(short) > 50_000);
  match(short, /^- … and \d+ more changes in this file, left out here\.$/m);
  match(short, /\*\*This summary is not whole\*\*.* To read everything: `npm run changes -- HEAD --all`$/m);
  match(short, /^- and \d+ more files$/m);
  match(below(short, '`content/contact.yaml`'), /0124/);
  const long = report(true);
  equal(long.match(/^- \*\*Added\*\*: /gm)?.length, 40 * 200);
  doesNotMatch(long, /not whole|left out/);
});

test('one endless sentence is cut round its first difference, and does not push everything else out', (t) => {
  const { write, commit, edit, report } = project(t);
  write('pages/a.mdx', `---\ntitle: A\n---\n\n${'word '.repeat(10_000)}old ${'word '.repeat(10_000)}\n`);
  commit();
  edit('pages/a.mdx', 'old', 'new');
  edit('pages/pilot.mdx', 'The pilot', 'The trial');
  ok(report().length < 10_000);
  match(below(report(), '`/a/`'), /Before\*\*: `… .*old.* …`\\\n.*After\*\*: `… .*new.* …`/);
  match(below(report(), '`/pilot/`'), /The trial/);
});

const shape = (changes: Change[]) =>
  changes.map((change) => [
    change.kind,
    ...('before' in change ? [change.before.words] : []),
    ...('after' in change ? [change.after.words] : []),
  ]);

test('each sentence is put beside the nearest one, and what was only moved is moved', () => {
  const told = (before: string, after: string) => shape(compare(linesOf(before), linesOf(after)));
  deepEqual(
    told('The team meets on Mondays.\nStaff are trained.', 'Nobody is left alone.\nThe team meets on Fridays.\nAll staff are trained.'),
    [
      ['added', 'Nobody is left alone.'],
      ['replaced', 'The team meets on Mondays.', 'The team meets on Fridays.'],
      ['replaced', 'Staff are trained.', 'All staff are trained.'],
    ],
  );
  deepEqual(told('The team meets on Mondays.\nQuite so.', 'The team met each Monday.\nThe team meets on Fridays.'), [
    ['removed', 'Quite so.'],
    ['added', 'The team met each Monday.'],
    ['replaced', 'The team meets on Mondays.', 'The team meets on Fridays.'],
  ]);
  deepEqual(told('a\nb\nc', 'b\nc\na'), [['moved', 'a']]);
  deepEqual(told('a\na\nb', 'a\nb'), [['removed', 'a']]);
  deepEqual(told('same\nOne thing.\nend', 'same\nQuite another matter!\nend'), [['replaced', 'One thing.', 'Quite another matter!']]);
});

test('two long texts that have nothing in common are compared in time', () => {
  const lines = (name: string) => linesOf(Array.from({ length: 20_000 }, (_, i) => `${name}${i}`).join('\n'));
  const start = performance.now();
  equal(compare(lines('a'), lines('b')).length, 40_000);
  ok(performance.now() - start < 2_000);
});

test('a sentence ends at its full stop, and not after a title', () => {
  deepEqual(
    sentencesIn('One. Dr. Smith came.  Was it "so"? Yes.').map((each) => each.trim()),
    ['One.', 'Dr. Smith came.', 'Was it "so"?', 'Yes.'],
  );
});

/** What the command prints and ends with. */
function run(cwd: string, ...args: string[]): Promise<{ status: number | null; stdout: string; stderr: string }> {
  return new Promise((done) => {
    const env = { ...process.env, BUILD_DATE: today, TMPDIR: good, TEMP: good };
    const child = execFile(process.execPath, [resolve('src/review/changes.ts'), ...args], { cwd, env }, (_, stdout, stderr) =>
      done({ status: child.exitCode, stdout, stderr }),
    );
  });
}

test('the command compares with the disk or with a second version, also in a folder of the repository, and leaves nothing behind', async (t) => {
  const { root, edit, commit } = project(t);
  mkdirSync(join(root, 'sub'));
  git(root, 'mv', 'content', 'sub/content');
  commit();
  const there = readdirSync(good);
  cpSync(join(root, 'sub/content'), join(root, 'content'), { recursive: true });
  edit('pages/index.mdx', 'Welcome', 'Hello');
  rmSync(join(root, 'sub/content'), { recursive: true });
  renameSync(join(root, 'content'), join(root, 'sub/content'));
  commit();
  writeFileSync(join(root, 'sub/content/pages/new.mdx'), '---\ntitle: New\n---\n');
  const [disk, second] = await Promise.all([run(join(root, 'sub'), 'HEAD~1'), run(join(root, 'sub'), 'HEAD~1', 'HEAD', '--all')]);
  deepEqual([disk.status, disk.stderr, second.status], [0, '', 0]);
  match(disk.stdout, /New: `\/new\/`/);
  match(disk.stdout, /2 files in `content\/` changed[^]*`Hello`/);
  match(second.stdout, /1 file in `content\/` changed[^]*`Hello`/);
  deepEqual(readdirSync(good), there);
});

test('a version that cannot be compared ends with one plain sentence', async (t) => {
  const { root } = project(t);
  const outside = mkdtempSync(join(tmpdir(), 'changes-'));
  const shallow = mkdtempSync(join(tmpdir(), 'changes-'));
  t.after(() => [outside, shallow].forEach((folder) => rmSync(folder, { recursive: true, force: true })));
  git(root, 'commit', '--quiet', '--allow-empty', '--message', 'y');
  git(shallow, 'clone', '--quiet', '--depth', '1', pathToFileURL(root).href, '.');
  const cases: [cwd: string, args: string[], says: RegExp][] = [
    [root, [], /Say with which version to compare, for example: npm run changes -- origin\/main/],
    [root, ['a', 'b', 'c'], /Say with which version/],
    [root, ['--', '--output=stolen'], /"--output=stolen" is not the name of a version\. A right one/],
    [root, ['nowhere'], /Git does not know the version "nowhere"\. A right one/],
    [outside, ['HEAD'], /This folder is no Git repository/],
    [shallow, ['HEAD~1'], /holds only the newest commits.*git fetch --unshallow/],
  ];
  const runs = await Promise.all(cases.map(([cwd, args]) => run(cwd, ...args)));
  for (const [i, { status, stdout, stderr }] of runs.entries()) {
    deepEqual([status, stdout, stderr.trim().split('\n').length], [1, '', 1], stderr);
    match(stderr, /^The changes could not be told\. /);
    match(stderr, cases[i]![2]);
  }
  deepEqual(readdirSync(root).toSorted(), ['.git', 'content']);
});

test('a commit whose file has the name of a folder above cannot write there', (t) => {
  const { root } = project(t);
  const blob = git(root, 'hash-object', '-w', 'content/contact.yaml');
  const tree = (line: string) => {
    const { stdout } = spawnSync('git', ['mktree'], { cwd: root, input: line, encoding: 'utf8' });
    return stdout.trim();
  };
  const inner = tree(`100644 blob ${blob}\tescaped.yaml\n120000 blob ${blob}\tlinked.yaml\n`);
  const odd = tree(`040000 tree ${inner}\t..\n100644 blob ${blob}\tcontact.yaml\n120000 blob ${blob}\tlinked.yaml\n`);
  const commit = git(root, 'commit-tree', '-m', 'x', tree(`040000 tree ${odd}\tcontent\n`));
  const { files } = snapshotOf(commit, 'content', root);
  deepEqual([...files.keys()].toSorted(), ['contact.yaml', 'linked.yaml']);
  equal(files.get('linked.yaml'), undefined);
});
