import { deepEqual, match, ok } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { approvers, readOwners } from '../../scripts/preview/owners.ts';

const lines = readOwners(readFileSync('.github/CODEOWNERS', 'utf8'));
const paths = lines.map(({ path }) => path);

test('each path is there, and its owners are written as GitHub knows them', () => {
  const missing = paths.filter((path) => !existsSync(path) || existsSync(`${path}/.`) !== path.endsWith('/'));
  deepEqual(missing, []);
  for (const owner of lines.flatMap(({ owners }) => owners)) match(owner, /^@[\w-]+(\/[\w.-]+)?$/);
});

// Help, contact, the state of the service, figures, stories, and the code that checks them.
const content = `help.yaml pages/help-now.mdx easy-read/who-to-call.mdx contact.yaml pages/contact.mdx service.yaml
  results/ studies/ stories/ site.yaml`;
const needed = [...content.split(/\s+/).map((path) => `content/${path}`), 'src/', 'scripts/', 'tests/', '.github/', 'package.json'];

test('what can hurt somebody has a line', () => {
  const without = needed.filter((path) => !paths.includes(path));
  deepEqual(without, []);
});

test('a preview says who must approve: the last line that fits a file counts, and one that waits has no names yet', () => {
  const rules = readOwners('# Figures.\n/content/ @made-up/team\n#to-be-named /content/a.yaml\n\n# Code. Who knows it.\n/src/ @one @two\n');
  deepEqual(approvers(rules, ['content/a.yaml', 'content/b.yaml', 'content/c.yaml', 'README.md']), [
    'content/: @made-up/team. Figures.',
    'content/a.yaml: nobody is named yet. Figures.',
    'Everything else in this change: any second person who may approve.',
  ]);
});

test('the site cannot go live before each line has names', () => {
  const { publication } = parse(readFileSync('content/site.yaml', 'utf8'));
  ok(publication !== 'live' || lines.every(({ owners }) => owners.length > 0));
});

test('the list of issues leads a reader in distress to help', () => {
  const { contact_links: links } = parse(readFileSync('.github/ISSUE_TEMPLATE/config.yml', 'utf8'));
  match(links[0].about, /everyone can read it.*call 111 and choose the mental health option.*999/);
  ok(links[0].url.includes('samaritans.org'));
});
