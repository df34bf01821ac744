import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { layMadeUp, today } from '../check/madeUpContent.ts';
import { consented, layStory } from '../site/stories.ts';

// A made-up repository with the made-up content. Its check is the real one; its build copies the content, and its tests look for two files.
const root = mkdtempSync(join(tmpdir(), 'publishable-'));
after(() => rmSync(root, { recursive: true, force: true }));
const [repo, out] = [join(root, 'repo'), join(root, 'out')];
const at = (path: string) => join(repo, path);
const story = (id: string) => at(`content/stories/${id}.mdx`);
const read = (file: string) => readFileSync(join(out, 'dist', file), 'utf8');
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Nobody', '-c', 'user.email=nobody@example.org', ...args], { cwd: repo, encoding: 'utf8' });
const commit = (said: string) => (git('add', '--all'), git('commit', '--quiet', '--message', said));

mkdirSync(at('src/schemas'), { recursive: true });
for (const file of ['src/content.config.ts', 'src/schemas/story.ts']) cpSync(file, at(file));
layMadeUp(at('content'));
const node = `"${process.execPath}"`;
const scripts = {
  postinstall: `${node} -e 0`,
  check: `${node} "${resolve('scripts/check/check.ts')}"`,
  // Only what is asked for: what else is red keeps nothing from readers.
  test: `${node} -e "process.exit(process.argv[1] !== 'consent' || fs.existsSync('consent-is-red') ? 1 : 0)"`,
  build: `${node} -e "fs.cpSync('content', 'dist', { recursive: true }); fs.writeFileSync('dist/day', process.env.BUILD_DATE)"`,
};
writeFileSync(at('package.json'), JSON.stringify({ name: 'made-up', version: '1.0.0', scripts }));
const lock = { name: 'made-up', version: '1.0.0', lockfileVersion: 3, packages: { '': { name: 'made-up', version: '1.0.0' } } };
writeFileSync(at('package-lock.json'), JSON.stringify(lock));
writeFileSync(at('.gitignore'), 'dist\nnode_modules\n');
execFileSync('git', ['init', '--quiet', '--initial-branch', 'main', repo]);

/** What the command prints and says, and the stories that the built site holds. */
function publish() {
  // A day that a shell sets is that of the build; another folder of content that it names is not read.
  const env = { ...process.env, BUILD_DATE: today, CONTENT_DIR: root };
  const { status, stdout } = spawnSync(process.execPath, [resolve('.ci/publishable.mjs'), out], { cwd: repo, env, encoding: 'utf8' });
  const folder = join(out, 'dist/stories');
  const stories = existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('_')) : [];
  return { status, said: stdout, stories: stories.sort() };
}

const same = ['finding-words.mdx', 'told-elsewhere.mdx'];
/** Lays a story with a picture into the content. */
const lay = (slug: string, differs = {}) => layStory(at('content'), { ...consented, slug, word: slug, differs }, today);
const names = ['cleared', 'deleted', 'moved', 'mangled', 'withdrawn', 'other-picture', 'stays'];

test('main is published when its check, consent tests and build pass, whatever else is red', async () => {
  for (const slug of names) await lay(slug);
  appendFileSync(at('content/redirects.yaml'), '  - { from: /old-story/, to: "/stories/moved/#words" }\n');
  // The anchor that the old address leads to.
  appendFileSync(story('moved'), '\n## Words\n\nMade up.\n');
  commit('all stories');
  const { status, said, stories } = publish();
  deepEqual([status, said], [0, '']);
  deepEqual(stories, [...same, ...names.flatMap((name) => [`${name}.mdx`, `${name}.png`])].sort());
});

test('while main is refused, the newest commit that passes is published without each story that main changed or took away', async () => {
  writeFileSync(at('consent-is-red'), '');
  appendFileSync(at('content/pages/pilot.mdx'), '\nMade-up words that wait.\n');
  commit('red tests of consent');
  appendFileSync(at('content/pages/pilot.mdx'), '\n{1 + 1}\n');
  writeFileSync(story('cleared'), `---\ntaken: { on: ${today} }\n---\n`);
  rmSync(at('content/stories/cleared.png'));
  for (const ending of ['mdx', 'png']) rmSync(at(`content/stories/deleted.${ending}`));
  writeFileSync(story('mangled'), '---\ntitle: [\n');
  await lay('withdrawn', { status: 'withdrawn' });
  await lay('moved', { publish: 'false' });
  await lay('new');
  writeFileSync(at('content/stories/other-picture.png'), 'another picture');
  commit('a wrong page');
  const { status, said, stories } = publish();
  equal(status, 0);
  equal(read('day'), today);
  ok(!read('pages/pilot.mdx').includes('words that wait'));
  // An old address leads to "moved": there a page says that it was taken down.
  deepEqual(stories, [...same, 'moved.mdx', 'stays.mdx', 'stays.png'].sort());
  match(said, /^\*\*The newest commit of main, \w+ of [\d-]+, is not on the site:\*\* it fails at `npm run check`\./);
  match(said, /Readers see commit \w+ of [\d-]+ instead/);
  deepEqual(
    [...said.matchAll(/`content\/stories\/([\w-]+)\.mdx`/g)].map(([, name]) => name).sort(),
    names.filter((name) => name !== 'stays').sort(),
  );
});

test('an older commit shows no story once main decides otherwise who may read one', () => {
  git('reset', '--quiet', '--soft', 'HEAD~2');
  appendFileSync(at('src/schemas/story.ts'), '// another rule\n');
  commit('another rule of consent');
  deepEqual(publish().stories, ['moved.mdx']);
});

test('nothing is built if no commit passes', () => {
  writeFileSync(at('package-lock.json'), '');
  commit('packages that cannot be installed');
  git('checkout', '--quiet', '--orphan', 'alone');
  commit('no other commit');
  const { status, said } = publish();
  equal(status, 1);
  match(said, /it fails at `npm ci --ignore-scripts`.*\n\nNor does one of the 0 commits before it pass\./);
});
