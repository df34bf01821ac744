import type { Page } from '@playwright/test';

/**
 * Presses Tab from the top of the page to its end. Returns what is wrong on the way: what was left out or came out of order, a focus that
 * looks like none, or one that is out of sight or behind something else.
 */
export async function walk(page: Page): Promise<string[]> {
  const length = await page.evaluate(() => {
    const name = (element: Element | undefined) =>
      element ? `<${element.localName}> ${(element.textContent || element.id).trim().replace(/\s+/g, ' ').slice(0, 50)}` : 'nothing';
    const ring = (element: Element) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
      return `${outlineStyle === 'none' || outlineWidth === '0px' ? '' : `${outlineWidth} ${outlineColor}`}; ${boxShadow}`;
    };
    const focusable = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex]';
    const expected = [...document.querySelectorAll<HTMLElement>(focusable)].filter(
      (element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled'),
    );
    const before = new Map(expected.map((element) => [element, ring(element)]));
    const issues: string[] = [];
    let last: { element: Element; box: DOMRect; top: number } | undefined;
    let stops = 0;
    document.addEventListener('focusin', ({ target }) => {
      const element = target as HTMLElement;
      const next = expected[stops++];
      if (element !== next) issues.push(`Tab comes to ${name(element)}, and ${name(next)} is next`);
      if (ring(element) === before.get(element)) issues.push(`${name(element)} looks the same with the focus`);
      const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
      if (box.top < -1 || box.bottom > innerHeight + 1 || box.right <= 0 || box.left >= innerWidth)
        issues.push(`${name(element)} is out of sight`);
      const hit = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
      if (!hit || !(element.contains(hit) || element.closest('label')?.contains(hit)))
        issues.push(`${name(element)} is behind ${name(hit ?? undefined)}`);
      // The middle of one row can be above the top of a tall cell beside it, and of two columns each is read from its top to its foot.
      const inRow = last && last.element.closest('tr, svg') && last.element.closest('tr, svg') === element.closest('tr, svg');
      const beside = last && (box.right <= last.box.left || box.left >= last.box.right);
      if (last && !inRow && !beside && box.bottom + scrollY < last.top) issues.push(`${name(element)} stands above ${name(last.element)}`);
      last = { element, box, top: box.top + scrollY };
    });
    Object.assign(window, {
      walked: () => (stops < expected.length ? [...issues, `Tab comes to ${stops} of ${expected.length}`] : issues),
    });
    return expected.length;
  });
  for (let press = 0; press < length; press++) await page.keyboard.press('Tab');
  return page.evaluate(() => (window as unknown as { walked: () => string[] }).walked());
}

/** Links of a page that a listener cannot tell apart: the same words, and different addresses. */
export const ambiguousLinks = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const targets = new Map<string, string>();
    return [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].flatMap((link) => {
      const words = (link.getAttribute('aria-label') ?? link.textContent).replace(/\s+/g, ' ').trim().toLowerCase();
      const other = targets.get(words) ?? link.href;
      targets.set(words, link.href);
      return link.checkVisibility() && other !== link.href ? [`"${words}" leads to ${other} and to ${link.href}`] : [];
    });
  });
