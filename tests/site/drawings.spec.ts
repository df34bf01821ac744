import { expect, test } from './site.ts';

test('a drawing says what it shows, keeps its lines in every scheme, and never its colours where they are not wanted', async ({ page }) => {
  await page.goto('/approach/network-meetings/');
  const figure = page.getByRole('figure').filter({ has: page.getByRole('img', { name: /seventh chair is empty/ }) });
  await expect(figure).toContainText('One chair is empty');
  const look = () =>
    figure.locator('.v1').evaluate((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      return { fill, stroke, page: getComputedStyle(document.documentElement).backgroundColor };
    });
  const light = await look();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await look();
  expect(dark.fill).not.toBe(light.fill);
  expect(dark.stroke).not.toBe(light.stroke);
  await page.emulateMedia({ media: 'print' });
  expect(await look()).toMatchObject({ fill: 'rgb(255, 255, 255)', stroke: 'rgb(0, 0, 0)' });
  await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
  const forced = await look();
  expect(forced.fill).toBe(forced.page);
  expect(forced.stroke).not.toBe(forced.page);
});

test('the marks of the seven principles are seen, and a listener hears only their names', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/principles/');
  const marks = page.getByRole('main').locator('svg');
  await expect(marks).toHaveCount(7);
  for (const mark of await marks.all()) await expect(mark).toHaveAttribute('aria-hidden', 'true');
  const [mark, name] = await Promise.all([
    marks.nth(4).boundingBox(),
    page.getByRole('link', { name: 'Psychological continuity' }).boundingBox(),
  ]);
  expect(mark!.width).toBeGreaterThan(64);
  expect(mark!.x + mark!.width).toBeLessThan(name!.x);
});
