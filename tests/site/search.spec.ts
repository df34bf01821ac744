import { expect, overhang, sitemap, test } from './site.ts';

test.describe('with scripts', () => {
  test('a search for "uncertainty" finds the principle of that name among the first results', async ({ page }) => {
    await page.goto('/search/?q=uncertainty');
    const results = page.locator('ol[data-results] > li');
    await expect(results.filter({ hasText: 'Tolerance of uncertainty' }).first()).toBeVisible();
    const count = await results.count();
    await expect(page.locator('[data-count]')).toContainText(`${count} result`);
    const titles = await results.locator('h2 a').allTextContents();
    expect(titles.slice(0, 3).join('\n')).toContain('Tolerance of uncertainty');
    await expect(results.first().locator('mark').first()).toHaveText(/uncertain/i);
    // A reader finds the word marked in every excerpt, and the list of all pages out of the way.
    expect(await results.filter({ has: page.locator('mark') }).count()).toBe(count);
    await expect(page.locator('[data-all]')).toBeHidden();
  });

  test('a result leads to its page, and its sub-headings to their place on it', async ({ page }) => {
    await page.goto('/search/?q=meeting');
    const sub = page.locator('ol[data-results] li ul a').first();
    await expect(sub).toHaveAttribute('href', /\/.+#.+/);
    const [address = '', id = ''] = ((await sub.getAttribute('href')) ?? '').split('#');
    const title = await sub.innerText();
    await sub.click();
    expect(new URL(page.url()).pathname).toBe(address);
    await expect(page.locator(`[id="${id}"]`)).toContainText(title);
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  });

  test('every result that is found leads to a page of the site', async ({ page }) => {
    await page.goto('/search/?q=dialogue');
    const links = page.locator('ol[data-results] h2 a');
    await expect(links.first()).toBeVisible();
    const known = sitemap.map(({ address }) => address);
    for (const link of await links.all()) expect(known).toContain(await link.getAttribute('href'));
  });

  test('a section narrows what is found', async ({ page }) => {
    await page.goto('/search/?q=dialogue');
    const results = page.locator('ol[data-results] > li');
    await expect(results.first()).toBeVisible();
    const everywhere = await results.count();
    await page.getByLabel('Where').selectOption('Seven principles');
    await page.locator('main').getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/section=Seven\+principles/);
    await expect(results.first()).toBeVisible();
    expect(await results.count()).toBeLessThan(everywhere);
    for (const href of await results.locator('h2 a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))) {
      expect(href).toMatch(/^\/principles\//);
    }
    await expect(page.locator('[data-count]')).toContainText('in Seven principles');
  });

  for (const word of ['helicopter', 'zzxqwv']) {
    test(`a search for "${word}", which stands on no page, says so and keeps the list of all pages`, async ({ page }) => {
      await page.goto(`/search/?q=${word}`);
      await expect(page.locator('[data-count]')).toContainText(`No results for "${word}"`);
      await expect(page.locator('ol[data-results] > li')).toHaveCount(0);
      await expect(page.locator('[data-all]')).toBeVisible();
    });
  }

  test('the form in the header of another page asks the search page by its address', async ({ page }) => {
    await page.goto('/pilot/');
    const header = page.getByRole('banner');
    const field = header.getByRole('searchbox');
    if (!(await field.isVisible())) await header.getByText('Menu').click();
    await field.fill('uncertainty');
    await header.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL('/search/?q=uncertainty');
    await expect(page.locator('ol[data-results] > li').first()).toBeVisible();
    await expect(page.locator('main').getByRole('searchbox')).toHaveValue('uncertainty');
  });

  for (const [what, typed] of Object.entries({
    '10,000 characters': 'a'.repeat(10_000),
    markup: '<img src=x onerror=console.error(1)><script>console.error(2)</script>',
    'only signs': '"\'\\%&#{}[]()*+?^$|',
    'letters that are not English': 'ø世界🙂\u202e',
  })) {
    test(`typing ${what} breaks nothing`, async ({ page }) => {
      await page.goto('/search/');
      await page.locator('main').getByRole('searchbox').fill(typed);
      await page.locator('main').getByRole('button', { name: 'Search' }).click();
      await expect(page.locator('[data-count]')).toContainText(/\d+ results? for|No results for/);
      await expect(page.locator('main').getByRole('searchbox')).toHaveValue(typed);
      await expect(page.locator('main img, main script[src=x]')).toHaveCount(0);
      expect(await overhang(page), 'no sideways scrolling').toBeLessThanOrEqual(0);
    });
  }

  test('a search for nothing shows every page', async ({ page }) => {
    await page.goto('/search/?q=++');
    await expect(page.locator('[data-all]')).toBeVisible();
    await expect(page.locator('ol[data-results]')).toBeHidden();
  });

  test('a search whose index does not arrive says so and keeps the list of all pages', async ({ page }) => {
    await page.route('**/pagefind/**', (route) =>
      route.fulfill({ status: 200, contentType: 'text/javascript', body: 'throw new Error()' }),
    );
    await page.goto('/search/?q=uncertainty');
    await expect(page.locator('[data-count]')).toContainText('could not be loaded');
    await expect(page.locator('[data-all]')).toBeVisible();
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the search page lists every page of the site, from A to Z', async ({ page }) => {
    await page.goto('/search/?q=uncertainty');
    const links = page.locator('[data-all] a');
    const listed = await Promise.all((await links.all()).map((link) => link.getAttribute('href')));
    expect([...listed].sort()).toEqual(sitemap.map(({ address }) => address).sort());
    const titles = await links.allTextContents();
    expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b, 'en-GB', { sensitivity: 'base', numeric: true })));
    await expect(links.first()).toBeVisible();
  });

  test('the site map lists every page of the site too', async ({ page }) => {
    await page.goto('/site-map/');
    const hrefs = await Promise.all((await page.locator('main a').all()).map((link) => link.getAttribute('href')));
    expect(hrefs).toEqual(expect.arrayContaining(sitemap.map(({ address }) => address)));
  });
});
