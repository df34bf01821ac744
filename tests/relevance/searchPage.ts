import type { Page } from '@playwright/test';

/** What the search page shows for a query: the paths of the pages it links to, in order, and its words. */
export interface Shown {
  /** `lost`: the page did not settle in time. */
  state: 'done' | 'empty' | 'failed' | 'lost';
  /** The pages of the help or the reminder that stands above the results, if there is one to be seen. */
  answer: string[];
  results: string[];
  resultsText: string;
  suggestion: string;
}

/** Waits until the search page says that it has settled. @throws Error if it does not, in 20 seconds */
export async function settled(page: Page): Promise<void> {
  await page.locator('main [data-state]:is([data-state=done], [data-state=empty], [data-state=failed])').waitFor({ timeout: 20_000 });
}

/** Opens the search page with a query, and reads what it shows. */
export async function show(page: Page, origin: string, q: string): Promise<Shown> {
  await page.goto(`${origin}/search/?${new URLSearchParams({ q })}`);
  const lost = await settled(page).then(
    () => false,
    () => true,
  );
  const shown = await page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)].filter((found) => found.checkVisibility());
    const paths = (links: Iterable<HTMLAnchorElement>) =>
      [...links]
        .map(({ href }) => new URL(href))
        .filter(({ origin, pathname }) => origin === location.origin && pathname.endsWith('/'))
        .map(({ pathname }) => pathname);
    const list = document.querySelector('ol[data-results]')!;
    const above = (element: Element) => element.compareDocumentPosition(list) & Node.DOCUMENT_POSITION_FOLLOWING;
    const items = all('ol[data-results] > li');
    return {
      failed: document.querySelector<HTMLElement>('main [data-state]')?.dataset['state'] === 'failed',
      answer: all('[data-answer], [data-reminder]')
        .filter(above)
        .flatMap((answer) => paths(answer.querySelectorAll('a'))),
      results: items.flatMap((item) => paths(item.querySelectorAll<HTMLAnchorElement>('h2 a')).slice(0, 1)),
      resultsText: items.map((item) => item.innerText).join('\n'),
      suggestion: all('[data-suggestion]')
        .map((suggestion) => suggestion.innerText)
        .join('\n'),
    };
  });
  return { ...shown, state: lost ? 'lost' : shown.failed ? 'failed' : shown.results.length ? 'done' : 'empty' };
}
