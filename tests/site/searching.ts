import type { Page } from '@playwright/test';
import { settled } from '../relevance/searchPage.ts';
import { test } from './site.ts';

export const searchPath = (q: string, section = '') => `/search/?${new URLSearchParams({ q, ...(section && { section }) })}`;

/** Searches by the address, and waits until the page has said what it found. */
export async function search(page: Page, q: string, section = ''): Promise<void> {
  await page.goto(searchPath(q, section));
  await settled(page);
}

/** Searches by typing, on the search page as it stands, and waits until it has said what it found. What is loaded stays loaded. */
export async function searchNext(page: Page, q: string): Promise<void> {
  const field = page.locator('main').getByRole('searchbox');
  await field.fill(q);
  await field.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('q') === q);
  await settled(page);
}

/** Searches for one after the other on one page, and looks at what each finds. */
export async function searchEach(page: Page, queries: string[], look: (q: string) => Promise<void>): Promise<void> {
  await page.goto('/search/');
  for (const q of queries)
    await test.step(`searched for "${q}"`, async () => {
      await searchNext(page, q);
      await look(q);
    });
}

export const count = (page: Page) => page.locator('[data-count]');
export const results = (page: Page) => page.locator('ol[data-results] > li');
export const help = (page: Page) => page.getByRole('region', { name: 'If you need help now' });
export const suggestion = (page: Page) => page.getByText('Did you mean');
export const allPages = (page: Page) => page.getByRole('heading', { name: 'All pages, A to Z' });

/** The addresses of the pages that are listed, in their order. */
export const found = (page: Page): Promise<(string | null)[]> =>
  results(page)
    .locator('h2 a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
