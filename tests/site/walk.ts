import type { Page } from '@playwright/test';

interface Walk {
  /** What Tab has come to. */
  stops: number;
  faults: string[];
}

/**
 * Presses Tab from the top of the page to its end, and tells what is wrong on the way: what was left out or came out of order, a focus that
 * looks like none, or one that is out of sight or behind something else.
 */
export async function walk(page: Page): Promise<Walk> {
  const length = await page.evaluate(() => {
    const name = (element: Element | undefined) =>
      element ? `<${element.localName}> ${(element.textContent || element.id).trim().replace(/\s+/g, ' ').slice(0, 50)}` : 'nothing';
    const ring = (element: Element) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
      const outline = outlineStyle === 'none' || outlineWidth === '0px' ? 'none' : `${outlineStyle} ${outlineWidth} ${outlineColor}`;
      return `${outline}; ${boxShadow}`;
    };
    const focusable = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex]';
    const expected = [...document.querySelectorAll<HTMLElement>(focusable)].filter(
      (element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled'),
    );
    const before = new Map(expected.map((element) => [element, ring(element)]));
    const faults: string[] = [];
    let last: { element: Element; box: DOMRect; top: number } | undefined;
    let stops = 0;
    document.addEventListener('focusin', ({ target }) => {
      const element = target as HTMLElement;
      const awaited = expected[stops++];
      if (element !== awaited) faults.push(`Tab comes to ${name(element)}, and ${name(awaited)} is next`);
      if (ring(element) === before.get(element)) faults.push(`${name(element)} looks the same with the focus`);
      const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
      if (box.top < -1 || box.bottom > innerHeight + 1 || box.right <= 0 || box.left >= innerWidth)
        faults.push(`${name(element)} is out of sight`);
      const hit = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
      if (!hit || !(element.contains(hit) || element.closest('label')?.contains(hit)))
        faults.push(`${name(element)} is behind ${name(hit ?? undefined)}`);
      // The middle of one row can be above the top of a tall cell beside it.
      const inRow = last && last.element.closest('tr, svg') && last.element.closest('tr, svg') === element.closest('tr, svg');
      // Of two columns each is read from its top to its foot.
      const beside = last && (box.right <= last.box.left || box.left >= last.box.right);
      if (last && !inRow && !beside && box.bottom + scrollY < last.top) faults.push(`${name(element)} stands above ${name(last.element)}`);
      last = { element, box, top: box.top + scrollY };
    });
    Object.assign(window, { walked: () => ({ stops, faults }) });
    return expected.length;
  });
  for (let press = 0; press < length; press++) await page.keyboard.press('Tab');
  const { stops, faults } = await page.evaluate(() => (window as unknown as { walked: () => Walk }).walked());
  if (stops < length) faults.push(`Tab comes to ${stops} of ${length} places`);
  return { stops, faults };
}

/** What is wrong with the headings, the landmarks and the words of links. */
export const orderFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const text = (element: Element) => (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim();
    const seen = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility());
    const faults: string[] = [];

    const headings = seen('h1, h2, h3, h4, h5, h6').map((heading) => ({ level: Number(heading.localName[1]), words: text(heading) }));
    if (headings.filter(({ level }) => level === 1).length !== 1 || headings[0]?.level !== 1)
      faults.push('not one first heading, at the top');
    headings.forEach(({ level, words }, index) => {
      if (words === '') faults.push('a heading without words');
      if (level > (headings[index - 1]?.level ?? 0) + 1)
        faults.push(`"${words}" is of level ${level}, and the one before it is not of ${level - 1}`);
    });

    const frame = seen('body > header, main, body > footer').map(({ localName }) => localName);
    if (frame.join(' ') !== 'header main footer') faults.push(`landmarks: ${frame.join(', ')}`);
    const navigation = seen('nav').map((nav) => nav.getAttribute('aria-label') ?? '');
    if (navigation.includes('') || new Set(navigation).size < navigation.length) faults.push(`navigations called ${navigation.join(', ')}`);

    const targets = new Map<string, string>();
    for (const link of seen('a[href]') as HTMLAnchorElement[]) {
      const words = text(link).toLowerCase();
      const other = targets.get(words);
      if (words === '' && !link.querySelector('img[alt]:not([alt=""])')) faults.push(`a link without words, to ${link.href}`);
      if (other !== undefined && other !== link.href) faults.push(`"${words}" leads to ${other} and to ${link.href}`);
      targets.set(words, link.href);
    }
    return faults;
  });
