import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { extentOf } from '../../src/lib/charts/timeline.ts';
import { type Journey, journeySchema } from '../../src/schemas/journey.ts';
import { type Result, resultSchema } from '../../src/schemas/result.ts';
import { crowdedWords, drawingOf, reader } from './pictures.ts';
import { addresses, expect, test } from './site.ts';

// The pictures of the site as it is. tests/site/builds.spec.ts draws those that need figures from a made-up study.
const pages = ['/pilot/', '/pilot/results/'];
const text = (file: string) => readFileSync(file, 'utf8');
const results = globSync('content/results/[!_]*.yaml').map((file): Result & { id: string } => ({
  ...resultSchema.parse(parse(text(file))),
  id: basename(file, '.yaml'),
}));
const steps = globSync('content/journey/[!_]*.mdx')
  .map((file): Journey & { id: string } => ({
    ...journeySchema.parse(parse(text(file).split(/^---\s*$/m)[1] ?? '')),
    id: basename(file, '.mdx'),
  }))
  .filter(({ background }) => !background);
const drawn = results.filter((result) => 'values' in result && result.values.filter(({ mean }) => mean !== undefined).length > 1);

for (const width of [320, 1280]) {
  test(`at ${width} pixels every step of the pilot has a mark at its date, as long as the date is vague`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/pilot/');
    const drawing = await drawingOf(page, 'journey-picture');
    const day = (iso: string) => Date.parse(iso) / 86_400_000;
    const read = reader(drawing, day);
    const near = width === 320 ? 8 : 4;
    expect(drawing.marks.map(({ mark }) => mark).sort()).toEqual(steps.map(({ id }) => id).sort());
    for (const mark of drawing.marks) {
      const step = steps.find(({ id }) => id === mark['mark']);
      const [from, to] = extentOf(step?.date ?? '').map(day) as [number, number];
      expect.soft(mark['state']).toBe(step?.state);
      if (step?.date.length === 10) expect.soft(Math.abs(read(Number(mark['x'])) - from), `${step.id} in days`).toBeLessThan(near);
      else {
        expect.soft(Math.abs(read(Number(mark['from'])) - from), `the beginning of ${step?.id} in days`).toBeLessThan(near);
        expect.soft(Math.abs(read(Number(mark['to'])) - to), `the end of ${step?.id} in days`).toBeLessThan(near);
      }
    }
    const heights = drawing.marks.map(({ y }) => Number(y));
    expect(heights).toEqual([...new Set(heights)].sort((a, b) => a - b));
  });
}

test('the picture of the study has a mark where its results say that people were asked', async ({ page }) => {
  await page.goto('/pilot/results/');
  const { marks, ticks } = await drawingOf(page, 'design-kinane-2022');
  const asked = new Set(
    results.flatMap(({ answered, timePoints }) => timePoints.filter((at) => !at.startsWith('not ')).map((at) => `${answered}: ${at}`)),
  );
  expect(new Set(marks.map(({ who, at }) => `${who}: ${at}`))).toEqual(asked);
  for (const mark of marks)
    expect(Number(mark['x']), `${mark['who']}: ${mark['at']}`).toBeCloseTo(ticks.find(({ value }) => value === mark['at'])?.x ?? 0, 0);
});

test('a result has a picture if its values are known, and otherwise the page says why not', async ({ page }) => {
  await page.goto('/pilot/results/');
  for (const { id, kind, question } of results) {
    const known = drawn.some((result) => result.id === id);
    await expect(page.locator(`#picture-${id}`)).toHaveCount(known ? 1 : 0);
    if (!known && kind !== 'collected') await expect(page.locator('.no-picture', { hasText: question })).toHaveCount(1);
  }
});

for (const address of pages) {
  test(`${address}: the words of its pictures can be read on the smallest phone and on a desktop`, async ({ page }) => {
    await page.goto(address);
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await crowdedWords(page), `at ${width} pixels`).toEqual([]);
    }
  });

  test(`${address}: each picture has its words, its data, its source and its file`, async ({ page, request }) => {
    await page.goto(address);
    const figures = await page.locator('figure.picture').all();
    expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) {
      const svg = figure.getByRole('img');
      await expect(svg).toHaveCount(1);
      const title = (await figure.locator('.picture__title').innerText()).trim();
      const said = (await svg.ariaSnapshot()).replaceAll('\\"', '"');
      expect(said).toContain(title);
      expect(said.length, 'the words say what the picture shows').toBeGreaterThan(title.length + 60);
      expect(title.split(' ').length, title).toBeLessThanOrEqual(10);
      await figure.locator('summary').click();
      await expect(figure.getByRole('table')).toBeVisible();
      expect(await figure.getByRole('row').count()).toBeGreaterThan(1);
      await expect(figure.getByText(/^\s*Source: /)).toBeVisible();
      const file = (await figure.getByRole('link', { name: /\.csv$/ }).getAttribute('href')) ?? '';
      expect((await request.get(file)).headers()['content-type']).toContain('text/csv');
    }
  });
}

test('no picture of any page brings a style of its own', async ({ request }) => {
  for (const address of addresses) {
    const html = await (await request.get(address)).text();
    for (const [svg] of html.matchAll(/<svg[\s\S]*?<\/svg>/g)) expect.soft(svg, address).not.toMatch(/\sstyle=|<style|<script|\son\w+=/);
  }
});

test('marks keep apart from the page in the dark, in forced colours and on paper', async ({ page }) => {
  await page.goto('/pilot/results/');
  const media = [
    { colorScheme: 'dark' },
    { forcedColors: 'active' },
    { forcedColors: 'active', colorScheme: 'dark' },
    { media: 'print' },
  ] as const;
  for (const each of media) {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', media: 'screen', ...each });
    const [ground, ...marks] = await page
      .locator('.picture :is(.one, .two)')
      .evaluateAll((all) => [
        getComputedStyle(document.documentElement).backgroundColor,
        ...new Set(all.map((mark) => getComputedStyle(mark).fill)),
      ]);
    expect(marks.length).toBeGreaterThan(0);
    expect(marks).not.toContain(ground);
    if ('forcedColors' in each || 'media' in each) expect(marks, 'one colour: the shapes tell the marks apart').toHaveLength(1);
    if ('media' in each) expect(marks).toEqual(['rgb(0, 0, 0)']);
  }
});
