import type { Page } from '@playwright/test';

/** What stands in one row of a picture: pixels, and the data that each mark says it shows. */
export interface Row {
  words: string;
  ticks: { value: string; x: number }[];
  marks: { mark: string; from: number; to: number }[];
  bars: { low: string; high: string; from: number; to: number }[];
}

/** Reads the marks of a picture as the browser has placed them, row by row. A bar with a name of its own is a mark too. */
export const readRows = (page: Page, id: string): Promise<Row[]> =>
  page.locator(`#${id} tbody tr`).evaluateAll((rows) =>
    (rows as HTMLElement[]).map((row): Row => {
      const all = (selector: string) =>
        [...row.querySelectorAll<SVGGraphicsElement>(`svg ${selector}`)].map((mark) => {
          const { left, right } = mark.getBoundingClientRect();
          return { ...(mark.dataset as Record<string, string>), x: (left + right) / 2, from: left, to: right };
        });
      return {
        words: row.innerText,
        ticks: all('[data-value]') as never,
        marks: all('[data-mark]') as never,
        bars: all('[data-low]') as never,
      };
    }),
  );

/** A function that gives the value at a place along the axis, which it knows from the first and the last line of the axis alone. */
export function axisOf({ ticks }: Row, of: (value: string) => number = Number) {
  const [first, last] = [ticks[0], ticks.at(-1)];
  if (!first || !last || first.x >= last.x) throw new Error('The picture has no axis.');
  const [from, to] = [of(first.value), of(last.value)];
  return (x: number) => from + ((x - first.x) / (last.x - first.x)) * (to - from);
}
