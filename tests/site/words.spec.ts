import { expect, test } from './site.ts';

test('a keyboard alone leads from a word to its meaning and back', async ({ page }) => {
  await page.goto('/approach/who-comes/');
  const word = page.getByRole('main').getByRole('link', { name: 'carers', exact: true });
  for (let presses = 0; presses < 60 && !(await word.evaluate((link) => link === document.activeElement)); presses++)
    await page.keyboard.press('Tab');
  await expect(word).toBeFocused();

  await page.keyboard.press('Enter');
  const entry = page.locator(':target');
  await expect(entry).toHaveText('carer someone who looks after a relative or friend, unpaid');
  await expect(entry).toBeInViewport();
  await expect(entry).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');

  await page.keyboard.press('Tab');
  const back = page.getByRole('link', { name: 'carer: back to the text' });
  await expect(back).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(word).toBeFocused();
  await expect(word).toBeInViewport();

  // A crisis page leads nowhere but to help, and the glossary needs no second list.
  for (const address of ['/help-now/', '/glossary/']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { name: 'Words on this page' })).toHaveCount(0);
    await expect(page.locator('a[href^="#w"]')).toHaveCount(0);
  }
});
