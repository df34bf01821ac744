import { execFile, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { parseDocument } from 'yaml';
import type { Contact } from '../../src/schemas/contact.ts';
import type { Service } from '../../src/schemas/service.ts';
import { layMadeUp, madeUp, page as textPage, textOf, today as smallDay } from '../check/madeUpContent.ts';
import { freePort } from '../freePort.ts';
import { violations } from './axe.ts';
import { axisOf, readRows } from './charts.ts';
import { deadLinks } from './deadLinks.ts';
import { lostWords } from './lostWords.ts';
import { expect, openAll, overhang, record, test } from './site.ts';
import { layParts } from './parts.ts';
import { consented, filesOf, holds, layStory, takenDown, unquoted } from './stories.ts';
import { walk } from './walk.ts';

// Tests that build sites of changed content. They stand in one file and run one after the other: one checkout builds one site at a time.
test.describe.configure({ mode: 'default' });
// A page that is shown from its file alone is held to no policy.
test.use({ bypassCSP: true });

/** The day for which sites of content/ are built. */
const today = new Date().toISOString().slice(0, 10);
const astro = ['node_modules/astro/bin/astro.mjs', 'build', '--outDir'];

/** A folder with a copy of content/ or of the made-up content, emptied of what the last run left. */
function folderWith(name: string, lay = (to: string) => cpSync('content', to, { recursive: true })): { content: string; site: string } {
  const folder = resolve('test-results/builds', name);
  rmSync(folder, { recursive: true, force: true });
  lay(join(folder, 'content'));
  return { content: join(folder, 'content'), site: join(folder, 'site') };
}

const build = (site: string, inputs: Record<string, string>) =>
  promisify(execFile)(process.execPath, [...astro, site], { env: { ...process.env, ...inputs } });

test('content with a fault stops the build, names file, line and cure, and leaves the last good site as it was', () => {
  const { content, site } = folderWith('faulty', layMadeUp);
  mkdirSync(site);
  writeFileSync(join(site, 'index.html'), 'the last good site');
  const contact = join(content, 'contact.yaml');
  writeFileSync(contact, readFileSync(contact, 'utf8').replace(/^email: .*$/m, 'email: the team'));
  appendFileSync(join(content, 'pages/pilot.mdx'), '\n{1 + 1}\n');
  const env = { ...process.env, BUILD_DATE: smallDay, CONTENT_DIR: content };
  const { status, stdout, stderr } = spawnSync(process.execPath, [...astro, site], { env, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stdout + stderr).toMatch(/contact\.yaml:\d+:\d+ email: .*a right one looks like/);
  expect(stdout + stderr).toMatch(/pilot\.mdx:\d+:1 .*\{ and \}/);
  expect(filesOf(site)).toEqual(['index.html']);
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('the last good site');
});

test('two builds of the same content are equal, also through a link', async () => {
  const { content, site } = folderWith('small', layMadeUp);
  await layStory(content, consented, smallDay);
  appendFileSync(join(content, 'pages/pilot.mdx'), '\nA made-up network met.\n');
  const inputs = { CONTENT_DIR: content, BUILD_DATE: smallDay };
  await build(site, { ...inputs, TZ: 'Pacific/Kiritimati' });
  const link = join(content, "../it's a [link]");
  symlinkSync(content, link);
  await build(`${site}-again`, { ...inputs, CONTENT_DIR: link, TZ: 'America/Los_Angeles' });
  const files = filesOf(site);
  expect(holds(`${site}-again`, 'href="/glossary/#network"')).toContain('pilot/index.html');
  expect(filesOf(`${site}-again`)).toEqual(files);
  expect(files.filter((file) => !readFileSync(join(site, file)).equals(readFileSync(join(`${site}-again`, file))))).toEqual([]);
});

const chartsPage = 'pilot/pictures/index.html';
/** The results of the made-up study that can be drawn, each with the ends of its axis. */
const drawn = { feeling: ['0', '30'], staff: ['0', '100'] };

/** Lays the made-up study, and a page of its charts, into the content of a site. */
function layStudy(content: string): void {
  writeFileSync(join(content, 'studies/made-up-study.yaml'), textOf('studies/made-up-study.yaml'));
  for (const name of Object.keys(drawn))
    writeFileSync(join(content, `results/${name}.yaml`), textOf(`results/${name}.yaml`).replace('order: ', 'order: 9'));
  writeFileSync(join(content, 'pages/pilot/pictures.mdx'), textPage('<Results />', { title: 'Made-up pictures', description: 'Made up.' }));
  appendFileSync(join(content, 'pages/pilot.mdx'), '\n[Made-up pictures](/pilot/pictures/)\n');
}

/** Lays another state of the service, and of what depends on a yes of the team, into the content of a site. */
function layState(content: string, state: Service['state'], answered: boolean): void {
  const lay = (name: string, changes: [RegExp, string][]) => {
    const file = join(content, name);
    writeFileSync(
      file,
      changes.reduce((text, [find, put]) => text.replace(find, put), readFileSync(file, 'utf8')),
    );
  };
  const offer: [RegExp, string] = [/^  state: not yet/m, `  state: ${answered ? 'open' : 'not yet'}`];
  lay('service.yaml', [[/^state: \w+/m, `state: ${state}\nages: people aged 1 to 2`], offer]);
  if (answered) lay('contact.yaml', [[/^state: \w+/m, 'state: confirmed']]);
}

/** Every place that says whether the team is open follows the service record, and nothing is left of another state. */
function expectState(site: string, state: Service['state'], answered: boolean): void {
  const { says, stories }: Service = record('service');
  const contact: Contact = record('contact');
  const read = (name: string) =>
    readFileSync(join(site, name), 'utf8')
      .replaceAll('&#39;', "'")
      // 111 and 999 are links.
      .replace(/<a class="number"[^>]*>|(?<=\d)<\/a>/g, '')
      .replace(/\s+<\/p>/g, '</p>')
      .replaceAll('\r\n ', '')
      .replaceAll('\\,', ',');
  const { home, guide, contact: ask, answer, note, pilot } = says[state];
  const ifSilent = contact.says[answered ? 'confirmed' : 'unconfirmed'];
  for (const [file, sentence] of [
    ['index.html', home],
    ['approach/index.html', guide],
    ['contact/index.html', ask],
    ['contact/index.html', ifSilent],
    ['approach/questions/index.html', answer],
    ['pilot/index.html', pilot],
    ['stories/index.html', stories.says[answered ? 'open' : 'not yet']],
    ['contact.vcf', note],
    ['contact.vcf', ifSilent],
  ] as const)
    expect(read(file), file).toContain(sentence);
  for (const file of ['approach/index.html', 'contact/index.html'])
    expect(read(file).includes('people aged 1 to 2'), `${file}: for whom, only while it is open`).toBe(state === 'open');
  const own = Object.values(says[state]).join();
  const stale = Object.values(says).flatMap((each) => Object.values(each).filter((sentence) => !own.includes(sentence)));
  const files = globSync('**/*.{html,vcf}', { cwd: site });
  expect(
    files.flatMap((file) => stale.filter((sentence) => read(file).includes(sentence)).map((sentence) => `${file}: ${sentence}`)),
  ).toEqual([]);
}

test.describe('a site with more than content/', () => {
  const repository = 'https://github.com/made-up/site';
  const mistakes = 'made-up@example.org';
  let site = '';
  const read = (file: string) => readFileSync(join(site, file), 'utf8');
  const page = (slug: string) => read(`stories/${slug}/index.html`);

  test.beforeAll(async () => {
    const made = folderWith('more');
    site = made.site;
    layState(made.content, 'open', true);
    layStudy(made.content);
    await layParts(made.content);
    for (const story of [consented, unquoted]) await layStory(made.content, story, today);
    writeFileSync(join(made.content, 'stories', `${takenDown}.mdx`), '---\ntaken: { on: 2026-03-01 }\n---\n');
    appendFileSync(join(made.content, 'site.yaml'), `repository: ${repository}\nmistakes: ${mistakes}\n`);
    await build(site, { CONTENT_DIR: made.content, BUILD_DATE: today });
  });

  test('says everywhere that the team takes new people and stories, and is reached, once its records do', () =>
    expectState(site, 'open', true));

  test('announces a story whose teller did not agree to be quoted by its title alone', () => {
    const summary = (word: string) => `A made-up story for a test, with the word ${word}.`;
    expect(page(consented.slug)).toContain(`<meta property="og:description" content="${summary(consented.word)}"`);
    expect(page(consented.slug)).not.toContain('nosnippet');
    const html = page(unquoted.slug);
    expect(html).toContain(`A made-up story called ${unquoted.word}`);
    expect(html).not.toMatch(/og:description/);
    expect(html).toMatch(/<meta name="robots" content="[^"]*nosnippet, noimageindex"/);
    expect(html).toMatch(/<meta property="og:image" content="[^"]*\/share\.png"/);
    expect(holds(site, summary(unquoted.word)), 'no list holds the summary').toEqual([]);
    expect(read('stories/index.html')).toContain(`A made-up story called ${unquoted.word}`);
    expect(read('stories/index.html')).toContain(summary(consented.word));
  });

  test('has a story that everyone can use', async ({ page: screen }) => {
    await screen.setContent(page(consented.slug));
    for (const width of [320, 1280]) {
      await screen.setViewportSize({ width, height: 800 });
      expect.soft(await violations(screen), `at ${width} pixels`).toEqual([]);
      expect.soft(await lostWords(screen), `at ${width} pixels`).toEqual([]);
    }
    expect.soft(await walk(screen)).toEqual([]);
  });

  test('has parts that hold long words, a wide picture and nine columns, and questions that open by their own address', async ({
    page: screen,
  }) => {
    for (const width of [320, 390, 1280]) {
      await screen.setViewportSize({ width, height: 800 });
      await screen.setContent(read('parts/index.html'));
      expect.soft(await overhang(screen), `no sideways scrolling at ${width} pixels`).toBeLessThanOrEqual(0);
      const [picture, column] = [await screen.locator('.text img').boundingBox(), await screen.locator('.text').boundingBox()];
      expect.soft(picture!.width, `the picture at ${width} pixels`).toBeLessThanOrEqual(column!.width);
      const answer = screen.getByText('Yes. Its made-up answer stands here.');
      await expect(answer).toBeHidden();
      await screen.evaluate(() => (location.hash = '#does-a-made-up-question-open'));
      await expect(answer).toBeInViewport();
      await expect(screen.getByText('It does, until somebody opens it.')).toBeHidden();
      await openAll(screen);
      expect.soft(await violations(screen), `at ${width} pixels`).toEqual([]);
      expect.soft(await lostWords(screen), `at ${width} pixels`).toEqual([]);
      await screen.evaluate(() => (location.hash = ''));
      for (const row of ['Neurodevelopmental', '1']) await expect(screen.getByRole('rowheader', { name: row, exact: true })).toHaveCount(1);
    }
    expect(holds(site, ' style="'), 'styles that the policy of the pages refuses').toEqual([]);
    await screen.emulateMedia({ media: 'print' });
    await screen.setContent(read('parts/index.html'));
    await expect(screen.getByText('It does, until somebody opens it.'), 'all are open on paper').toBeVisible();
  });

  test('leads staff from a page to its own file, from a list to a new file with its template, and readers to an address for mistakes', () => {
    const staff = (file: string) =>
      [...read(file).matchAll(/<a href="([^"]+)">Staff: ([^<]+)<\/a>/g)].map(([, to = '', label = '']): [string, string] => [
        label,
        to.replaceAll(/&amp;|&#38;/g, '&'),
      ]);
    const change = (path: string) => ['change this page', `${repository}/edit/main/content/${path}`];
    for (const [address, file] of [
      ['', 'pages/index.mdx'],
      ['approach/meetings/', 'approach/meetings.mdx'],
      [`stories/${consented.slug}/`, `stories/${consented.slug}.mdx`],
    ] as const)
      expect(staff(`${address}index.html`)).toEqual([change(file)]);
    for (const none of ['search/index.html', '404.html', `stories/${takenDown}/index.html`]) expect(staff(none), none).toEqual([]);
    for (const [address, own, record, label] of [
      ['help-now', 'pages/help-now.mdx', 'help.yaml', 'change or add a help line'],
      ['contact', 'pages/contact.mdx', 'contact.yaml', 'change the phone and the email'],
    ] as const) {
      const [first, second] = staff(`${address}/index.html`);
      expect([first, second]).toEqual([change(own), [label, `${repository}/edit/main/content/${record}`]]);
    }
    for (const [address, own, folder, ending, label] of [
      ['stories', 'pages/stories.mdx', 'stories', 'mdx', 'add a story'],
      ['press', 'pages/press.mdx', 'press', 'mdx', 'add a press piece'],
      ['site-map', 'pages/site-map.mdx', 'pages', 'mdx', 'add a page'],
      ['approach', 'approach/index.mdx', 'approach', 'mdx', 'add a page of the guide'],
      ['glossary', 'pages/glossary.mdx', 'glossary', 'yaml', 'add a word'],
      ['pilot/journey', 'pages/pilot/journey.mdx', 'journey', 'mdx', 'add a step'],
      ['pilot/results', 'pages/pilot/results.mdx', 'results', 'yaml', 'add a result'],
      ['pilot/evidence', 'pages/pilot/evidence.mdx', 'studies', 'yaml', 'add a study'],
    ] as const) {
      const [first, ...more] = staff(`${address}/index.html`);
      const [said, link] = more.pop() ?? ['', ''];
      expect([first, said]).toEqual([change(own), label]);
      // Pages have links of their own. The rest is a file each, of which the page shows the words.
      const one = [label.replace('add', 'change'), `${repository}/tree/main/content/${folder}`];
      expect(more).toEqual(['pages', 'approach'].includes(folder) ? [] : [one]);
      const to = new URL(link);
      expect(to.origin + to.pathname).toBe(`${repository}/new/main/content/${folder}`);
      expect(to.searchParams.get('filename')).toMatch(new RegExp(`^[a-z-]+\\.${ending}$`));
      expect(to.searchParams.get('value')).toBe(readFileSync(`content/${folder}/_template.${ending}`, 'utf8'));
      expect(to.href.length, 'servers refuse longer addresses').toBeLessThan(8000);
    }
    expect(read('about/index.html')).toContain(`href="mailto:${mistakes}"`);
    expect(holds('dist', '>Staff: '), 'without a repository no link is drawn').toEqual([]);
  });

  test('draws a made-up study before and after, with its marks at its values, and says all of it in words', async ({ page: screen }) => {
    for (const width of [320, 1280]) {
      await screen.setViewportSize({ width, height: 800 });
      await screen.setContent(read(chartsPage));
      for (const [name, ends] of Object.entries(drawn)) {
        const rows = await readRows(screen, `picture-${name}`);
        const { estimates } = madeUp('results', name);
        const values = estimates.filter(({ statistic }) => statistic === estimates[0]!.statistic);
        expect(rows.length).toBe(values.length);
        for (const [i, { value, at: time, interval, answered, denominator }] of values.entries()) {
          const row = rows[i]!;
          const at = axisOf(row);
          // A pixel, in units of the axis, is as near as a screen can tell.
          const near = (Number(ends[1]) - Number(ends[0])) / 100;
          expect([row.ticks[0]?.value, row.ticks.at(-1)?.value], 'the whole scale').toEqual(ends);
          const [dot] = row.marks;
          expect(Math.abs(at((dot!.from + dot!.to) / 2) - value), `${name} at ${time}`).toBeLessThan(near);
          for (const said of [time, value, answered ?? denominator]) expect(row.words).toContain(String(said));
          expect(row.bars.length).toBe(interval ? 1 : 0);
          if (!interval) continue;
          expect(Math.abs(at(row.bars[0]!.from) - interval.low)).toBeLessThan(near);
          expect(Math.abs(at(row.bars[0]!.to) - interval.high)).toBeLessThan(near);
          expect(row.words).toContain(`${interval.low} to ${interval.high}`);
        }
      }
      const figure = screen.locator('#picture-feeling');
      await expect(figure).toContainText('From start to 6 months: a change of 2.5; 1 to 4 (95% interval); made-up test; p < 0.001');
      await expect(figure.locator('[aria-hidden] text').first()).toHaveCount(1);
      await expect(screen.locator('.matrix a[href="#picture-feeling"]')).toHaveCount(1);
      await openAll(screen);
      expect.soft(await lostWords(screen), `at ${width} pixels`).toEqual([]);
      expect.soft(await violations(screen), `at ${width} pixels`).toEqual([]);
      expect.soft(await overhang(screen), `no sideways scrolling at ${width} pixels`).toBeLessThanOrEqual(0);
    }
  });

  test('draws marks that keep apart from the page in the dark, in forced colours and on paper', async ({ page: screen }) => {
    await screen.setContent(read(chartsPage));
    for (const media of [
      { colorScheme: 'dark' },
      { forcedColors: 'active' },
      { forcedColors: 'active', colorScheme: 'dark' },
      { media: 'print' },
    ] as const) {
      await screen.emulateMedia({ colorScheme: 'light', forcedColors: 'none', media: 'screen', ...media });
      const [ground, ...marks] = await screen
        .locator('.picture .one')
        .evaluateAll((all) => [
          getComputedStyle(document.documentElement).backgroundColor,
          ...new Set(all.map((mark) => getComputedStyle(mark).fill)),
        ]);
      expect(marks.length).toBeGreaterThan(0);
      expect(marks).not.toContain(ground);
      if ('forcedColors' in media || 'media' in media) expect(marks, 'one colour: the shapes tell the marks apart').toHaveLength(1);
      if ('media' in media) expect(marks).toEqual(['rgb(0, 0, 0)']);
    }
  });
});

test.describe('a site in a folder of another site, whose study lacks its values', () => {
  let port = 0;
  let site = '';
  test.beforeAll(async () => {
    const made = folderWith('folder');
    site = join(made.site, 'kent/pilot');
    port = await freePort();
    layState(made.content, 'ended', false);
    layStudy(made.content);
    for (const name of Object.keys(drawn)) {
      const file = join(made.content, `results/${name}.yaml`);
      const fields = parseDocument(readFileSync(file, 'utf8'));
      fields.delete('estimates');
      writeFileSync(file, fields.toString());
    }
    await build(site, { CONTENT_DIR: made.content, SITE_URL: `http://127.0.0.1:${port}/kent/pilot/` });
  });

  test('says everywhere that the team has ended, once its record does', () => expectState(site, 'ended', false));

  test('says on the built site what holds today', () =>
    expectState('dist', record('service').state, record('contact').state === 'confirmed'));

  test('has no link and no anchor that leads nowhere, and finds its search index', async () => {
    const root = join(site, '../..');
    expect(await deadLinks(root, port, `http://127.0.0.1:${port}`)).toEqual([]);
    const [, index = ''] = /data-index="([^"]+)"/.exec(readFileSync(join(site, 'search/index.html'), 'utf8')) ?? [];
    expect(existsSync(join(root, index)), `the search index stands at ${index}`).toBe(true);
  });

  test('draws nothing of the values that are missing', async ({ page }) => {
    await page.setContent(readFileSync(join(site, chartsPage), 'utf8'));
    await expect(page.locator('[id^="picture-"]')).toHaveCount(0);
    await expect(page.locator('#feeling')).toContainText('Made-up wellbeing');
  });
});
