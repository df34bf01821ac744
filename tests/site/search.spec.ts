import { globSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { kinds } from './kinds.ts';
import { expect, sitemap, test } from './site.ts';
import { count, found, results, search, searchNext, searchPath } from './searching.ts';

test('a search from the header of a page lists titles, sections and excerpts with the word marked', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/pilot/');
  const header = page.getByRole('banner');
  await header.getByRole('searchbox').fill('uncertainty');
  await header.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL('/search/?q=uncertainty');
  await expect(results(page).first()).toBeVisible();
  await expect(page.locator('main').getByRole('searchbox')).toHaveValue('uncertainty');
  await expect(page).toHaveTitle(/^uncertainty – Search/);

  const items = await results(page).all();
  await expect(count(page)).toHaveText(`${items.length} results for "uncertainty"`);
  await expect(count(page)).toBeVisible();
  expect((await found(page)).slice(0, 3)).toContain('/principles/tolerance-of-uncertainty/');
  const parts = await page.locator('main select option').allTextContents();
  for (const item of items) {
    expect(parts).toContain(await item.locator('p').first().innerText());
    await expect(item.locator('mark').first()).toHaveText(/uncertaint/i);
    const excerpt = await item.locator('p').nth(1).innerText();
    expect(excerpt, 'words that are left out before it are told').not.toMatch(/^\p{Ll}/u);
    expect(excerpt, 'and those behind it').toMatch(/[.?!…]$/);
  }
  // What is found takes the place of the list of all pages.
  await expect(page.locator('[data-all]')).toBeHidden();
});

test('a section narrows what is found, stands in the address, and the back button leads back', async ({ page }) => {
  await search(page, 'dialogue');
  const everywhere = await count(page).innerText();
  await page.getByLabel('Where').selectOption('Seven principles');
  await page.locator('main').getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL('/search/?q=dialogue&section=Seven+principles');
  await expect(count(page)).toHaveText(/^[1-9]\d* results? for "dialogue" in Seven principles$/);
  for (const address of await found(page)) expect(address).toMatch(/^\/principles\//);
  expect(parseInt(await count(page).innerText())).toBeLessThan(parseInt(everywhere));

  await results(page).first().locator('h2 a').click();
  await expect(page).toHaveURL(/\/principles\//);
  await page.goBack();
  await expect(count(page)).toContainText('in Seven principles');
  await expect(page.getByLabel('Where')).toHaveValue('Seven principles');
  await page.goBack();
  await expect(count(page)).toHaveText(everywhere);
  await expect(page.getByLabel('Where')).toHaveValue('');
});

test('every page that is found is one of the site, and places on it are linked', async ({ page }) => {
  await search(page, 'meeting');
  const known = sitemap.map(({ address }) => address);
  expect((await found(page)).filter((address) => !known.includes(address!))).toEqual([]);
  const sub = results(page).locator('ul a').first();
  const [address = '', id = ''] = ((await sub.getAttribute('href')) ?? '').split('#');
  const title = await sub.innerText();
  await sub.click();
  expect(new URL(page.url()).pathname).toBe(address);
  await expect(page.locator(`[id="${id}"]`)).toContainText(title);
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
});

test('more results come by a button that keeps the focus, each once, until all are shown', async ({ page }) => {
  await search(page, 'dialogue');
  const all = parseInt(await count(page).innerText());
  const first = await results(page).count();
  expect(all).toBeGreaterThan(first);
  const more = page.getByRole('button', { name: /more results$/ });
  // Somebody in a hurry presses twice.
  await more.dblclick();
  const button = page.locator('[data-more]');
  while ((await results(page).count()) < all) {
    const before = await results(page).count();
    await button.press('Enter');
    await expect.poll(() => results(page).count()).toBeGreaterThan(before);
  }
  await expect(button).toBeFocused();
  await expect(button).toHaveText('All results are shown');
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(count(page)).toHaveText(`${all} of ${all} results are shown`);
  await button.press('Enter');
  expect(new Set(await found(page)).size).toBe(all);
  await expect(results(page)).toHaveCount(all);
});

test('under Trusted Types, with scripts and data of this site alone, results come and nothing is refused', async ({ page }) => {
  const policy =
    "require-trusted-types-for 'script'; default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self' data:; style-src 'unsafe-inline'";
  const refused: string[] = [];
  await page.exposeFunction('tell', (what: string) => refused.push(what));
  await page.addInitScript(() => {
    const { tell } = window as unknown as { tell: (what: string) => void };
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => tell(`${violatedDirective} ${blockedURI}`));
  });
  await page.route('**/search/?*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  const response = await page.goto(searchPath('dialogue'));
  expect(await response?.headerValue('content-security-policy')).toBe(policy);
  await expect(results(page).first()).toBeVisible();
  await page.getByRole('button', { name: /more results$/ }).click();
  await expect(count(page)).toContainText('results are shown');
  await searchNext(page, 'uncertanty');
  await expect(page.getByText('Did you mean uncertainty?')).toBeVisible();
  await searchNext(page, 'telephone');
  await expect(page.getByRole('heading', { name: 'Contact the pilot' })).toBeVisible();
  expect(refused).toEqual([]);
});

test('no page but the search loads a script, and the search loads only what a question needs', async ({ page }) => {
  let asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.resourceType() === 'script' || /pagefind|\.json$/.test(pathname)) asked.push(pathname);
  });
  const files = globSync('dist/**/*.html').filter((file) => !/search.index\.html$/.test(file));
  const loads = /<script(?![^>]*type="application\/ld\+json")|<link[^>]*rel="?\w*(preload|prefetch)/;
  expect(files.filter((file) => loads.test(readFileSync(file, 'utf8')))).toEqual([]);
  for (const { address } of kinds.filter(({ kind }) => kind !== 'search')) await page.goto(address);
  expect(asked).toEqual([]);

  await page.goto('/search/', { waitUntil: 'networkidle' });
  expect(asked).toEqual([expect.stringMatching(/^\/_astro\/.+\.js$/)]);
  const [own = ''] = asked;
  const script = readFileSync(`dist${own}`);
  for (const size of [brotliCompressSync(script).length, gzipSync(script, { level: 9 }).length]) expect(size).toBeLessThan(6_000);

  asked = [];
  await search(page, 'uncertainty');
  expect(asked).toContain('/pagefind/pagefind.js');
  expect(asked).not.toContain('/pagefind/vocabulary.json');
});
