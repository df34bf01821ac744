import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { extentOf } from '../../src/lib/strip.ts';
import { journeySchema } from '../../src/schemas/journey.ts';
import { axisOf, readRows } from './charts.ts';
import { expect, fieldsOf, test } from './site.ts';

// The timeline of the site as it is. tests/site/builds.spec.ts draws the figures of a made-up study.
const steps = globSync('content/journey/[!_]*.mdx')
  .map((file) => ({ ...journeySchema.parse(fieldsOf(file)), id: basename(file, '.mdx') }))
  .filter(({ lane }) => lane);

for (const width of [320, 1280])
  test(`at ${width} pixels what lasted is drawn from its beginning to its end, in its lane, and what happened on a day as a point`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/pilot/journey/');
    const day = (moment: number) => moment / 86_400_000;
    const rows = await readRows(page, 'timeline');
    expect(rows.flatMap(({ marks }) => marks.map(({ mark }) => mark)).sort()).toEqual(steps.map(({ id }) => id).sort());
    expect(rows.length, 'lanes').toBe(new Set(steps.map(({ lane }) => lane)).size);
    for (const row of rows) {
      const at = axisOf(row, (value) => day(Date.parse(value)));
      for (const { mark, from, to } of row.marks) {
        const { date, until, title } = steps.find(({ id }) => id === mark)!;
        // A pixel, in days, is as near as a screen can tell.
        const near = width === 320 ? 18 : 12;
        if (until) {
          expect.soft(Math.abs(at(from) - day(extentOf(date)[0])), `${mark} begins`).toBeLessThan(near);
          expect.soft(Math.abs(at(to) - day(extentOf(until)[1])), `${mark} ends`).toBeLessThan(near);
        } else {
          expect.soft(Math.abs(at((from + to) / 2) - day(extentOf(date)[0])), mark).toBeLessThan(near);
          expect.soft(row.words).toContain(title);
        }
      }
    }
    // A listener hears the words of the rows, and nothing of what is drawn.
    expect(await page.locator('#timeline').ariaSnapshot()).not.toMatch(/\b(?:img|2016")/);
  });
