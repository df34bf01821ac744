import type { Page, Route } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, overhang, test } from './site.ts';
import { search, searchPath } from './searching.ts';

const broken = (route: Route) => route.fulfill({ contentType: 'text/javascript', body: 'throw new Error()' });

/** A state of the page: what is searched for, what a reader sees of it, and what is held back for it. */
const states: Record<string, { q: string; sees: string; held?: [string, (route: Route) => unknown] }> = {
  empty: { q: '', sees: 'All pages, A to Z' },
  loading: { q: 'uncertainty', sees: 'Searching…', held: ['**/*.pf_meta', () => {}] },
  some: { q: 'uncertainty', sees: 'results for "uncertainty"' },
  many: { q: 'dialogue', sees: 'more results' },
  none: { q: 'helicopter', sees: 'Ways to find it' },
  corrected: { q: 'uncertanty', sees: 'Did you mean' },
  'answer first': { q: 'suicidle', sees: 'If you need help now' },
  contact: { q: 'telephone', sees: 'Contact the pilot' },
  failed: { q: 'uncertainty', sees: 'The search could not be loaded', held: ['**/pagefind.js', broken] },
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

for (const [state, { q, sees, held }] of Object.entries(states)) {
  test(`everyone can use the search page, by keyboard too: ${state}`, async ({ page }) => {
    if (held) await page.route(...held);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(searchPath(q));
    await expect(page.locator('main').getByText(sees).first()).toBeVisible();
    for (const screen of [
      { width: 320, height: 640 },
      { width: 1280, height: 800 },
    ]) {
      await page.setViewportSize(screen);
      expect.soft(await violations(page, { within: 'main' }), `at ${screen.width} pixels`).toEqual([]);
      expect.soft(await overhang(page), `no sideways scrolling at ${screen.width} pixels`).toBeLessThanOrEqual(0);
      const [reached, expected] = await tabThrough(page);
      expect.soft(reached, `by keyboard at ${screen.width} pixels`).toEqual(expected);
    }
    if (!['contact', 'corrected', 'many'].includes(state)) return;
    await page.emulateMedia({ colorScheme: 'dark' });
    const contrast = { within: 'main', only: ['color-contrast', 'color-contrast-enhanced'] };
    expect.soft(await violations(page, contrast), 'in the dark').toEqual([]);
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
