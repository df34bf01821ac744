import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { extentOf } from '../../src/lib/charts/timeline.ts';
import { journeySchema } from '../../src/schemas/journey.ts';
import { resultSchema } from '../../src/schemas/result.ts';
import { axisOf, readChart } from './charts.ts';
import { entries, expect, fieldsOf, test } from './site.ts';

// The charts of the site as it is. tests/site/builds.spec.ts draws those that need values from a made-up study.
const results = entries('results').map(({ id, ...fields }) => ({ ...resultSchema.parse(fields), id }));
const steps = globSync('content/journey/[!_]*.mdx')
  .map((file) => ({ ...journeySchema.parse(fieldsOf(file)), id: basename(file, '.mdx') }))
  .filter(({ background }) => !background);

for (const width of [320, 1280])
  test(`at ${width} pixels every step of the pilot has a mark at its date, as long as the date is vague`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/pilot/journey/');
    const chart = await readChart(page, 'journey-picture');
    const day = (iso: string) => Date.parse(iso) / 86_400_000;
    const at = axisOf(chart, day);
    const near = width === 320 ? 8 : 4;
    expect(chart.marks.map(({ mark }) => mark).sort()).toEqual(steps.map(({ id }) => id).sort());
    for (const mark of chart.marks) {
      const { id, date, state } = steps.find(({ id }) => id === mark['mark'])!;
      const [from, to] = extentOf(date).map(day) as [number, number];
      expect.soft(mark['state']).toBe(state);
      if (date.length === 10) expect.soft(Math.abs(at(Number(mark['x'])) - from), `${id} in days`).toBeLessThan(near);
      else {
        expect.soft(Math.abs(at(Number(mark['from'])) - from), `the beginning of ${id} in days`).toBeLessThan(near);
        expect.soft(Math.abs(at(Number(mark['to'])) - to), `the end of ${id} in days`).toBeLessThan(near);
      }
    }
    const heights = chart.marks.map(({ y }) => Number(y));
    expect(heights, 'one below the other').toEqual([...new Set(heights)].sort((a, b) => a - b));
  });

test('a result has a chart if its values are known, and otherwise the page says why not', async ({ page }) => {
  await page.goto('/pilot/results/');
  for (const result of results) {
    const known = 'values' in result && result.values.filter(({ mean }) => mean !== undefined).length > 1;
    await expect(page.locator(`#picture-${result.id}`)).toHaveCount(known ? 1 : 0);
    if (!known && result.kind !== 'collected') await expect(page.locator('.no-picture', { hasText: result.question })).toHaveCount(1);
  }
});

test('each chart has its words, its data, its source and its file', async ({ page, request }) => {
  await page.goto('/pilot/journey/');
  const figures = await page.locator('figure.picture').all();
  expect(figures.length).toBeGreaterThan(0);
  for (const figure of figures) {
    const svg = figure.getByRole('img');
    await expect(svg).toHaveCount(1);
    const title = (await figure.locator('.picture__title').innerText()).trim();
    const said = (await svg.ariaSnapshot()).replaceAll('\\"', '"');
    expect(said).toContain(title);
    expect(said.length, 'the words say what the chart shows').toBeGreaterThan(title.length + 60);
    expect(title.split(' ').length, title).toBeLessThanOrEqual(10);
    await figure.locator('summary').click();
    await expect(figure.getByRole('table')).toBeVisible();
    expect(await figure.getByRole('row').count()).toBeGreaterThan(1);
    await expect(figure.getByText(/^\s*Source: /)).toBeVisible();
    const file = (await figure.getByRole('link', { name: /\.csv$/ }).getAttribute('href')) ?? '';
    expect((await request.get(file)).headers()['content-type']).toContain('text/csv');
  }
});
