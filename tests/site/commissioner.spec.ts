import { expect, test } from './site.ts';

test('a commissioner gets from the home page to a result, its limits, the data and the citation, with no dead end', async ({ page }) => {
  const go = async (name: string, address: RegExp) => {
    await page.locator('main').getByRole('link', { name, exact: true }).first().click();
    await expect(page).toHaveURL(address);
  };

  await page.goto('/');
  await go('What the Kent study found', /\/pilot\/results\/$/);
  await expect(page.getByRole('heading', { name: 'In short' })).toBeVisible();

  const rows = page.locator('[data-table="results"] tbody tr');
  expect(await rows.count()).toBeGreaterThan(5);
  for (const row of await rows.all()) await expect(row.locator('[data-column="cannot_show"]')).toContainText(/\w{3}/);
  await expect(page.getByRole('heading', { name: 'What it cannot show', level: 2 })).toBeVisible();

  await go('Download the data', /\/pilot\/data\/$/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('link', { name: /^results\.csv/ })
      .first()
      .click(),
  ]);
  expect(download.suggestedFilename()).toBe('results.csv');

  await page.goBack();
  await page.goto('/pilot/results/');
  await go('Cite the Kent study', /\/pilot\/data\/#cite$/);
  await expect(page.locator('#cite')).toBeInViewport();
  const doi = page.locator('main a[href="https://doi.org/10.1186/s12888-022-03731-7"]');
  await expect(doi.first()).toBeVisible();
  await go('What it cannot show', /\/pilot\/results\/#what-it-cannot-show$/);
  await go('Evidence from other places', /\/pilot\/evidence\/$/);
});
