import { proseDay } from '../../src/lib/date.ts';
import { expect, frontMatter, sitemap, test } from './site.ts';

test('every page says when its facts were checked, by whom, and when they will be checked again', async ({ page }) => {
  for (const { address, lastmod } of sitemap) {
    const fields = frontMatter.get(address);
    if (!fields) throw new Error(`No file of content/ holds the words of ${address}`);
    const { checked, due, reviewed } = fields;
    await page.goto(address);
    const dates = page.locator('main [data-dates]');
    expect.soft(await dates.isVisible(), address).toBe(true);
    const text = await dates.innerText();
    expect.soft(text, address).toContain(`Facts checked: ${proseDay(checked)}`);
    expect.soft(text, address).toContain(`Next check due: ${proseDay(due)}`);
    const review = reviewed ? `Reviewed: ${proseDay(reviewed.on)}, by a ${reviewed.by}` : 'Not yet reviewed by a clinician';
    expect.soft(text, address).toContain(review);
    // At the foot of the content: nothing but links to other pages comes after them.
    expect.soft(await page.locator('main [data-dates] ~ :is(p, h2, h3, table)').count(), address).toBe(0);

    expect.soft(lastmod?.slice(0, 10), `the day of ${address} in the sitemap`).toBe(checked);
  }
});
