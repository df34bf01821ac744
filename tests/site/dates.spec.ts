import { proseDay } from '../../src/formats/day.ts';
import { expect, frontMatter, sitemap, test } from './site.ts';

test('every page says when its facts were checked, by whom, and when they will be checked again', async ({ page }) => {
  for (const { address, lastmod } of sitemap) {
    const fields = frontMatter.get(address);
    if (!fields) throw new Error(`No file of content/ holds the words of ${address}`);
    const { checked, due, reviewed } = fields;
    await page.goto(address);
    const dates = page.locator('main [data-dates]');
    await expect.soft(dates, address).toBeVisible();
    await expect.soft(dates, address).toContainText(`Facts checked: ${proseDay(checked)}`);
    await expect.soft(dates, address).toContainText(`Next check due: ${proseDay(due)}`);
    const review = reviewed ? `Reviewed: ${proseDay(reviewed.on)}, by a ${reviewed.by}` : 'Not yet reviewed by a clinician';
    await expect.soft(dates, address).toContainText(review);
    // At the foot of the content: nothing but links to other pages comes after them.
    await expect.soft(page.locator('main [data-dates] ~ :is(p, h2, h3, table)'), address).toHaveCount(0);

    expect.soft(lastmod?.slice(0, 10), `the day of ${address} in the sitemap`).toBe(checked);
  }
});
