import { deepEqual, match, ok } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';

/** The lines of the file: a path and its owners, none while the line waits for names. */
const lines = [...readFileSync('.github/CODEOWNERS', 'utf8').matchAll(/^(#to-be-named )?\/(\S+)(.*)$/gm)].map(
  ([, waiting, path = '', owners = '']) => ({ path, owners: waiting ? [] : owners.split(/\s+/).filter(Boolean) }),
);
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

test('the site cannot go live before each line has names', () => {
  const { publication } = parse(readFileSync('content/site.yaml', 'utf8'));
  ok(publication !== 'live' || lines.every(({ owners }) => owners.length > 0));
});

test('the list of issues leads a reader in distress to help', () => {
  const { contact_links: links } = parse(readFileSync('.github/ISSUE_TEMPLATE/config.yml', 'utf8'));
  match(links[0].about, /everyone can read it.*call 111 and choose the mental health option.*999/);
  ok(links[0].url.includes('samaritans.org'));
});
