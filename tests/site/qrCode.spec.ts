import type { Locator } from '@playwright/test';
import { decodeQR } from 'qr/decode.js';
import sharp from 'sharp';
import { expect, test } from './site.ts';

/** What a scanner reads from the picture of an element. */
async function scanned(element: Locator): Promise<string> {
  const { data, info } = await sharp(await element.screenshot())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return decodeQR({ data, width: info.width, height: info.height }, { timeLimit: 60_000 });
}

test('the QR code of the contact page leads to the contact page, on paper and on a desktop, in every scheme', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/contact/');
  const address = (await page.locator('link[rel=canonical]').getAttribute('href')) ?? '';
  const code = page.getByRole('img', { name: 'QR code with the address of this page' });
  await expect(page.locator('[data-qr-code]'), 'the address stands beside it in words').toContainText(address);
  for (const media of ['screen', 'print'] as const)
    for (const [colorScheme, forcedColors] of [
      ['light', 'none'],
      ['dark', 'none'],
      ['dark', 'active'],
    ] as const) {
      await page.emulateMedia({ media, colorScheme, forcedColors });
      expect(await scanned(code), `${media}, ${colorScheme}, forced colours ${forcedColors}`).toBe(address);
    }
});

test('the QR code is at least 25 mm wide on paper, without its white edge, and not there on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/contact/');
  const code = page.locator('[data-qr-code] svg');
  await expect(code).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  const [, , modules = 0] = ((await code.getAttribute('viewBox')) ?? '').split(' ').map(Number);
  const { width } = (await code.boundingBox())!;
  expect(((width / 96) * 25.4 * (modules - 8)) / modules).toBeGreaterThanOrEqual(25);
});
