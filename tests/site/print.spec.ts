import type { Page } from '@playwright/test';
import { kinds } from './kinds.ts';
import { lostWords } from './legible.ts';
import { expect, overhang, test, unknown } from './site.ts';

/** The pages of a PDF, each an object of its own in the file. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;

/** Every page that is given to somebody in the hand. */
const oneSheet = ['/', '/help-now/', '/contact/', '/approach/who-comes/', '/principles/immediate-help/', unknown];

/** What stands between the edges of A4: 180 of its 210 mm. */
const paper = { width: Math.floor((180 / 25.4) * 96), height: 1000 };

/** Grounds that are not white: they eat ink. */
const grounds = (page: Page) =>
  page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter((each) => each.checkVisibility())
      .map((each) => `${each.className || each.localName}: ${getComputedStyle(each).backgroundColor}`)
      .filter((ground) => !/: (rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\))$/.test(ground)),
  );

for (const address of oneSheet) {
  test(`${address} prints on one sheet of A4`, async ({ page }) => {
    await page.goto(address);
    expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1);
  });
}

for (const { address } of kinds) {
  test(`${address} on paper begins with help, says where and of when it is, and loses nothing`, async ({ page }) => {
    await page.setViewportSize(paper);
    await page.goto(address);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const help = page.locator('[data-help]');
    await expect(help).toContainText(
      "In a mental health crisis? Call 111 and choose the mental health option. If someone's life is at risk, call 999.",
    );
    expect((await help.boundingBox())?.y, 'help stands first').toBe(0);
    await expect(page.locator('[data-dates]')).toBeVisible();
    await expect(page.locator('[data-dates]')).toContainText(/Facts checked: \d/);
    if (address !== unknown) {
      const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
      await expect(page.getByText(`Printed from ${canonical}`, { exact: true })).toBeVisible();
    }
    await expect(page.getByRole('navigation').or(page.getByRole('searchbox')).filter({ visible: true }), 'nothing to press').toHaveCount(0);
    expect.soft(await lostWords(page)).toEqual([]);
    expect.soft(await overhang(page), 'nothing is wider than the sheet').toBeLessThanOrEqual(0);
    expect.soft(await grounds(page)).toEqual([]);
  });
}

test('a link to another site is printed with its address', async ({ page }) => {
  await page.goto('/contact/');
  await page.emulateMedia({ media: 'print' });
  const link = page.locator('main p a[href^="https:"]').first();
  const printed = await link.evaluate((element) => getComputedStyle(element, '::after').content);
  expect(printed).toContain(await link.getAttribute('href'));
});
