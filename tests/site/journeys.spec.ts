import type { Locator, Page } from '@playwright/test';
import { restyle } from './fonts.ts';
import { expect, test } from './site.ts';

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 800 };

/** Presses Tab until the element has the focus, and sees that a reader can tell. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const focused = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 120 && !(await focused()); presses++) await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
  await expect(target).toBeInViewport();
}

/** Goes to an address by the first link to it in the main part of the page, with the keyboard alone. */
async function follow(page: Page, address: string): Promise<void> {
  await tabTo(page, page.locator(`main a[href="${address}"], main ~ nav a[href="${address}"]`).first());
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address);
}

for (const [screen, viewport] of Object.entries({ phone, desktop })) {
  test(`on a ${screen}, a keyboard alone leads from the home page to a page that was searched for`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.goto('/');
    const header = page.getByRole('banner');
    const field = header.getByRole('searchbox');
    if (!(await field.isVisible())) {
      await tabTo(page, header.locator('.find summary'));
      await page.keyboard.press('Enter');
    }
    await tabTo(page, field);
    await page.keyboard.type('uncertainty');
    await page.keyboard.press('Enter');

    await expect(page).toHaveURL('/search/?q=uncertainty');
    const result = page.locator('ol[data-results] h2 a').filter({ hasText: 'Tolerance of uncertainty' }).first();
    await expect(result).toBeVisible();
    await tabTo(page, result);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Tolerance of uncertainty' })).toBeVisible();
  });
}

test('with a keyboard alone a mother finds the number to call, then what a meeting is, questions like hers, and the team', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await page.goto('/');
  await follow(page, '/help-now/');
  await tabTo(page, page.locator('main a[href="tel:111"]').first());
  await page.goBack();
  await expect(page).toHaveURL('/');
  await follow(page, '/approach/meetings/');
  await follow(page, '/approach/questions/');
  await page.goto('/');
  await follow(page, '/contact/');
  await tabTo(page, page.locator('main a[href^="tel:"]').first());
  await tabTo(page, page.locator('main a[href^="mailto:"]').first());
});

test('with a keyboard alone a commissioner gets from the home page to the results, other evidence and the data', async ({ page }) => {
  await page.setViewportSize(desktop);
  await page.goto('/');
  await follow(page, '/pilot/results/');
  await follow(page, '/pilot/evidence/');
  await follow(page, '/pilot/data/');
  await tabTo(page, page.locator('main a[href="/pilot/data/results.csv"]').first());
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toBe('results.csv');
});

test('the first screen of a phone shows the line of help, what the site is, that it is a draft, and the way to help', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto('/');
  await restyle(page, 'arimo', '');
  const help = page.locator('main').getByRole('link', { name: 'Get help now' });
  for (const first of [page.locator('a[href="tel:111"]').first(), page.locator('a[href="tel:999"]').first(), page.locator('h1'), help])
    await expect(first).toBeInViewport({ ratio: 1 });
  for (const draft of await page.getByText(/^Draft\. The trust has not approved/).all()) await expect(draft).toBeInViewport();
  await help.click();
  await expect(page).toHaveURL(/\/help-now\/$/);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, viewport: phone });

  test('search and menu of a phone open by touch, and their buttons stay where they are', async ({ page }) => {
    await page.goto('/');
    const link = page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Contact' });
    await expect(link).toBeHidden();
    const buttons = page.locator('header summary');
    const places = () => Promise.all([buttons.nth(0).boundingBox(), buttons.nth(1).boundingBox()]);
    const before = await places();
    await buttons.nth(0).click();
    await expect(page.locator('header').getByRole('searchbox')).toBeVisible();
    await buttons.nth(1).click();
    expect(await places()).toEqual(before);
    await link.click();
    await expect(page).toHaveURL(/\/contact\/$/);
  });
});

test('on a small phone both cards of the help page stand on the first two screens', async ({ page }) => {
  const screen = { width: 320, height: 640 };
  await page.setViewportSize(screen);
  await page.goto('/help-now/');
  const [emergency, urgent, ...more] = await page.locator('.nhsuk-card--care').all();
  expect(more).toEqual([]);
  await expect(page.locator('[data-help]'), 'the cards take the place of the line').toHaveCount(0);
  await expect(emergency!).toContainText('Call 999');
  const box = await urgent!.boundingBox();
  expect(box!.y + box!.height).toBeLessThanOrEqual(2 * screen.height);
});
