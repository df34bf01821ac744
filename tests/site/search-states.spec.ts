import type { Page, Route } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, overhang, test } from './site.ts';
import { search, searchNext, searchPath } from './searching.ts';

const broken = (route: Route) => route.fulfill({ contentType: 'text/javascript', body: 'throw new Error()' });

/** States of the page: what is typed for each, and what a reader then sees. */
const typed: Record<string, { q: string; sees: string }> = {
  empty: { q: '', sees: 'All pages, A to Z' },
  some: { q: 'uncertainty', sees: 'results for "uncertainty"' },
  many: { q: 'dialogue', sees: 'more results' },
  none: { q: 'helicopter', sees: 'Ways to find it' },
  corrected: { q: 'uncertanty', sees: 'Did you mean' },
  'answer first': { q: 'suicidle', sees: 'If you need help now' },
  contact: { q: 'telephone', sees: 'Contact the pilot' },
};

/** States of a page that lacks a file, and what comes in its place. */
const held: Record<string, { sees: string; file: string; comes: (route: Route) => unknown }> = {
  loading: { sees: 'Searching…', file: '**/*.pf_meta', comes: () => {} },
  failed: { sees: 'The search could not be loaded', file: '**/pagefind.js', comes: broken },
};

/** What Tab comes to in the search, if its focus can be seen, and what it has to come to. Of the long list of pages the first is enough. */
async function tabThrough(page: Page): Promise<[string[], string[]]> {
  await page.locator('main > p a').first().focus();
  const expected = await page.evaluate(() => {
    const controls = [...document.querySelectorAll<HTMLElement>('[data-search] :is(a, input, select, button)')];
    const reached: string[] = [];
    Object.assign(window, { reached });
    document.addEventListener('focusin', ({ target }) => {
      const { top, bottom } = (target as HTMLElement).getBoundingClientRect();
      const seen = getComputedStyle(target as HTMLElement).outlineStyle !== 'none' && bottom > 0 && top < innerHeight;
      reached.push(seen ? (target as HTMLElement).outerHTML : 'a focus that cannot be seen');
    });
    return controls.filter((each) => each.checkVisibility() && !each.matches('[data-all] li + li a')).map((each) => each.outerHTML);
  });
  for (let i = 0; i < expected.length; i++) await page.keyboard.press('Tab');
  return [await page.evaluate(() => (window as unknown as { reached: string[] }).reached), expected];
}

/** Looks at one state on narrow and wide screens, and where it has colours of its own in the dark. Faults are told with its name. */
async function look(page: Page, state: string): Promise<void> {
  for (const width of [320, 1280]) {
    const where = `${state}, at ${width} pixels`;
    await page.setViewportSize({ width, height: width === 320 ? 640 : 800 });
    expect.soft(await violations(page, { within: 'main' }), where).toEqual([]);
    expect.soft(await overhang(page), `${where}: no sideways scrolling`).toBeLessThanOrEqual(0);
    const [reached, expected] = await tabThrough(page);
    expect.soft(reached, `${where}: by keyboard`).toEqual(expected);
  }
  if (!['contact', 'corrected', 'many'].includes(state)) return;
  await page.emulateMedia({ colorScheme: 'dark' });
  const contrast = { within: 'main', only: ['color-contrast', 'color-contrast-enhanced'] };
  expect.soft(await violations(page, contrast), `${state}, in the dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: null });
}

const expectToSee = (page: Page, state: string, text: string) =>
  expect.soft(page.locator('main').getByText(text).first(), state).toBeVisible();

test(`everyone can use the search page, by keyboard too, whatever it found: ${Object.keys(typed).join(', ')}`, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/search/');
  for (const [state, { q, sees }] of Object.entries(typed))
    await test.step(state, async () => {
      if (q) await searchNext(page, q);
      await expectToSee(page, state, sees);
      await look(page, state);
    });
});

for (const [state, { sees, file, comes }] of Object.entries(held)) {
  test(`everyone can use the search page, by keyboard too: ${state}`, async ({ page }) => {
    await page.route(file, comes);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(searchPath('uncertainty'));
    await expectToSee(page, state, sees);
    await look(page, state);
  });
}

test('where nothing is found there are three tips, every section, help and the list of all pages', async ({ page }) => {
  await search(page, 'helicopter');
  const tips = page.getByRole('region', { name: 'Ways to find it' });
  await expect(tips.locator('ul').first().getByRole('listitem')).toHaveCount(3);
  const sections = await page.getByLabel('Where').locator('option').allTextContents();
  await expect(tips.locator('ul').nth(1).getByRole('link')).toHaveText(sections.slice(1));
  await expect(tips.locator('a[href="tel:111"]')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'All pages, A to Z' })).toBeVisible();
});
