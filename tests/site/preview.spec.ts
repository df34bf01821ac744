import { expect, test } from '@playwright/test';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Summary, titles } from '../../scripts/preview/comment.ts';
import { compare, readSite } from '../../scripts/preview/compare.ts';
import { drawReport } from '../../scripts/preview/report.ts';
import { layMadeUp, page as textPage } from '../check/madeUpContent.ts';

// A made-up repository with the made-up site, in which somebody proposes a change. It is no part of this one, so both build at a time.
const folder = resolve('test-results/preview');
const path = (file: string) => join(folder, file);
const env = { ...process.env, BUILD_DATE: '2026-06-01', GIT_CONFIG_GLOBAL: '', GIT_CONFIG_NOSYSTEM: '1' };
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=nobody', '-c', 'user.email=nobody@example.org', ...args], { cwd: folder, env });
const commit = () => git('commit', '-qm', 'made up', '--no-gpg-sign');
const write = (file: string, text: string) => writeFileSync(path(`content/${file}`), text);
const change = (file: string, from: string | RegExp, to: string) => {
  const text = readFileSync(path(`content/${file}`), 'utf8');
  const changed = text.replace(from, () => to);
  expect(changed, `${file} has changed`).not.toBe(text);
  write(file, changed);
};
const page = (title: string, words: string) => textPage(words, { title, description: `A made-up page, ${title}.` });
/** Runs the command as its user does. @returns its exit code, what it printed, the report, and the summary as a comment shows it */
function preview(base: string) {
  const args = ['scripts/preview/main.ts', base, '--out', path('preview.html'), '--summary', path('summary.json')];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' });
  const comment = execFileSync(process.execPath, ['scripts/preview/comment.ts', path('summary.json')], { encoding: 'utf8' });
  return { status, said: stdout + stderr, report: readFileSync(path('preview.html'), 'utf8'), comment };
}

/** Words that would run, or end what they stand in, if anything took them for more than words. */
const attack = '"</iframe></section><script>document.title="taken"</script><img src=x onerror=alert(1)> --> @everyone `';

test.describe.configure({ mode: 'serial' });
test.beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['src', 'scripts', 'astro.config.mjs', 'package.json', 'tsconfig.json', '.gitignore', '.github'])
    cpSync(part, path(part), { recursive: true });
  layMadeUp(path('content'));
  symlinkSync(resolve('node_modules'), path('node_modules'), 'junction');
  git('init', '-q');
  writeFileSync(path('.git/info/exclude'), 'node_modules\npreview.html\nsummary.json\n');
  write('pages/old.mdx', page('Old', 'Made up.'));
  write('pages/older.mdx', page('Older', 'Made up.'));
  write('pages/renamed.mdx', page('Renamed', 'Made up here.'));
  change('pages/pilot.mdx', '20 people', '[One](/old/), [another](/older/).\n\n20 people');
  change('pages/index.mdx', 'Read [the guide]', 'See [a third](/renamed/).\n\nRead [the guide]');
  change('stories/finding-words.mdx', 'Made-up words.', 'Words about quillowmere.');
  change('pages/index.mdx', 'checked:', 'confirm:\n  - { by: team, what: Whether it is made up. }\nchecked:');
  git('add', '-A');
  commit();
});

test('shows each changed page before and after, from one file, and runs nothing that a page says', async ({ browser }) => {
  change('pages/pilot.mdx', '[One](/old/), [another](/older/).', 'Nobody needs both words.\n\nSee [what it costs](/costs/).');
  change('pages/pilot.mdx', '20 people, aged', '30 people, aged');
  change('pages/index.mdx', /^confirm:\n.*\n/m, '');
  const escaped = attack.replace(/[<>`]/g, '\\$&');
  change('pages/index.mdx', 'Read [the guide]', `${escaped}\n\nRead [the guide]`);
  change('help.yaml', /^lines:\n/m, '# A made-up remark.\nlines:\n');
  change('stories/finding-words.mdx', 'status: given', 'status: withdrawn');
  write('pages/costs.mdx', page('Costs', 'It costs nothing: it is made up.'));
  change('redirects.yaml', 'moved:', 'moved:\n  - from: /older/\n    to: /pilot/\n  - from: /renamed/\n    to: /named/');
  change('pages/index.mdx', '(/renamed/)', '(/named/)');
  write('pages/named.mdx', page('Renamed', 'Made up there.'));
  for (const file of ['old', 'older', 'renamed']) rmSync(path(`content/pages/${file}.mdx`));
  const { status, said, report, comment } = preview('HEAD');
  expect(status, said).toBe(0);
  expect(statSync(path('preview.html')).size).toBeLessThan(10_000_000);
  for (const text of [said, comment]) {
    expect(text).toMatch(/\*\*Pages that change\*\*[^*]*`\/pilot\/`/);
    expect(text).toMatch(/\*\*New pages\*\*[^*]*`\/costs\/`/);
    expect(text).toMatch(/\*\*Pages that are gone\*\*[^*]*`\/old\/ \(whoever kept this address finds nothing/);
    expect(text).toMatch(/\*\*Pages that are gone\*\*[^*]*`\/older\/`/);
    expect(text).toContain('`/older/ now leads to /pilot/`');
    expect(text).toContain('`/renamed/ now leads to /named/`');
    expect(text).toContain('`content/pages/pilot.mdx: last reviewed on 1 May 2026.');
    expect(text).toContain('`content/pages/index.mdx: taken away, and nobody has answered it: Whether it is made up.`');
    expect(text).toMatch(/`content\/help\.yaml: nobody is named yet\. .*A clinician\.`/);
  }
  for (const word of ['quillowmere', 'Finding words'])
    expect(report.includes(word), `${word}, of a story whose consent is withdrawn`).toBe(false);

  const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 900 } });
  const screen = await context.newPage();
  const asked: string[] = [];
  const logged: string[] = [];
  screen.on('request', (request) => asked.push(request.url()));
  screen.on('console', (message) => logged.push(message.text()));
  await screen.goto(`file://${path('preview.html')}`);
  const section = (address: string) => screen.locator(`section:has(> h2 small:text-is("${address}"))`);
  const shownIn = (address: string, width: number) => section(address).locator(`.w${width} iframe`);
  const gone = ['One, another.', '20', 'Link: One (leads to /old/)', 'Link: another (leads to /older/)'];
  expect(await section('/pilot/').locator('del').allTextContents()).toEqual(gone);
  const added = ['Nobody needs both words.', 'See what it costs.', '30', 'Link: what it costs (leads to /costs/)'];
  expect(await section('/pilot/').locator('ins').allTextContents()).toEqual(added);
  await expect(section('/').locator('ins').first()).toContainText(attack);
  await section('/pilot/').locator('summary').click();
  for (const width of [390, 1280])
    for (const [side, words] of ['20 people, aged', '30 people, aged'].entries()) {
      const frame = shownIn('/pilot/', width).nth(side);
      await frame.scrollIntoViewIfNeeded();
      const inside = frame.contentFrame();
      await expect(inside.locator('[data-changed]', { hasText: words })).toBeVisible();
      expect(await inside.locator('html').evaluate(() => innerWidth)).toBe(width);
      expect(
        await inside.locator('main img').evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
      ).toBeGreaterThan(1);
      expect(await inside.locator('h1').evaluate((h1) => getComputedStyle(h1).lineHeight)).not.toBe('normal');
    }
  await shownIn('/', 390).nth(1).scrollIntoViewIfNeeded();
  await expect(shownIn('/', 390).nth(1).contentFrame().locator('main')).toContainText(attack);
  await expect(section('/costs/').locator('iframe')).toHaveCount(2);
  // A page with a new address is compared with what stood at the old one.
  expect(await section('/named/').locator('del, ins').allTextContents()).toEqual(['here', 'there', 'renamed', 'named']);
  await expect(section('/renamed/')).toHaveCount(0);
  expect(await screen.title()).toBe('Your change, before it is published');
  expect(await screen.locator('script, :not(iframe)[srcdoc], iframe:not([sandbox=""])').count()).toBe(0);
  await screen.setViewportSize({ width: 390, height: 800 });
  expect(await screen.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect([asked.filter((url) => !/^(file:\/\/.*preview\.html$|data:|about:)/.test(url)), logged]).toEqual([[], []]);
  // Not even a picture could be asked for: the report's policy holds in its frames too.
  const refused = screen.waitForEvent('console', { predicate: (message) => /img-src data:/.test(message.text()), timeout: 5_000 });
  const body = shownIn('/', 390).nth(1).contentFrame().locator('body');
  await body.evaluate((element) => element.append(Object.assign(new Image(), { src: 'https://example.org/made-up.png' })));
  await refused;
  await context.close();
});

test('a record that breaks and a file of a foreign kind are named with file and line, and end it with 1', async ({ page: screen }) => {
  change('contact.yaml', /^email: .*$/m, `email: '${attack}'`);
  write('pages/plan.docx', 'made up');
  const { status, report, comment } = preview('HEAD');
  expect(status).toBe(1);
  for (const text of [report, comment]) {
    expect(text).toMatch(/content\/contact\.yaml:\d+:\d+ email: .*a right one looks like/);
    expect(text).toContain('content/pages/plan.docx:1:1 does not belong here');
  }
  await screen.setContent(report);
  await expect(screen.locator('.problems')).toContainText('</iframe></section><script>');
  expect(await screen.locator('script, img, iframe').count()).toBe(0);
  // In a comment on GitHub each line of content is one span of code, which nothing in it can end.
  const lines = comment.split('\n').filter((line) => line.startsWith('- '));
  expect(lines.filter((line) => !/^- (`[^`]+`|and \d+ more, in the report)$/.test(line))).toEqual([]);
});

test('if the site as it was cannot be built, the new pages alone are shown, and it says so', () => {
  change('contact.yaml', /^email: .*$/m, 'email: made-up.team@example.org');
  git('add', '-A');
  commit();
  rmSync(path('content/pages/plan.docx'));
  change('pages/pilot.mdx', '30 people, aged', '40 people, aged');
  const { status, said, report, comment } = preview('HEAD');
  expect(status, said).toBe(0);
  expect(comment).toMatch(/The site as it was cannot be built.*plan\.docx/);
  expect(report.includes('40 people, aged')).toBe(true);
  expect(git('worktree', 'list').toString().trim().split('\n')).toHaveLength(1);
});

const none = Object.fromEntries(Object.keys(titles).map((name) => [name, [] as string[]])) as Summary;

test('of 2,000 pages as large as ours it draws 30 in less than 10 MB, and names all', async () => {
  const real = readSite('dist');
  const shown = [...real.pages.values()];
  const site = { ...real, pages: new Map(Array.from({ length: 2000 }, (_, i) => [`/made-up-${i}/`, shown[i % shown.length]!])) };
  const changed = [...site.pages.keys()];
  const pages = changed.map((address) => ({ address, before: site, after: site, changes: [] }));
  const report = await drawReport([], { ...none, changed }, pages);
  expect(report.match(/<section id="page-/g)).toHaveLength(30);
  expect(report).toContain('30 pages are shown. The other 1970 are only named');
  expect(report).toContain('/made-up-1999/');
  expect(Buffer.byteLength(report)).toBeLessThan(10_000_000);
  const { changed: same, looks, shared } = compare(real, real);
  expect([same.size, looks, shared]).toEqual([0, [], []]);
});
