import type { Locator, Page } from '@playwright/test';
import { expect, test } from './site.ts';

/** Presses Tab until the element has the focus, and sees that a reader can tell. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const focused = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 120 && !(await focused()); presses++) await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
  await expect(target).toBeInViewport();
  const { outlineStyle, boxShadow } = await target.evaluate((element) => getComputedStyle(element));
  expect(
    [outlineStyle, boxShadow].some((value) => value !== 'none'),
    'the focus can be seen',
  ).toBe(true);
}

for (const [screen, viewport] of Object.entries({ phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } })) {
  test(`on a ${screen}, a keyboard alone leads from the skip link to a page that was searched for`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.goto('/');

    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to main content' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });

    const header = page.getByRole('banner');
    const field = header.getByRole('searchbox');
    if (!(await field.isVisible())) {
      await tabTo(page, header.locator('summary'));
      await page.keyboard.press('Enter');
    }
    await tabTo(page, field);
    await page.keyboard.type('uncertainty');
    await page.keyboard.press('Enter');

    await expect(page).toHaveURL('/search/?q=uncertainty');
    const result = page.locator('ol[data-results] h2 a').filter({ hasText: 'Tolerance of uncertainty' }).first();
    await expect(result).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#main$/);
    await tabTo(page, result);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Tolerance of uncertainty' })).toBeVisible();
  });

  test(`on a ${screen}, the skip link passes by the header`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.goto('/contact/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.locator('main a:focus')).toHaveCount(1);
  });
}

/** Goes to an address by the first link to it in the main part of the page, with the keyboard alone. */
async function follow(page: Page, address: string): Promise<void> {
  await tabTo(page, page.locator(`main a[href="${address}"], main ~ nav a[href="${address}"]`).first());
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address);
}

test('with a keyboard alone a mother finds the number to call, then what a meeting is, questions like hers, and the team', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  await follow(page, '/help-now/');
  await tabTo(page, page.locator('main a[href="tel:111"]').first());
  await page.goBack();
  await expect(page).toHaveURL('/');
  await follow(page, '/approach/network-meetings/');
  await follow(page, '/approach/questions/');
  await follow(page, '/contact/');
  await tabTo(page, page.locator('main a[href^="tel:"]').first());
  await tabTo(page, page.locator('main a[href^="mailto:"]').first());
});

test('with a keyboard alone a commissioner gets from the home page to the data', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/');
  await follow(page, '/pilot/results/');
  await follow(page, '/pilot/data/');
  await tabTo(page, page.locator('main a[href="/pilot/data/results.csv"]').first());
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toBe('results.csv');
});
