import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseDocument } from 'yaml';
import type { Measured } from '../../src/lib/charts/estimates.ts';
import { resultSchema } from '../../src/schemas/result.ts';
import { studySchema } from '../../src/schemas/study.ts';
import { violations } from './axe.ts';
import { crowdedWords, drawingOf, reader } from './pictures.ts';
import { expect, overhang, test } from './site.ts';

const overlay = 'tests/corpus/pictures';
const madeUp = (file: string) => parse(readFileSync(join(overlay, file), 'utf8'));
const result = (name: string) => resultSchema.parse(madeUp(`results/${name}.yaml`)) as Measured;

const picturesPage = 'pilot/pictures/index.html';

/** Lays a made-up study whose values are all known, and a page of its pictures, into the content of a site. */
export function layStudy(content: string): void {
  for (const part of ['studies', 'results', 'journey', 'pages']) cpSync(join(overlay, part), join(content, part), { recursive: true });
}

/** Lays out the same study, and takes its values away. */
export function layStudyWithoutValues(content: string): void {
  layStudy(content);
  const drawn = globSync(join(content, 'results/drawn-*.yaml'));
  for (const file of [...drawn, join(content, 'studies/made-up-drawn.yaml')]) {
    const record = parseDocument(readFileSync(file, 'utf8'));
    record.delete(drawn.includes(file) ? 'values' : 'figures');
    writeFileSync(file, record.toString());
  }
}

/** A test of a site with that study. tests/site/builds.spec.ts calls this, so that builds run one after the other. */
export function testMadeUpPictures(built: () => string): void {
  test('a made-up study with its values has pictures whose marks are its values', async ({ page }) => {
    const html = readFileSync(join(built(), picturesPage), 'utf8');
    expect(html).not.toMatch(/<[^>]+\sstyle=/);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.setContent(html);
      // Half a pixel, in units of the axis, is as near as a screen can tell.
      const near = (of: number, span: number) => (width === 320 ? of / 150 : of / 400) * Math.sign(span);

      for (const name of ['drawn-scale', 'drawn-spread']) {
        const drawing = await drawingOf(page, `picture-${name}`);
        const read = reader(drawing);
        const { values } = result(name);
        const span = Number(drawing.ticks.at(-1)?.value) - Number(drawing.ticks[0]?.value);
        expect(drawing.marks.map(({ at }) => at)).toEqual(values.map(({ at }) => at));
        for (const [index, { at, mean = NaN, n, interval, spread }] of values.entries()) {
          const mark = drawing.marks[index];
          const low = interval?.low ?? (spread === undefined ? undefined : mean - spread);
          const high = interval?.high ?? (spread === undefined ? undefined : mean + spread);
          const text = (value?: number) => (value === undefined ? undefined : String(value));
          expect([mark?.['mean'], mark?.['low'], mark?.['high'], mark?.['n']]).toEqual([mean, low, high, n].map(text));
          expect(Math.abs(read(Number(mark?.['x'])) - mean), `${name} at ${at}`).toBeLessThan(near(span, span));
          const range = drawing.ranges.find((each) => each.at === at);
          expect(range === undefined).toBe(low === undefined);
          if (range && low !== undefined && high !== undefined) {
            expect(Math.abs(read(range.from) - low), `${name} at ${at}, the lower end`).toBeLessThan(near(span, span));
            expect(Math.abs(read(range.to) - high), `${name} at ${at}, the upper end`).toBeLessThan(near(span, span));
          }
        }
      }
      const scale = await drawingOf(page, 'picture-drawn-scale');
      expect([scale.ticks[0]?.value, scale.ticks.at(-1)?.value], 'the whole scale that the unit names').toEqual(['7', '35']);
      const spread = await drawingOf(page, 'picture-drawn-spread');
      expect(spread.ticks[0]?.value, 'an axis that begins at nought').toBe('0');

      const study = studySchema.parse(madeUp('studies/made-up-drawn.yaml'));
      for (const [index, { value = NaN, interval, none = NaN }] of study.figures.slice(0, 2).entries()) {
        const drawing = await drawingOf(page, `picture-made-up-drawn-${index + 1}`);
        const read = none === 1 ? reader(drawing, (each) => Math.log(Number(each)), Math.exp) : reader(drawing);
        const [range] = drawing.ranges;
        const places = [drawing.marks[0]?.['x'], range?.from, range?.to, drawing.none?.x].map((x) => read(Number(x)));
        const data = [value, interval?.low ?? NaN, interval?.high ?? NaN, none];
        for (const [place, each] of data.entries()) expect(Math.abs((places[place] ?? NaN) - each)).toBeLessThan(none === 1 ? 0.01 : 0.05);
      }
      await expect(page.locator('#picture-made-up-drawn-3'), 'a figure without an interval').toHaveCount(0);
      await expect(page.locator('#design-made-up-drawn')).toHaveCount(1);
      await expect(page.locator('#journey-picture [data-state="planned"]:visible')).toHaveCount(2);
      await expect(page.locator('.no-picture', { hasText: result('drawn-single').question })).toHaveCount(1);

      expect.soft(await crowdedWords(page), `at ${width} pixels`).toEqual([]);
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      expect.soft(await violations(page), `at ${width} pixels`).toEqual([]);
      expect.soft(await overhang(page), `no sideways scrolling at ${width} pixels`).toBeLessThanOrEqual(0);
    }
  });
}

/** A test of a site with that study without its values. */
export function testMissingPictures(built: () => string): void {
  test('the same study without its values has no picture of them, and the page says why', async ({ page }) => {
    const html = readFileSync(join(built(), picturesPage), 'utf8');
    await page.setContent(html);
    await expect(page.locator('[id^="picture-drawn"], [id^="picture-made-up"]')).toHaveCount(0);
    await expect(page.locator('#design-made-up-drawn'), 'what needs no values is drawn').toHaveCount(1);
    const why = page.getByText('No picture can be drawn yet: the figures are in the paper, and we could not read them.');
    await expect(why).toHaveCount(1);
    for (const name of ['drawn-scale', 'drawn-spread', 'drawn-single']) await expect(why).toContainText(result(name).question);
  });
}
