import type { Page } from '@playwright/test';
import { globSync, readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { hiddenWords, shownHiddenWords, shownText, typedWords } from '../relevance/hiddenWords.ts';
import { settled } from '../relevance/searchPage.ts';
import { count, found, help, results, search, searchEach, searchNext, searchPath, suggestion } from './searching.ts';
import { expect, record, sitemap, test } from './site.ts';

// What a search finds and how it is shown. How well it finds what people type, `npm run relevance` measures.

const reminder = (page: Page) => page.locator('[data-reminder]');

/** Whether one thing on the page stands before another. */
const before = (page: Page, first: string, second: string): Promise<boolean> =>
  page.evaluate(
    ([a, b]) =>
      Boolean(document.querySelector(a!)!.compareDocumentPosition(document.querySelector(b!)!) & Node.DOCUMENT_POSITION_FOLLOWING),
    [first, second],
  );

test('a search from the header of a page lists titles, sections and what the pages say, with the word marked', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/pilot/');
  const header = page.getByRole('banner');
  await header.getByRole('searchbox').fill('uncertainty');
  await header.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL('/search/?q=uncertainty');
  await settled(page);
  await expect(page.locator('main').getByRole('searchbox')).toHaveValue('uncertainty');
  await expect(page).toHaveTitle(/^uncertainty – Search/);

  // A screen reader says it when it comes, and as words: to some a status is only a "status bar".
  await expect(count(page)).toHaveAttribute('aria-live', 'polite');
  await expect(count(page)).not.toHaveAttribute('role');
  const items = await results(page).all();
  await expect(count(page)).toHaveText(`${items.length} results for "uncertainty"`);
  expect((await found(page)).slice(0, 3)).toContain('/principles/tolerance-of-uncertainty/');
  const sections = await page.locator('main select option').allTextContents();
  // The first two say what their pages say; the others show descriptions, so that nobody waits for their whole texts.
  await expect(page.locator('ol[data-results] b').first()).toHaveText(/uncertaint/i);
  for (const item of items) {
    expect(sections).toContain(await item.locator('p').first().innerText());
    expect(await item.locator('p').nth(1).innerText(), 'sentences').toMatch(/^[^\p{Ll}][^]*[.?!…]$/u);
  }
  await expect(page.locator('[data-all] li').first(), 'the list of all pages is behind its heading').toBeHidden();
  await page.getByText('All pages, A to Z').click();
  await expect(page.locator('[data-all] li').first()).toBeVisible();
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

test('a place on a page that is found is linked', async ({ page }) => {
  await search(page, 'meeting');
  const place = results(page).locator('ul a').first();
  const address = (await place.getAttribute('href')) ?? '';
  const title = await place.innerText();
  await place.click();
  await expect(page).toHaveURL(address);
  await expect(page.locator(':target')).toContainText(title);
  await expect(page.locator(':target')).toBeInViewport();
});

test('more results come by a button that keeps the focus, each once, until all are shown', async ({ page }) => {
  await search(page, 'dialogue');
  const all = parseInt(await count(page).innerText());
  expect(all).toBeGreaterThan(await results(page).count());
  // Somebody in a hurry presses twice.
  await page.getByRole('button', { name: /more results$/ }).dblclick();
  const button = page.locator('[data-more]');
  for (let shown = await results(page).count(); shown < all; shown = await results(page).count()) {
    await button.press('Enter');
    await expect.poll(() => results(page).count()).toBeGreaterThan(shown);
  }
  await expect(button).toBeFocused();
  await expect(button).toHaveText('All results are shown');
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(count(page)).toHaveText(`${all} of ${all} results are shown`);
  await button.press('Enter');
  expect(new Set(await found(page)).size).toBe(all);
});

test('what the site has nothing about finds nothing rather than junk, and there are ways on', async ({ page }) => {
  await searchEach(page, ['football', 'passport renewal', 'zzxqwv', 'helicopter'], async (q) => {
    await expect(count(page)).toHaveText(`No results for "${q}"`);
    await expect(results(page)).toHaveCount(0);
    await expect(suggestion(page)).toBeHidden();
  });
  const tips = page.getByRole('region', { name: 'Ways to find it' });
  await expect(tips.locator('ul').first().getByRole('listitem')).toHaveCount(3);
  const sections = await page.getByLabel('Where').locator('option').allTextContents();
  await expect(tips.locator('ul').nth(1).getByRole('link')).toHaveText(sections.slice(1));
  await expect(tips.locator('a[href="tel:111"]')).toBeVisible();
});

test('a slip of a shown word is put right by a link that keeps the section', async ({ page }) => {
  await search(page, 'uncertanty', 'Seven principles');
  await expect(count(page)).toContainText('for "uncertanty" in Seven principles');
  const pages = await found(page);
  await page.getByRole('link', { name: 'uncertainty', exact: true }).click();
  await expect(page).toHaveURL(searchPath('uncertainty', 'Seven principles'));
  await expect(count(page)).toHaveText(/results? for "uncertainty" in Seven principles$/);
  expect(await found(page)).toEqual(pages);
  await expect(suggestion(page)).toBeHidden();
});

test('urgent words bring help above the results, and no suggestion', async ({ page }) => {
  const urgent = ['suicidle', 'overdoes', 'self harming', 'A&E tonight', 'kill myself uncertanty', 'suicidal zzxqwv'];
  await searchEach(page, urgent, async (q) => {
    await expect(help(page), q).toBeVisible();
    for (const number of ['tel:999', 'tel:111', 'tel:116123']) await expect(help(page).locator(`a[href="${number}"]`)).toBeVisible();
    await expect(help(page).getByRole('link', { name: 'SHOUT to 85258' })).toBeVisible();
    await expect(suggestion(page), q).toBeHidden();
    expect(await count(page).innerText(), q).not.toContain('No results');
    await expect(page.getByText('Ways to find it'), q).toBeHidden();
    for (const below of ['[data-suggestion]', '[data-results]', '[data-nothing]'])
      expect(await before(page, '[data-answer]', below)).toBe(true);
  });
  await expect(count(page), 'the last of them found nothing').toHaveText(/^Help is shown first. Nothing more for/);
});

test('who looks for the team is led to its page, with one line of help above, and is shown its number nowhere else', async ({ page }) => {
  const { email, phone } = record('contact');
  await searchEach(page, ['telephone', 'who is on the phone', '+44 (0)1227 812 044', '01227-812044', email.toUpperCase()], async (q) => {
    expect((await found(page))[0], q).toBe('/contact/');
    expect(await page.locator('main').innerText(), q).not.toMatch(new RegExp(`${phone}|${email}`));
  });
  await searchNext(page, 'telephone');
  await expect(reminder(page).locator('a[href="tel:999"]')).toBeVisible();
  expect(await before(page, '[data-reminder]', '[data-results]')).toBe(true);
  await expect(help(page)).toBeHidden();
  await searchNext(page, 'who do i call tonight');
  await expect(help(page)).toBeVisible();
  await expect(reminder(page)).toBeHidden();
  await expect(help(page)).not.toContainText(phone);
  await searchNext(page, 'uncertainty');
  for (const above of [help(page), reminder(page)]) await expect(above).toBeHidden();
});

test('the answer is shown before the index is there, and keeps its place when the rest comes', async ({ page }) => {
  let go = () => {};
  const held = new Promise<void>((done) => (go = done));
  await page.route('**/*.pf_index', async (route) => held.then(() => route.continue()));
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(searchPath('medication'));
  const first = results(page).first().locator('h2 a');
  await expect(first).toBeVisible();
  const [address, place] = [await first.getAttribute('href'), await first.boundingBox()];
  await expect(first, 'in the first screen').toBeInViewport();
  await expect(results(page)).toHaveCount(1);
  go();
  await expect(count(page)).toHaveText(/^[1-9]\d* results/);
  expect([await first.getAttribute('href'), await first.boundingBox()]).toEqual([address, place]);
  expect(await results(page).count()).toBeGreaterThan(1);
});

test('whoever comes back from a page finds all results that were shown, at the same place', async ({ page }) => {
  await search(page, 'dialogue');
  await page.getByRole('button', { name: /more results$/ }).click();
  const shown = await results(page).count();
  const last = results(page).last().locator('h2 a');
  // As a click would scroll to it.
  await last.hover();
  const top = await page.evaluate(() => scrollY);
  expect(top).toBeGreaterThan(0);
  await last.click();
  await page.waitForURL((url) => url.pathname !== '/search/');
  await page.goBack();
  await expect(results(page)).toHaveCount(shown);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(top);
  await page.goForward();
  await page.goBack();
  await expect(results(page)).toHaveCount(shown);
  // A phone that needs its memory closes a page that is out of sight, and loads it anew.
  await results(page).nth(1).hover();
  const before = await page.evaluate(() => {
    document.dispatchEvent(new Event('visibilitychange'));
    return scrollY;
  });
  expect(before).not.toBe(top);
  await page.reload();
  await expect(results(page)).toHaveCount(shown);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
  await searchNext(page, 'meeting');
  await page.goBack();
  await expect(results(page), 'and from the next search').toHaveCount(shown);
});

const files = globSync('dist/**/*.html').map((file) => readFileSync(file, 'utf8'));

/** What a page says without showing it: in attributes and data, and in what is hidden. */
function textUnseen(html: string): string {
  const page = parse(html);
  const attributes = page.querySelectorAll('*').flatMap((element) =>
    Object.entries(element.attributes)
      .filter(([name]) => /^(alt|title|value|placeholder|aria-label|data-(?!row|pagefind).*)$/.test(name))
      .map(([, value]) => value.replace(/^\w+:/, '')),
  );
  const data = page
    .querySelectorAll('script[type="application/ld+json"]')
    .map((script) => script.innerHTML.replace(/"@type":"\w+"|"@?\w+":|https?:\S+/g, '\n'));
  return [...attributes, ...data, ...page.querySelectorAll('[hidden]').map((each) => each.structuredText)].join('\n');
}

test('the words that people type are shown nowhere: in no page, no result and no suggestion', async ({ page }) => {
  const hidden = hiddenWords(typedWords(), files.map(shownText));
  expect(hidden).toEqual(expect.arrayContaining(['schizophrenia', 'meds', 'breakdown', 'skitzo']));
  for (const html of files) expect(shownHiddenWords(hidden, { resultsText: textUnseen(html), suggestion: '' })).toEqual([]);

  const slips = 'schizofrenia skitzo medz KMPT breakdwon antipsycotics depresed clozapin bipolor sectoned';
  await searchEach(page, slips.split(' '), async (q) => {
    const resultsText = (await page.locator('ol[data-results]:visible').allInnerTexts()).join('\n');
    const text = (await suggestion(page).isVisible()) ? await suggestion(page).innerText() : '';
    expect(shownHiddenWords(hidden, { resultsText, suggestion: text }, q), q).toEqual([]);
    expect(resultsText, 'a result is text, and never a piece of code').not.toMatch(/&#?\w+;|<\/?\w/);
  });
});

test('the main text of every public page can be found, each of its words, and nothing else', async ({ page }) => {
  await page.goto('/search/');
  const { lost, listed, known, around } = await page.evaluate(async () => {
    const pagefind = await import('/pagefind/pagefind.js' as string);
    await pagefind.options({ noWorker: true });
    const { shown, pages } = await (await fetch('/pagefind/words.json')).json();
    const words = shown.split(' ') as string[];
    const found = await Promise.all(words.map(async (word) => (await pagefind.search(word)).results.length));
    const every: { url: string; content: string }[] = await Promise.all(
      (await pagefind.search(null)).results.map((result: { data(): unknown }) => result.data()),
    );
    const known = Object.values(pages).sort();
    const content = every.map((each) => each.content).join('\n');
    const frame = [...document.querySelectorAll('body > :is(section, footer) p')].map((each) => each.textContent.trim());
    return {
      lost: words.filter((_, at) => found[at] === 0),
      listed: every.map(({ url }) => url).sort(),
      // The email address stands on the contact page too.
      around: frame.filter((text) => text && !text.includes('@') && content.includes(text)),
      known,
    };
  });
  // The list of Easy Read pages leads to each of them.
  const open = sitemap.map(({ address }) => address).filter((address) => address !== '/search/' && !/^\/easy-read\/.+/.test(address));
  expect([listed, known]).toEqual([open.sort(), open]);
  expect(around, 'the frame of every page').toEqual([]);
  expect(lost).toEqual([]);
});

test('the search loads only what a question needs, and each file once', async ({ page }) => {
  let asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.resourceType() === 'script' || /pagefind|\.json$/.test(pathname)) asked.push(pathname);
  });
  await page.goto('/search/', { waitUntil: 'networkidle' });
  expect(asked).toEqual(['/pagefind/words.json']);
  asked = [];
  await search(page, 'uncertainty');
  expect(asked).toContain('/pagefind/pagefind.js');
  expect(asked.filter((file, at) => asked.indexOf(file) < at)).toEqual([]);
});
