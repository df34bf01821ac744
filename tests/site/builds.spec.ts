import { execFile, spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Service } from '../../src/schemas/service.ts';
import { expected, lay, names, today } from '../corpus.ts';
import { testBrokenBuilds } from './brokenBuilds.ts';
import { deadLinks } from './deadLinks.ts';
import { testHeldBackStories } from './heldBackStories.ts';
import { testMadeUpPictures } from './madeUpPictures.ts';
import { freePort } from './port.ts';
import { expect, record, test } from './site.ts';
import { testTrees } from './trees.ts';

// Tests that build the site for themselves. They stand in one file, and run one after the other: one build runs at a time.
test.describe.configure({ mode: 'default' });
// A page that a test writes itself is held to no policy of another.
test.use({ bypassCSP: true });

/** Builds the site into a folder, with other inputs. */
const build = (out: string, inputs: Record<string, string>) =>
  promisify(execFile)(process.execPath, ['src/build/build.ts', '--out', out], { env: { ...process.env, ...inputs } });

test('content with a fault stops the build, names file and field, and leaves the last good site as it was', () => {
  const folder = 'test-results/faulty-build';
  const content = join(folder, 'content');
  const site = join(folder, 'site');
  rmSync(folder, { recursive: true, force: true });
  cpSync('content', content, { recursive: true });
  mkdirSync(site);
  writeFileSync(join(site, 'index.html'), 'the last good site');

  const contact = join(content, 'contact.yaml');
  writeFileSync(contact, readFileSync(contact, 'utf8').replace(/^email: .*$/m, 'email: the team'));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/build/build.ts', '--out', site], {
    env: { ...process.env, CONTENT_DIR: content },
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

  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/build/build.ts', '--out', site], {
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

test('every link and every anchor leads somewhere when the site stands in a folder of another site', async () => {
  const folder = 'test-results/sub-path';
  const site = join(folder, 'kent/pilot');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'kent'), { recursive: true });

  const port = await freePort();
  const published = `http://127.0.0.1:${port}`;
  await build(site, { SITE_URL: `${published}/kent/pilot/` });

  expect(await deadLinks(folder, port, published)).toEqual([]);
  const [, index = ''] = /data-index="([^"]+)"/.exec(readFileSync(join(site, 'search/index.html'), 'utf8')) ?? [];
  expect(existsSync(join(folder, index)), `the search index stands at ${index}`).toBe(true);
});

const service: Service = record('service');

/** The sentences of a state that the others do not have. */
const sentences = (state: Service['referrals']) => Object.values(service.says[state]);

/** Builds the site with another state of the service, and gives its files by name. */
async function builtWith(state: Service['referrals'], folder: string): Promise<(file: string) => string> {
  cpSync('content', join(folder, 'content'), { recursive: true });
  const file = join(folder, 'content/service.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^referrals: .*$/m, `referrals: "${state}"`));
  const out = join(folder, 'dist');
  await build(out, { CONTENT_DIR: join(folder, 'content') });
  return (name) =>
    readFileSync(join(out, name), 'utf8')
      .replaceAll('&#39;', "'")
      .replace(/\s+<\/p>/g, '</p>')
      .replaceAll('\r\n ', '')
      .replaceAll('\\,', ',');
}

for (const state of ['yes', 'no'] as const) {
  test(`when the service record says "${state}", every place that tells whether the team is open follows`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'service-'));
    try {
      const read = await builtWith(state, folder);
      const { home, contact, answer, note, pilot } = service.says[state];
      expect(read('index.html'), 'home').toContain(home);
      expect(read('approach/index.html'), 'guide').toContain(home);
      expect(read('contact/index.html'), 'contact').toContain(contact);
      expect(read('contact/index.html'), 'contact block').toContain(`${service.says[state].note}</p>`);
      expect(read('approach/questions/index.html'), 'questions').toContain(answer);
      expect(read('pilot/index.html'), 'timeline').toContain(pilot);
      expect(read('contact.vcf'), 'contact card').toContain(note);
      const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(read('contact/index.html')) ?? [];
      expect(data, 'structured data').toContain(note);

      const files = globSync('**/*.{html,vcf}', { cwd: join(folder, 'dist') });
      const stale = sentences('not known').filter((sentence) => !sentences(state).includes(sentence));
      const left = files.flatMap((file) =>
        stale.filter((sentence) => read(file).includes(sentence)).map((sentence) => `${file}: ${sentence}`),
      );
      expect(left).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

testBrokenBuilds();
testMadeUpPictures(build);
testHeldBackStories(build);
testTrees(build);
