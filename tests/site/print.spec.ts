import { expect, test } from './site.ts';

/** The pages of a PDF, each an object of its own in the file. */
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;

for (const address of ['/help-now/', '/contact/']) {
  test(`${address} prints on one sheet of A4, with the line of help`, async ({ page }) => {
    await page.goto(address);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('[data-help]')).toBeVisible();
    expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1);
  });
}
