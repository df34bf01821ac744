import { addresses, expect, record, test } from './site.ts';

const draft = record('site').publication === 'draft';
const banner = 'Draft. The trust has not yet approved this site.';

test(`while the site is ${draft ? 'a draft, every page says so and asks' : 'live, no page calls it a draft or asks'} search engines to stay away`, async ({
  page,
}) => {
  for (const address of addresses.slice(0, -1)) {
    await page.goto(address);
    await expect.soft(page.getByText(banner, { exact: true }), address).toHaveCount(draft ? 1 : 0);
    await expect.soft(page.locator('head > meta[name=robots][content~=noindex]'), address).toHaveCount(draft ? 1 : 0);
  }
});

test('the banner of a draft can be seen without scrolling', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  if (draft) await expect(page.getByText(banner)).toBeInViewport();
  else await expect(page.getByText(banner)).toHaveCount(0);
});
