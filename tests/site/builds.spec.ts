import { execFile, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expected, lay, names, today } from '../corpus.ts';
import { testBrokenBuilds, testKilledBuilds } from './brokenBuilds.ts';
import { deadLinks } from './deadLinks.ts';
import { layStories, testHeldBackStories } from './heldBackStories.ts';
import { layStudy, layStudyWithoutValues, testMadeUpPictures, testMissingPictures } from './madeUpPictures.ts';
import { freePort } from './port.ts';
import { layService, testService } from './serviceStates.ts';
import { expect, test } from './site.ts';
import { layMadeUpPages, testTrees } from './trees.ts';

// Tests that build the site for themselves. They stand in one file, and run one after the other: one build runs at a time.
test.describe.configure({ mode: 'default' });
// A page that a test writes itself is held to no policy of another.
test.use({ bypassCSP: true });

/** Builds the site into a folder, with other inputs. */
const build = (out: string, inputs: Record<string, string>) =>
  promisify(execFile)(process.execPath, ['src/build/start.mjs', '--out', out], { env: { ...process.env, ...inputs } });

test('content with a fault stops the build, names file and field, and leaves the last good site as it was', () => {
  const folder = 'test-results/faulty-build';
  const content = join(folder, 'content');
  const site = join(folder, 'site');
  rmSync(folder, { recursive: true, force: true });
  cpSync('tests/corpus/good', content, { recursive: true });
  mkdirSync(site);
  writeFileSync(join(site, 'index.html'), 'the last good site');

  const contact = join(content, 'contact.yaml');
  writeFileSync(contact, readFileSync(contact, 'utf8').replace(/^email: .*$/m, 'email: the team'));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/build/start.mjs', '--out', site], {
    env: { ...process.env, BUILD_DATE: today, CONTENT_DIR: content },
    encoding: 'utf8',
  });

  expect(status).toBe(1);
  expect(stdout + stderr).toMatch(/contact\.yaml:\d+:\d+ email: .*a right one looks like/);
  expect(stdout + stderr, 'no stack trace').not.toMatch(/^ +at /m);
  expect(readdirSync(site)).toEqual(['index.html']);
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('the last good site');
  expect(readdirSync(folder).sort(), 'nothing half made is left').toEqual(['content', 'site']);
});

test('all faults of the corpus at once stop the build, are told, and leave the last good site as it was', () => {
  const folder = 'test-results/all-faults';
  const site = join(folder, 'site');
  rmSync(folder, { recursive: true, force: true });
  cpSync('tests/corpus/good', join(folder, 'content'), { recursive: true });
  mkdirSync(site);
  writeFileSync(join(site, 'index.html'), 'the last good site');
  const taken = new Set<string>();
  for (const name of names) lay(name, folder, taken);
  const beside = readdirSync('.').sort();

  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/build/start.mjs', '--out', site], {
    env: { ...process.env, BUILD_DATE: today, CONTENT_DIR: join(folder, 'content') },
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  const told = (stdout + stderr).split('\n');

  expect(status).toBe(1);
  const messages = names
    .filter((name) => /^(html|link-script|attack|svg)-/.test(name))
    .flatMap((name) => expected(name).split('\n'))
    .map((line) => line.replace(/^\S+ /, ''));
  expect(messages.filter((message) => !told.some((line) => line.endsWith(message)))).toEqual([]);
  expect(told.join('\n'), 'no stack trace').not.toMatch(/^ +at /m);
  expect(told.join(''), 'no sign that nobody sees').not.toMatch(/[\p{Cc}\p{Cf}]/u);
  expect(readdirSync(site)).toEqual(['index.html']);
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('the last good site');
  expect(readdirSync(folder).sort(), 'nothing half made is left').toEqual(['content', 'site', 'src']);
  expect(readdirSync('.').sort()).toEqual(beside);
});

type Inputs = Record<string, string>;

/** Builds content/ with changes, once for the tests of the group that this is called in, and tells where the site then stands. */
function builtWith(
  change: (content: string) => unknown,
  place = 'site',
  inputs: () => Promise<Inputs> | Inputs = () => ({}),
): () => string {
  let folder = '';
  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'built-'));
    const content = join(folder, 'content');
    cpSync('content', content, { recursive: true });
    await change(content);
    await build(join(folder, place), { ...(await inputs()), CONTENT_DIR: content });
  });
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return () => join(folder, place);
}

// What is laid into one site is told apart by its words, so that one build serves many tests.
test.describe('in a site that has more than content/', () => {
  const site = builtWith(async (content) => {
    layService('yes', content);
    layStudy(content);
    await layStories(content);
  });
  testService('yes', site);
  testMadeUpPictures(site);
  testHeldBackStories(site);
});

test.describe('in a site that stands in a folder of another site, and lacks values', () => {
  let port = 0;
  const published = () => `http://127.0.0.1:${port}`;
  const change = (content: string) => {
    layService('no', content);
    layStudyWithoutValues(content);
  };
  const site = builtWith(change, 'served/kent/pilot', async () => {
    port = await freePort();
    return { SITE_URL: `${published()}/kent/pilot/` };
  });
  testService('no', site);
  testMissingPictures(site);

  test('every link and every anchor leads somewhere when the site stands in a folder of another site', async () => {
    const root = join(site(), '../..');
    expect(await deadLinks(root, port, published())).toEqual([]);
    const [, index = ''] = /data-index="([^"]+)"/.exec(readFileSync(join(site(), 'search/index.html'), 'utf8')) ?? [];
    expect(existsSync(join(root, index)), `the search index stands at ${index}`).toBe(true);
  });
});

test.describe('of made-up pages', () => {
  const site = layMadeUpPages();
  testKilledBuilds(site);
  testTrees(site, build);
});

testBrokenBuilds();
