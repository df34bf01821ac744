import type { Page } from '@playwright/test';
import { expect, overhang, sitemap, test } from './site.ts';
import { count, found, results, search } from './searching.ts';

const all = (page: Page) => page.getByRole('heading', { name: 'All pages, A to Z' });

test('a section in the address that does not exist is left out, and said so', async ({ page }) => {
  await search(page, 'uncertainty', '<b>Nowhere</b>');
  await expect(page.getByText('names a part that this site does not have, so everything was searched')).toBeVisible();
  await expect(count(page)).toHaveText(/^[1-9]\d* results for "uncertainty"$/);
  await expect(page.getByLabel('Where')).toHaveValue('');
});

const strange = [
  'a'.repeat(10_000),
  '<img src=x onerror=console.error(1)><script>console.error(2)</script>',
  "'; DROP TABLE pages; --",
  '"\'\\%&#{}[]()*+?^$|',
  '\u202eepyt\u200b ø世界🙂',
  'half\ud83d an emoji',
];
test('whatever is typed is searched and shown as text: code, signs, writing from the right, 10,000 letters', async ({ page }) => {
  await page.goto('/search/');
  const field = page.locator('main').getByRole('searchbox');
  for (const q of strange) {
    await field.evaluate((input: HTMLInputElement, value) => (input.value = value), q);
    await page.locator('main').getByRole('button', { name: 'Search' }).click();
    const said = q.length > 80 ? `${q.slice(0, 80)}…` : q.toWellFormed();
    await expect.poll(() => count(page).textContent()).toContain(`for "${said}"`);
    await expect(field).toHaveValue(q.toWellFormed());
    expect(await page.title()).toContain(said);
    await expect(page.locator('main img, main script[src=x]')).toHaveCount(0);
    expect(await overhang(page), 'no sideways scrolling').toBeLessThanOrEqual(0);
  }
});

test('an address that is no text is searched as far as it is one, and one of spaces shows every page', async ({ page }) => {
  await page.goto('/search/?q=%ED%A0%BD');
  await expect(count(page)).toContainText('No results for');
  await page.goto('/search/?q=++');
  await expect(all(page)).toBeVisible();
  await expect(count(page)).toBeEmpty();
  await expect(page.locator('ol[data-results]')).toBeHidden();
});

/** What the browser and Pagefind tell the console of a missing file is no fault of the page. */
const missing = test.extend({ quiet: async ({}, use) => use() });

const damages = Object.entries({
  'its script is missing': ['**/pagefind.js', { status: 404 }],
  'a part is missing': ['**/*.pf_index', { status: 404 }],
  'a part is damaged': ['**/*.pf_index', { body: 'damaged' }],
  'its list of words is damaged': ['**/vocabulary.json', { body: '{"shown":' }],
  'its list of words is another file': ['**/vocabulary.json', { body: '{}' }],
  'its list of parts is damaged': ['**/*.pf_meta', { body: 'damaged' }],
  'its pages are missing': ['**/*.pf_fragment', { status: 404 }],
} as const);
missing('an index that cannot be read leaves a plain sentence, the list of all pages and another try', async ({ page }) => {
  for (const [what, [glob, answer]] of damages) {
    await page.route(glob, (route) => route.fulfill({ body: '', ...answer }));
    await search(page, 'uncertanty');
    await expect(count(page), what).toHaveText('The search could not be loaded. Every page is in the list below.');
    await expect(results(page), what).toHaveCount(0);
    await expect(all(page), what).toBeVisible();
    await page.unroute(glob);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(count(page), what).toHaveText(/^[1-9]\d* results/);
    expect(await found(page), what).toContain('/principles/tolerance-of-uncertainty/');
    await expect(all(page), what).toBeHidden();
  }
});

missing('without the list of urgent words help is shown with every search, and also if nothing else loads', async ({ page }) => {
  await page.route('**/words.json', (route) => route.fulfill({ status: 404 }));
  await search(page, 'uncertainty');
  const help = page.getByRole('region', { name: 'If you need help now' });
  await expect(help).toBeVisible();
  await expect(results(page).first()).toBeVisible();
  await page.route('**/pagefind.js', (route) => route.abort());
  await search(page, 'uncertainty');
  await expect(help).toBeVisible();
  await expect(count(page)).toContainText('could not be loaded');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the search page and the site map list every page of the site, from A to Z', async ({ page }) => {
    const every = sitemap.map(({ address }) => address).sort();
    await page.goto('/search/?q=uncertainty');
    const links = page.locator('[data-all] a');
    await expect(links.first()).toBeVisible();
    expect((await Promise.all((await links.all()).map((link) => link.getAttribute('href')))).sort()).toEqual(every);
    const titles = await links.allTextContents();
    expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b, 'en-GB', { sensitivity: 'base', numeric: true })));

    await page.goto('/site-map/');
    const listed = await Promise.all((await page.locator('main a').all()).map((link) => link.getAttribute('href')));
    expect(listed).toEqual(expect.arrayContaining(every));
  });
});
