import type { Page } from '@playwright/test';
import { kinds } from './kinds.ts';
import { lineLengths, lostWords, smallTargets } from './legible.ts';
import { expect, overhang, test } from './site.ts';

/** What a reader sets for every site, https://www.w3.org/TR/WCAG22/#text-spacing */
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;
const largeText = 'html { font-size: 400% !important; }';

/** The page as a reader's own style changes it, by a way that the policy of the page does not stop. */
const restyle = (page: Page, css: string) =>
  page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, css);

for (const { address } of kinds) {
  test(`${address} can be read with large text and with wide spacing, and its links can be hit`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(address);
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    // A screen of 320 pixels is one of 1280 at 400 per cent.
    for (const [width, name, css] of [
      [1280, 'as it is', ''],
      [1280, 'with wide spacing', spacing],
      [1280, 'with text of 400 per cent', largeText],
      [320, 'with wide spacing', spacing],
      [320, 'as it is', ''],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await restyle(page, css);
      expect.soft(await lostWords(page), `${width} pixels ${name}: no word is lost`).toEqual([]);
      expect.soft(await overhang(page), `${width} pixels ${name}: no sideways scrolling`).toBeLessThanOrEqual(0);
      if (!css) expect.soft(await smallTargets(page), `${width} pixels ${name}: 24 pixels to hit`).toEqual([]);
    }
  });
}

test('a line of running text holds 60 to 75 characters on a desktop', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const address of ['/approach/', '/pilot/', '/pilot/results/', '/principles/immediate-help/']) {
    await page.goto(address);
    const lengths = (await lineLengths(page)).sort((a, b) => a - b);
    const middle = lengths[Math.floor(lengths.length / 2)];
    expect.soft(middle, `${address}: the line in the middle of ${lengths.length}`).toBeGreaterThanOrEqual(60);
    expect.soft(middle, `${address}: the line in the middle of ${lengths.length}`).toBeLessThanOrEqual(75);
    expect.soft(lengths.at(-1), `${address}: the longest line`).toBeLessThanOrEqual(80);
  }
});
