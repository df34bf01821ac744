import type { Page } from '@playwright/test';
import { settled } from '../bench/searchResults.ts';

export const searchPath = (q: string, section = '') => `/search/?${new URLSearchParams({ q, ...(section && { section }) })}`;

/** Searches by the address, and waits until the page has said what it found. */
export async function search(page: Page, q: string, section = ''): Promise<void> {
  await page.goto(searchPath(q, section));
  await settled(page);
}

export const count = (page: Page) => page.locator('main').getByRole('status');
export const results = (page: Page) => page.locator('ol[data-results] > li');

/** The addresses of the pages that are listed, in their order. */
export const found = (page: Page): Promise<(string | null)[]> =>
  results(page)
    .locator('h2 a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
