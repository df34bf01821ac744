import type { BrowserContext, Page } from '@playwright/test';
import type { Shown } from './score.ts';

export const searchAddress = (origin: string, q: string) => `${origin}/search/?q=${encodeURIComponent(q)}`;

/**
 * Waits until the search page says that it has settled.
 * @throws Error if it does not, in 20 seconds
 */
export async function settled(page: Page): Promise<void> {
  const done = () => {
    const state = document.querySelector<HTMLElement>('main [data-state]');
    if (state) return ['done', 'empty', 'failed'].includes(state.dataset['state'] ?? '');
    // A page without a state tells in words what it does.
    const told = document.querySelector('[data-count]')?.textContent?.trim() ?? '';
    return told !== '' && told !== 'Searching…';
  };
  await page.waitForFunction(done, undefined, { polling: 30, timeout: 20_000 });
}

/** Opens the search page with a query, and reads what it shows. */
async function show(page: Page, origin: string, q: string): Promise<Shown> {
  await page.goto(searchAddress(origin, q));
  const lost = await settled(page).then(
    () => false,
    () => true,
  );
  const read = await page.evaluate(() => {
    const list = document.querySelector('ol[data-results]');
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)].filter((found) => found.checkVisibility());
    const paths = (links: Iterable<HTMLAnchorElement>) =>
      [...links]
        .map(({ href }) => new URL(href))
        .filter(({ origin, pathname }) => origin === location.origin && pathname.endsWith('/'))
        .map(({ pathname }) => pathname);
    const above = (element: Element) => !list || element.compareDocumentPosition(list) & Node.DOCUMENT_POSITION_FOLLOWING;
    const items = all('ol[data-results] > li');
    return {
      state: document.querySelector<HTMLElement>('main [data-state]')?.dataset['state'],
      told: document.querySelector('[data-count]')?.textContent ?? '',
      answer: all('[data-answer]')
        .filter(above)
        .flatMap((answer) => paths(answer.querySelectorAll('a'))),
      results: items.flatMap((item) => paths(item.querySelectorAll<HTMLAnchorElement>('h2 a')).slice(0, 1)),
      resultsText: items.map((item) => item.innerText).join('\n'),
      suggestion: all('[data-suggestion]')
        .map((suggestion) => suggestion.innerText)
        .join('\n'),
    };
  });
  const { state, told, ...shown } = read;
  const failed = state === 'failed' || (state === undefined && told.includes('could not be loaded'));
  return { ...shown, state: lost ? 'lost' : failed ? 'failed' : shown.results.length ? 'done' : 'empty' };
}

/** What the search page shows for each query, asked on two pages at once. */
export async function askSite(context: BrowserContext, origin: string, queries: string[]): Promise<Shown[]> {
  const shown: Shown[] = [];
  let next = 0;
  const ask = async () => {
    const page = await context.newPage();
    for (let index = next++; index < queries.length; index = next++) shown[index] = await show(page, origin, queries[index]!);
    await page.close();
  };
  await Promise.all([ask(), ask()]);
  return shown;
}

/** The words of pages, without what is hidden in them: their text with their title and description. */
export async function textsOf(context: BrowserContext, pages: string[]): Promise<string[]> {
  const page = await context.newPage();
  const texts = await page.evaluate((sources) => {
    const parser = new DOMParser();
    return sources.map((source) => {
      const parsed = parser.parseFromString(source, 'text/html');
      for (const element of parsed.querySelectorAll('script, style, template, noscript, [hidden]')) element.remove();
      const walker = parsed.createTreeWalker(parsed.documentElement, NodeFilter.SHOW_TEXT);
      const said = [parsed.querySelector<HTMLMetaElement>('meta[name="description"]')?.content ?? ''];
      // Letter by letter, so that a word with a mark-up inside stays one, and once more with each piece apart.
      said.push(parsed.documentElement.textContent);
      while (walker.nextNode()) said.push(walker.currentNode.nodeValue ?? '');
      return said.join(' ');
    });
  }, pages);
  await page.close();
  return texts;
}
