import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { needsApproval } from '../../scripts/approval.ts';

interface Line {
  path: string;
  owners: string[];
}
interface Block {
  reason: string;
  lines: Line[];
}

/** How a line begins that waits for the name of its owner. The forge takes it for a comment. */
const waiting = '#to-be-named ';

/** The blocks of the file, between empty lines: a comment with the reason, and the paths. */
function blocksOf(text: string): Block[] {
  return text.split(/\n\n+/).map((block) => {
    const lines = block.split('\n').filter((line) => line.trim() !== '');
    const isReason = (line: string) => /^#( |$)/.test(line);
    return {
      reason: lines.filter(isReason).join('\n'),
      lines: lines
        .filter((line) => !isReason(line))
        .map((line) => {
          const [path = '', ...owners] = line.replace(waiting, '').trim().split(/\s+/);
          return { path, owners: line.startsWith(waiting) ? [] : owners };
        }),
    };
  });
}

/** What is wrong with a file of owners, in a state of publication. */
function faultsOf(text: string, publication: string): string[] {
  const blocks = blocksOf(text).filter(({ lines }) => lines.length > 0);
  const lines = blocks.flatMap((block) => block.lines);
  const unowned = lines.filter(({ owners }) => owners.length === 0).map(({ path }) => path);
  return [
    ...blocks.filter(({ reason }) => reason.split(/\s+/).length < 8).map((block) => `${block.lines[0]!.path}: no reason stands above it`),
    ...lines.filter(({ path }) => !path.startsWith('/') || !existsSync(path.slice(1))).map(({ path }) => `${path}: is not there`),
    ...lines.flatMap(({ path, owners }) =>
      owners
        .filter((owner) => !/^@[a-z\d](?:-?[a-z\d])*(?:\/[\w.-]+)?$/i.test(owner))
        .map((owner) => `${path}: ${owner} is not @name or @organisation/team`),
    ),
    ...(publication === 'live' ? unowned.map((path) => `${path}: the site is live, and nobody is named who approves this`) : []),
  ];
}

const text = readFileSync('.github/CODEOWNERS', 'utf8');
const paths = blocksOf(text).flatMap(({ lines }) => lines.map(({ path }) => path));
const { publication }: { publication: string } = parse(readFileSync('content/site.yaml', 'utf8'));

/** Whether a line names the file, or a folder that it is in. */
const isCovered = (file: string) => paths.some((path) => (path.endsWith('/') ? `/${file}`.startsWith(path) : path === `/${file}`));

test('every path has a reason and is there, and once the site is live every path has an owner', () => {
  deepEqual(faultsOf(text, publication), []);
});

test('a draft waits for its names, and going live without them is refused', () => {
  const named = text.replaceAll(new RegExp(`^${waiting}(.*)$`, 'gm'), '$1 @kent-and-medway/approvers');
  deepEqual(faultsOf(named, 'live'), []);
  equal(faultsOf(text.replaceAll(' @', ' '), 'live').length, paths.length);
});

test('a faulty file is refused', () => {
  const reason = '# A reason of some length, told in plain words.';
  const refused: Record<string, string> = {
    '/content/help.yaml @name': '/content/help.yaml: no reason stands above it',
    [`${reason}\n/content/helpline.yaml @name`]: '/content/helpline.yaml: is not there',
    [`${reason}\ncontent/help.yaml @name`]: 'content/help.yaml: is not there',
    [`${reason}\n/content/help.yaml name`]: '/content/help.yaml: name is not @name or @organisation/team',
    [`${reason}\n/content/help.yaml`]: '/content/help.yaml: the site is live, and nobody is named who approves this',
  };
  for (const [faulty, fault] of Object.entries(refused)) deepEqual(faultsOf(faulty, 'live'), [fault]);
});

const sensitive = [
  ...globSync('content/{counts,results,studies,corrections,stories}/*'),
  ...['contact', 'help', 'service', 'site'].map((name) => `content/${name}.yaml`),
  ...['help-now', 'contact'].map((name) => `content/pages/${name}.mdx`),
  ...globSync('{src/{rules,loaders,hosting,review,build,schemas},.github,.ci,tests}/**/*.*'),
  ...['src/content.config.ts', 'docs/consent.md', 'package.json', 'package-lock.json', '.npmrc'],
].map((file) => file.replaceAll('\\', '/'));

test('what can hurt somebody, and the code that guards it, is covered', () => {
  ok(sensitive.length > 100);
  deepEqual(
    sensitive.filter((file) => !isCovered(file)),
    [],
  );
});

test('what is said to need approval under a pull request is covered as well', () => {
  const files = globSync('content/**/*.*').map((file) => file.replaceAll('\\', '/'));
  const needing = files.filter((file) => needsApproval(file.replace('content/', '')));
  ok(needing.length > 50);
  deepEqual(
    needing.filter((file) => !isCovered(file)),
    [],
  );
  ok(!isCovered('content/pages/press.mdx'), 'a sentence of no danger needs no certain person');
});

test('the list of issues leads a reader in distress to help, and has no empty form to write in', () => {
  const { blank_issues_enabled: blank, contact_links: links } = parse(readFileSync('.github/ISSUE_TEMPLATE/config.yml', 'utf8'));
  equal(blank, false);
  const { samaritans } = parse(readFileSync('content/help.yaml', 'utf8'));
  equal(links[0].url, samaritans.source);
  match(links[0].about, /everyone can read it.*call 111 and choose the mental health option.*999/);
});

test('every form for an issue says that everyone can read it, and warns of telling about health', () => {
  const forms = globSync('.github/ISSUE_TEMPLATE/*.yml').filter((file) => !file.endsWith('config.yml'));
  ok(forms.length > 0);
  for (const form of forms)
    match(readFileSync(form, 'utf8'), /Everyone can read what you write here.* Write nothing about anyone's health/);
});
