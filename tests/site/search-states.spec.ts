import type { Page, Route } from '@playwright/test';
import { hashOf, scriptHash } from '../../src/lib/contentPolicy.ts';
import { violations } from './axe.ts';
import { allPages, count, found, help, results, search, searchNext, searchPath } from './searching.ts';
import { expect, overhang, sitemap, test } from './site.ts';

// The search page in every state that it can come to, whole and damaged.

/** States of the page: what is typed for each, and what a reader then sees. */
const typed: Record<string, { q: string; sees: string }> = {
  empty: { q: '', sees: 'All pages, A to Z' },
  some: { q: 'uncertainty', sees: 'results for "uncertainty"' },
  many: { q: 'dialogue', sees: 'more results' },
  none: { q: 'helicopter', sees: 'Ways to find it' },
  corrected: { q: 'uncertanty', sees: 'Did you mean' },
  'answer first': { q: 'suicidle', sees: 'If you need help now' },
  reminder: { q: 'telephone', sees: 'Life at risk?' },
};

/** States of a page that lacks a file, and what comes in its place. */
const held: Record<string, { sees: string; file: string; comes: (route: Route) => unknown }> = {
  loading: { sees: 'Searching this site for', file: '**/*.pf_meta', comes: () => {} },
  failed: {
    sees: 'The search could not be loaded',
    file: '**/pagefind.js',
    comes: (route) => route.fulfill({ contentType: 'text/javascript', body: 'throw new Error()' }),
  },
};

/** What Tab comes to in the search, and what it has to come to. Of the long list of pages the first is enough. */
async function tabThrough(page: Page): Promise<[string[], string[]]> {
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').last().focus();
  const expected = await page.evaluate(() => {
    const reached: string[] = [];
    Object.assign(window, { reached });
    document.addEventListener('focusin', ({ target }) => {
      const { top, bottom } = (target as HTMLElement).getBoundingClientRect();
      const seen = getComputedStyle(target as HTMLElement).outlineStyle !== 'none' && bottom > 0 && top < innerHeight;
      reached.push(seen ? (target as HTMLElement).outerHTML : 'a focus that cannot be seen');
    });
    const controls = [...document.querySelectorAll<HTMLElement>('[data-search] :is(a, input, select, button, summary)')];
    return controls.filter((each) => each.checkVisibility() && !each.matches('[data-all] li + li a')).map((each) => each.outerHTML);
  });
  for (let i = 0; i < expected.length; i++) await page.keyboard.press('Tab');
  return [await page.evaluate(() => (window as unknown as { reached: string[] }).reached), expected];
}

/** Looks at one state on narrow and wide screens, and in the dark. */
async function look(page: Page, state: string, sees: string): Promise<void> {
  await expect.soft(page.locator('main').getByText(sees).first(), state).toBeVisible();
  for (const width of [320, 1280]) {
    const where = `${state}, at ${width} pixels`;
    await page.setViewportSize({ width, height: 800 });
    expect.soft(await violations(page, { within: 'main' }), where).toEqual([]);
    expect.soft(await overhang(page), `${where}: no sideways scrolling`).toBeLessThanOrEqual(0);
    const [reached, expected] = await tabThrough(page);
    expect.soft(reached, `${where}: by keyboard`).toEqual(expected);
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  const contrast = { within: 'main', only: ['color-contrast', 'color-contrast-enhanced'] };
  expect.soft(await violations(page, contrast), `${state}, in the dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: null });
}

test(`everyone can use the search page, by keyboard too, whatever it found: ${Object.keys(typed).join(', ')}`, async ({ page }) => {
  await page.goto('/search/');
  for (const [state, { q, sees }] of Object.entries(typed))
    await test.step(state, async () => {
      if (q) await searchNext(page, q);
      await look(page, state, sees);
    });
});

for (const [state, { sees, file, comes }] of Object.entries(held))
  test(`everyone can use the search page, by keyboard too: ${state}`, async ({ page }) => {
    await page.route(file, comes);
    await page.goto(searchPath('uncertainty'));
    await look(page, state, sees);
  });

test('a section in the address that does not exist is left out, and said so', async ({ page }) => {
  await search(page, 'uncertainty', '<b>Nowhere</b>');
  await expect(page.getByText('names a part that this site does not have, so everything was searched')).toBeVisible();
  await expect(count(page)).toHaveText(/^[1-9]\d* results for "uncertainty"$/);
  await expect(page.getByLabel('Where')).toHaveValue('');
});

test('whatever is typed is searched and shown as text: code, signs, writing from the right, 10,000 letters', async ({ page }) => {
  await page.goto('/search/');
  const field = page.locator('main').getByRole('searchbox');
  for (const q of [
    'a'.repeat(10_000),
    '<img src=x onerror=console.error(1)><script>console.error(2)</script>',
    "'; DROP TABLE pages; --",
    '"\'\\%&#{}[]()*+?^$|',
    '\u202eepyt\u200b ø世界🙂',
    'half\ud83d an emoji',
  ]) {
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
  await expect(allPages(page)).toBeVisible();
  await expect(count(page)).toBeEmpty();
  await expect(page.locator('ol[data-results]')).toBeHidden();
});

/** What the browser and Pagefind tell the console of a missing file is no fault of the page. */
const missing = test.extend({ quiet: async ({}, use) => use() });

missing('an index that cannot be read leaves a plain sentence, the list of all pages and another try', async ({ page }) => {
  for (const [what, glob, answer] of [
    ['its script is missing', '**/pagefind.js', { status: 404 }],
    ['a part is missing', '**/*.pf_index', { status: 404 }],
    ['a part is damaged', '**/*.pf_index', { body: 'damaged' }],
    ['its list of words is missing', '**/words.json', { status: 404 }],
    ['its list of words is damaged', '**/words.json', { body: '{"shown":' }],
    ['its list of words is another file', '**/words.json', { body: '{}' }],
    ['its list of parts is damaged', '**/*.pf_meta', { body: 'damaged' }],
  ] as const) {
    await page.route(glob, (route) => route.fulfill({ body: '', ...answer }));
    await search(page, 'uncertanty');
    await expect(count(page), what).toHaveText('The search could not be loaded. Every page is in the list below.');
    await expect(help(page), what).toBeVisible();
    await expect(page.locator('[data-all] li').first(), what).toBeVisible();
    await page.unroute(glob);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(count(page), what).toHaveText(/^[1-9]\d* results/);
    expect(await found(page), what).toContain('/principles/tolerance-of-uncertainty/');
    await expect(page.locator('[data-all] li').first(), what).toBeHidden();
  }
});

missing('without the text of the pages their descriptions stand there', async ({ page }) => {
  await page.route('**/*.pf_fragment', (route) => route.fulfill({ status: 404, body: '' }));
  await search(page, 'uncertainty');
  await expect(count(page)).toHaveText(/^[1-9]\d* results/);
  await expect(results(page).first().locator('p').nth(1)).not.toBeEmpty();
});

test('while the index is slow there are help, the list of all pages and a sentence, and then the results', async ({ page }) => {
  await page.clock.install();
  let go = () => {};
  const held = new Promise<void>((done) => (go = done));
  await page.route('**/*.pf_index', async (route) => held.then(() => route.continue()));
  await page.goto(searchPath('uncertainty'));
  await expect(count(page)).toHaveText('Searching this site for "uncertainty"');
  await page.clock.fastForward(10_000);
  await expect(count(page)).toHaveText('The search is slow. Every page is in the list below.');
  await expect(help(page)).toBeVisible();
  await expect(page.locator('[data-all] li').first()).toBeVisible();
  go();
  await expect(count(page)).toHaveText(/[1-9]\d* results for/);
  await expect(page.locator('[data-all] li').first()).toBeHidden();
});

test('in a browser that lacks what a search needs, there are help, the list of all pages and a sentence', async ({ page }) => {
  for (const lacks of ['String.prototype.normalize', 'fetch'])
    await test.step(lacks, async () => {
      const tab = await page.context().newPage();
      await tab.addInitScript((name) => {
        const [owner, method] = name === 'fetch' ? [window, name] : [String.prototype, 'normalize'];
        Object.assign(owner, { [method]: undefined });
      }, lacks);
      await tab.goto(searchPath('uncertainty'));
      await tab.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
      await expect(help(tab)).toBeVisible();
      await expect(tab.locator('main').getByText('The search could not be loaded').first()).toBeVisible();
      await expect(tab.locator('[data-all] li').first()).toBeVisible();
    });
});

for (const [what, allowed] of Object.entries({
  'is refused, as by the policy of another build': false,
  'cannot run in an old browser': true,
}))
  missing(`if the script ${what}, there are help, the list of all pages and a sentence`, async ({ page }) => {
    await page.route('**/search/?*', async (route) => {
      const html = await (await route.fetch()).text();
      const broken = 'not.a.function()';
      const body = html.replace(/(<script type="module">)[^]*?(?=<\/script>)/, `$1${broken}`);
      await route.fulfill({
        contentType: 'text/html',
        body: allowed ? body.replace(scriptHash(html, '/search/'), hashOf(broken)) : body,
      });
    });
    await page.goto(searchPath('uncertainty'));
    await expect(help(page), 'it might still come').toBeHidden();
    // Five seconds later.
    await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
    await expect(help(page)).toBeVisible();
    await expect(page.getByText('The search could not be loaded. Every page is in the list below.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Try again' })).toBeHidden();
    await expect(page.locator('[data-all] li').first()).toBeVisible();
  });

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the search page and the site map list every page of the site, from A to Z', async ({ page }) => {
    const every = sitemap.map(({ address }) => address).sort();
    for (const address of ['/search/?q=uncertainty', '/site-map/']) {
      await page.goto(address);
      const links = page.locator('[data-page-list] a');
      await expect(links.first()).toBeVisible();
      expect((await Promise.all((await links.all()).map((link) => link.getAttribute('href')))).sort(), address).toEqual(every);
      const titles = await links.allTextContents();
      expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b, 'en-GB', { sensitivity: 'base', numeric: true })));
    }
  });
});
