import { violations } from './axe.ts';
import { expect, kinds, openAll, overhang, test } from './site.ts';
import { count, results } from './searching.ts';

// Playwright's own Firefox and WebKit look at what Chromium looks at more closely in every other file.
for (const [kind, address] of Object.entries(kinds))
  test(`${kind}: can be used on a phone and a desktop`, async ({ page }) => {
    await page.goto(address);
    await openAll(page);
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await violations(page), `at ${width} pixels`).toEqual([]);
      expect.soft(await overhang(page), `no sideways scrolling at ${width} pixels`).toBeLessThanOrEqual(0);
    }
  });

test('a search from the header of a phone, and then its menu, lead to their pages', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  const header = page.getByRole('banner');
  await header.locator('.find summary').click();
  await header.getByRole('searchbox').fill('uncertainty');
  await header.getByRole('searchbox').press('Enter');
  await expect(count(page)).toHaveText(/^[1-9]\d* results for "uncertainty"$/);
  await expect(results(page).locator('h2 a').first()).toHaveAttribute('href', '/principles/tolerance-of-uncertainty/');
  await header.locator('.menu summary').click();
  await header.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Contact' }).click();
  await expect(page).toHaveURL('/contact/');
});
