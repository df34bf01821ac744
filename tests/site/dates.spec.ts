import { proseDay } from '../../src/formats/day.ts';
import { expect, frontMatter, sitemap, test } from './site.ts';

for (const { address, lastmod } of sitemap) {
  test(`${address} says when its facts were checked, by whom, and when they will be checked again`, async ({ page }) => {
    const fields = frontMatter.get(address);
    if (!fields) throw new Error(`No file of content/ holds the words of ${address}`);
    const { checked, due, reviewed } = fields;
    await page.goto(address);
    const dates = page.locator('main [data-dates]');
    await expect(dates).toBeVisible();
    await expect(dates).toContainText(`Facts checked: ${proseDay(checked)}`);
    await expect(dates).toContainText(`Next check due: ${proseDay(due)}`);
    const review = reviewed ? `Reviewed: ${proseDay(reviewed.on)}, by a ${reviewed.by}` : 'Not yet reviewed by a clinician';
    await expect(dates).toContainText(review);
    // At the foot of the content: nothing but links to other pages comes after them.
    await expect(page.locator('main [data-dates] ~ :is(p, h2, h3, table)')).toHaveCount(0);

    expect(lastmod?.slice(0, 10), 'the day in the sitemap').toBe(checked);
  });
}
