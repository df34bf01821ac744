import { expect, test } from './site.ts';

test.use({ viewport: { width: 390, height: 844 } });

test('the first screen of a phone shows the line of help, what the site is, and the way to help', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('a[href="tel:111"]').first()).toBeInViewport({ ratio: 1 });
  await expect(page.locator('a[href="tel:999"]').first()).toBeInViewport({ ratio: 1 });
  await expect(page.locator('h1')).toBeInViewport({ ratio: 1 });
  const help = page.locator('main').getByRole('link', { name: 'I need help now' });
  await expect(help).toBeInViewport({ ratio: 1 });
  await help.click();
  await expect(page).toHaveURL(/\/help-now\/$/);
});

test('the menu of a phone opens by touch, without a script', async ({ page }) => {
  await page.goto('/');
  const link = page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Contact' });
  await expect(link).toBeHidden();
  await page.getByText('Menu', { exact: false }).first().click();
  await link.click();
  await expect(page).toHaveURL(/\/contact\/$/);
});

test('on a small phone both cards of the help page stand on the first two screens', async ({ page }) => {
  const screen = { width: 320, height: 640 };
  await page.setViewportSize(screen);
  await page.goto('/help-now/');
  const [emergency, urgent, ...more] = await page.locator('.nhsuk-card--care').all();
  expect(more).toEqual([]);
  await expect(page.locator('[data-help] a[href="tel:999"]')).toBeInViewport();
  await expect(emergency!).toContainText('Call 999');
  const box = await urgent!.boundingBox();
  expect(box!.y + box!.height).toBeLessThanOrEqual(2 * screen.height);
});
