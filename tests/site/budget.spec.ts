import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { budgetPages, describe, type Ledger, limits, total, weigh } from '../bench/budgetWeigh.ts';
import { median } from '../bench/score.ts';
import { expect, test, unknown } from './site.ts';

/** What each page weighed when it was last written down (`npm run budget`); it only serves to tell what grew. */
const ledger: Ledger = JSON.parse(readFileSync('tests/site/budget.json', 'utf8'));
const pages = budgetPages('dist');

/** Notes what moves after it was drawn, on the next pages, by however little. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    type Shift = PerformanceEntry & { value: number; sources: { node?: Node }[] };
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[]) {
        const what = sources.map(({ node }) =>
          (node instanceof Element ? node.outerHTML : (node?.textContent ?? 'something')).slice(0, 60),
        );
        moved.push(`${what.join(', ')} by ${value}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** Scrolls through the page, so that what waits for it comes too, and tells what has moved. */
const shifted = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    for (let at = 0; at < document.documentElement.scrollHeight; at += innerHeight) {
      scrollTo(0, at);
      await drawn();
    }
    return (window as unknown as { moved: string[] }).moved;
  });

/** What is wrong with the pictures of an open page that nobody has scrolled yet. */
const pictureFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('img')].flatMap((picture) => {
      const name = picture.currentSrc || picture.src;
      const below = picture.getBoundingClientRect().top >= innerHeight;
      return [
        ...(/\.(?:avif|webp|svg)$/.test(new URL(name).pathname) ? [] : [`${name} is no AVIF, WebP or drawing`]),
        ...(picture.getAttribute('width') && picture.getAttribute('height') ? [] : [`${name} has no width and height`]),
        ...(below && picture.loading !== 'lazy' ? [`${name} is below the fold and not lazy`] : []),
      ];
    }),
  );

test('every page fits into the first flight of a connection, and is drawn at once', async ({ page, baseURL }) => {
  await watchShifts(page);
  const totals: number[] = [];
  for (const address of pages) {
    const { weight, asked } = await weigh(page, 'dist', baseURL!, address, address === '/404.html' ? unknown : address);
    totals.push(total(weight));
    expect.soft(total(weight), `${describe(address, weight, ledger[address])} The limit is`).toBeLessThanOrEqual(limits.page);
    const others = asked.filter((what) => !what.startsWith('image '));
    expect.soft(others, `${address} asks for nothing but pictures: no script, no font, no second stylesheet`).toEqual([]);
    expect.soft(await pictureFaults(page), address).toEqual([]);
    expect.soft(await shifted(page), `${address}: nothing moves after it was drawn`).toEqual([]);
  }
  expect.soft(median(totals), `the page in the middle of ${totals.length}, in bytes`).toBeLessThanOrEqual(limits.median);
});

// What is put into a page here is what its policy would refuse.
test.use({ bypassCSP: true });

test('a picture that would slow a page down is told', async ({ page }) => {
  await page.route('**/*.{webp,png}', (route) => route.fulfill({ contentType: 'image/webp', body: '' }));
  await page.goto('/');
  await page.evaluate(() => {
    document.body.innerHTML = `<img src="/good.webp" width="10" height="10" alt=""><p style="height: 3000px"></p>
      <img src="/wide.webp" alt="" loading="lazy"><img src="/far.webp" alt="" width="10" height="10"><img src="/old.png" alt="" width="10" height="10" loading="lazy">`;
  });
  const faults = await pictureFaults(page);
  expect(faults.map((fault) => fault.replace(/^.*\//, ''))).toEqual([
    'wide.webp has no width and height',
    'far.webp is below the fold and not lazy',
    'old.png is no AVIF, WebP or drawing',
  ]);
});

test('something that moves after it was drawn is seen', async ({ page }) => {
  await watchShifts(page);
  await page.goto('/');
  await page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    document.querySelector('main')?.insertAdjacentHTML('beforebegin', '<p>late</p>'.repeat(9));
  });
  expect((await shifted(page)).join()).toMatch(/^<main.* by 0\.\d+/);
});
