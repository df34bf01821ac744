import type { Page } from '@playwright/test';
import { asks, openAll, says } from './accessibility.ts';
import { violations } from './axe.ts';
import { addresses, expect, overhang, test, unknown } from './site.ts';

const screens = [
  { width: 320, height: 640 },
  { width: 1280, height: 800 },
];

for (const address of addresses) {
  test(
    `${address} can be used by everyone, leads to help before anything else, and tells people, search engines and shared links what it is`,
    asks('rules', 'reflow', 'contrast'),
    async ({ page }) => {
      const response = await page.goto(address);
      expect(response?.status()).toBe(address === unknown ? 404 : 200);
      // A line break in a component can become a space between a link and its full stop.
      expect.soft(await page.locator('body').innerText(), 'no space before a full stop or a comma').not.toMatch(/\w [.,;:)]/);
      await openAll(page);
      const broken: string[] = [];
      const wide: string[] = [];
      for (const screen of screens) {
        await page.setViewportSize(screen);
        broken.push(...(await violations(page)).map((fault) => `at ${screen.width} pixels: ${fault}`));
        const over = await overhang(page);
        if (over > 0) wide.push(`${over} pixels too wide at ${screen.width} pixels`);
      }
      says(page, 'rules', broken);
      says(page, 'reflow', wide);
      await page.emulateMedia({ colorScheme: 'dark' });
      says(page, 'contrast', await violations(page, { only: ['color-contrast'] }));
      await tellsWhatItIs(page, address);
      await leadsToHelp(page);
    },
  );
}

async function tellsWhatItIs(page: Page, address: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
  await expect(page.locator('h1')).toHaveCount(1);
  await expect(page.locator('main h1')).toBeVisible();

  const meta = (name: string) => page.locator(`head > meta:is([name="${name}"], [property="${name}"])`);
  const description = (await meta('description').getAttribute('content')) ?? '';
  await expect(meta('og:title')).toHaveAttribute('content', await page.locator('h1').innerText());
  await expect(meta('og:description')).toHaveAttribute('content', description);
  await expect(meta('og:type')).toHaveAttribute('content', 'website');
  await expect(meta('og:site_name')).toHaveAttribute('content', /./);
  const image = new URL((await meta('og:image').getAttribute('content')) ?? '');
  expect((await page.request.get(image.pathname)).headers()['content-type']).toBe('image/png');

  const url = (await meta('og:url').getAttribute('content')) ?? '';
  if (address === unknown) {
    await expect(page.locator('link[rel=canonical]')).toHaveCount(0);
    await expect(meta('robots')).toHaveAttribute('content', /noindex/);
  } else {
    await expect(page.locator('head > link[rel=canonical]')).toHaveAttribute('href', url);
    expect(new URL(url).pathname).toBe(address);
  }

  const [data, ...more] = await page.locator('script[type="application/ld+json"]').allTextContents();
  expect(more).toEqual([]);
  const graph: { '@type': string; name?: string }[] = JSON.parse(data ?? '')['@graph'];
  expect(graph.map((node) => node['@type'])).toEqual(expect.arrayContaining(['WebSite', 'MedicalOrganization', 'BreadcrumbList']));

  const scripts = page.locator('script:not([type="application/ld+json"])');
  if (address !== '/search/') await expect(scripts).toHaveCount(0);
}

/** A keyboard comes to the way past the menu first, and then to the line of help. */
async function leadsToHelp(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  const skip = page.locator('body > :nth-child(1)');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();

  const help = page.locator('body > :nth-child(2)');
  await expect(help).toContainText(
    "In a mental health crisis? Call 111 and choose the mental health option. If someone's life is at risk, call 999.",
  );
  await expect(help.locator('a[href="tel:111"]')).toHaveText('111');
  await expect(help.locator('a[href="tel:999"]')).toHaveText('999');
  await expect(help.locator('a[href="/help-now/"]')).toBeVisible();

  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
  await expect(page.locator('main#main')).toBeInViewport();
}

test('no two pages have the same title or description', async ({ request }) => {
  const titles: string[] = [];
  const descriptions: string[] = [];
  for (const address of addresses) {
    const html = await (await request.get(address)).text();
    titles.push(/<title>([^<]+)<\/title>/.exec(html)?.[1] ?? `${address} has none`);
    descriptions.push(/<meta name="description" content="([^"]+)"/.exec(html)?.[1] ?? `${address} has none`);
  }
  const twice = (all: string[]) => all.filter((each, index) => all.indexOf(each) !== index || each.endsWith('has none'));
  expect(twice(titles)).toEqual([]);
  expect(twice(descriptions)).toEqual([]);
});
