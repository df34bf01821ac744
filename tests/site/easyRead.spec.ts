import { readFileSync } from 'node:fs';
import { expect, frontMatter, overhang, test } from './site.ts';

const pages = [...frontMatter].filter(([address]) => address.startsWith('/easy-read/'));
const [address] = pages.find(([each]) => each.endsWith('/who-to-call/'))!;

test('each Easy Read page says if people with a learning disability have tried it', () => {
  expect(pages).toHaveLength(4);
  for (const [page, fields] of pages) {
    const draft = 'This is a draft. People with a learning disability have not tried it yet.';
    expect(readFileSync(`dist${page}index.html`, 'utf8').includes(draft), page).toBe(!('tried' in fields));
  }
});

for (const screen of [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
]) {
  test(`each idea in Easy Read has its drawing at the left of large words at ${screen.width} pixels`, async ({ page }) => {
    await page.setViewportSize(screen);
    await page.goto(address);
    const ideas = await page.locator('.idea').all();
    expect(ideas.length).toBeGreaterThan(5);
    for (const idea of ideas) {
      const words = idea.locator('div');
      const [drawing, box] = [await idea.locator('svg[aria-hidden]').boundingBox(), await words.boundingBox()];
      expect(drawing!.width).toBeGreaterThanOrEqual(72);
      expect(drawing!.x + drawing!.width).toBeLessThan(box!.x);
      const size = await words.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
      expect(size, '14 points are 18.7 pixels').toBeGreaterThanOrEqual(18.7);
    }
    expect(await overhang(page)).toBeLessThanOrEqual(0);
  });
}

test('Easy Read prints in large type, each idea with its drawing', async ({ page }) => {
  await page.goto(address);
  await page.emulateMedia({ media: 'print' });
  const idea = page.locator('.idea').last();
  await expect(idea.locator('svg')).toBeVisible();
  const size = await idea.locator('div').evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  expect(size, '16 points are 21.3 pixels').toBeGreaterThanOrEqual(21.3);
});
