import { expect, test } from './site.ts';

test('a piece that talks about suicide says so in one line, with the way to help, before its link', async ({ page }) => {
  await page.goto('/press/');
  const piece = page.locator('#the-independent');
  const line = piece.getByText('This article talks about suicide.');
  await expect(line.getByRole('link', { name: 'Get help now' })).toHaveAttribute('href', '/help-now/');
  const [mention, link] = [await line.boundingBox(), await piece.locator('a[href^="https://www.independent.co.uk/"]').boundingBox()];
  expect(mention!.y + mention!.height).toBeLessThanOrEqual(link!.y);
  await expect(piece.getByRole('heading').getByRole('link')).toHaveCount(0);
});

test('a piece that was not found is listed without a link', async ({ page }) => {
  await page.goto('/press/');
  const piece = page.locator('#carer-and-training');
  await expect(piece).toContainText('We could not find this piece');
  await expect(piece.getByRole('link')).toHaveCount(0);
});
