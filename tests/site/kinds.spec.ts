import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { fonts, lengthen, restyle, spacing } from './fonts.ts';
import { badToHear } from './heard.ts';
import { lostWords } from './lostWords.ts';
import { expect, kinds, openAll, overhang, test, unknown } from './site.ts';
import { ambiguousLinks, walk } from './walk.ts';

const ordinary = { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference', media: 'screen' } as const;
/** Each way in which a page may be shown, with the rules of axe that say nothing there. */
const schemes: Record<string, { width: number; media?: Parameters<Page['emulateMedia']>[0]; without?: string[] }> = {
  'on a tablet': { width: 768 },
  'in dark colours': { width: 390, media: { colorScheme: 'dark' } },
  // The colours are the reader's own: how far apart they are is not for a page to say.
  'in forced colours': { width: 1280, media: { forcedColors: 'active' }, without: ['color-contrast', 'link-in-text-block'] },
  'with reduced motion': { width: 1280, media: { reducedMotion: 'reduce' } },
  // A4 is 680 pixels wide without the margins of src/styles/print.css. Nobody presses paper, or finds a way on it by landmarks.
  'on paper': { width: 680, media: { media: 'print' }, without: ['target-size', 'skip-link', 'region'] },
};

const largeText = 'html { font-size: 400% !important; }';

for (const [kind, address] of Object.entries(kinds)) {
  test(`${kind}: can be used in every scheme, on a tablet and on paper`, async ({ page }) => {
    await page.goto(address);
    await openAll(page);
    for (const [scheme, { width, media, without = [] }] of Object.entries(schemes)) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ ...ordinary, ...media });
      expect.soft(await violations(page, { without }), scheme).toEqual([]);
      expect.soft(await overhang(page), `${scheme}: no sideways scrolling`).toBeLessThanOrEqual(0);
      if (media?.reducedMotion) expect.soft(await page.evaluate(() => document.getAnimations().length), 'what moves').toBe(0);
    }
  });

  test(`${kind}: can be read in any font, with long words, large text and wide spacing`, async ({ page }) => {
    await page.goto(address);
    await openAll(page);
    await lengthen(page);
    // A screen of 320 pixels is one of 1280 at 400 per cent.
    for (const font of fonts)
      for (const [width, name, css] of [
        [1280, 'as it is', ''],
        [1280, 'with text of 400 per cent', largeText],
        [390, 'as it is', ''],
        [320, 'with wide spacing', spacing],
        [320, 'as it is', ''],
      ] as const) {
        await page.setViewportSize({ width, height: 800 });
        await restyle(page, font, css);
        const where = `${font}, ${width} pixels ${name}`;
        expect.soft(await lostWords(page), `${where}: no word is lost`).toEqual([]);
        expect.soft(await overhang(page), `${where}: no sideways scrolling`).toBeLessThanOrEqual(0);
      }
  });

  test(`${kind}: a keyboard comes to all of it in order, no two links are mistaken for each other, and a listener hears what a row, a picture and a control is`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(address);
    expect.soft(await walk(page), 'on a phone').toEqual([]);
    await openAll(page);
    expect.soft(await badToHear(page), 'what is heard').toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(address);
    await openAll(page);
    expect.soft(await walk(page), 'on a desktop').toEqual([]);
    expect.soft(await ambiguousLinks(page)).toEqual([]);
  });

  test(`${kind}: on paper begins with help, says where and of when it is, and loses nothing`, async ({ page }) => {
    await page.setViewportSize({ width: 680, height: 1000 });
    await page.goto(address);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const help = page.locator('[data-help]');
    if (kind !== 'help now') {
      await expect(help).toContainText('Life at risk? Call 999. Crisis? Call 111, mental health option.');
      expect((await help.boundingBox())?.y, 'help stands first').toBe(0);
    }
    if (!['/search/', unknown].includes(address))
      await expect(page.locator('[data-dates]').getByText(/Page last reviewed: \d/)).toBeVisible();
    const canonical = await page.locator('link[rel=canonical]').evaluateAll(([link]) => link?.getAttribute('href'));
    if (address !== unknown) await expect(page.getByText(`Printed from ${canonical}`, { exact: true })).toBeVisible();
    await expect(page.getByRole('navigation').or(page.getByRole('searchbox')).filter({ visible: true }), 'nothing to press').toHaveCount(0);
    expect.soft(await lostWords(page)).toEqual([]);
    const grounds = await page.evaluate(() =>
      [...document.body.querySelectorAll('*')]
        .filter((each) => each.checkVisibility())
        .map((each) => `${each.className || each.localName}: ${getComputedStyle(each).backgroundColor}`)
        .filter((ground) => !/: (rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\))$/.test(ground)),
    );
    expect.soft(grounds, 'grounds that eat ink').toEqual([]);
  });
}

/** The pages of a PDF, each an object of its own in the file. */
const sheets = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;

for (const address of ['/help-now/', '/contact/', '/approach/meetings/', '/pilot/briefing/', '/principles/immediate-help/', unknown])
  test(`${address} is given to somebody in the hand, and prints on one sheet of A4`, async ({ page }) => {
    await page.goto(address);
    // How much fits depends on the typeface: this one is as wide as Arial.
    await restyle(page, 'arimo', '');
    expect(sheets(await page.pdf({ format: 'A4' }))).toBe(1);
  });

test('a link to another site is printed with its address', async ({ page }) => {
  await page.goto('/help-now/');
  await page.emulateMedia({ media: 'print' });
  const link = page.locator('main p a[href^="https:"]').first();
  const printed = await link.evaluate((element) => getComputedStyle(element, '::after').content);
  expect(printed).toContain(await link.getAttribute('href'));
});
