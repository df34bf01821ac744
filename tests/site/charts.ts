import { expect, type Page } from '@playwright/test';

/** What stands in the chart that is seen of a figure now: pixels, and the data that each mark says it shows. */
interface Chart {
  ticks: { value: string; x: number }[];
  marks: Record<string, string | number>[];
  ranges: { at: string; from: number; to: number }[];
  none: { value: number; x: number } | undefined;
}

/** Reads the marks of a figure as the browser has placed them. */
export const readChart = (page: Page, id: string): Promise<Chart> =>
  page.locator(`#${id}`).evaluate((figure): Chart => {
    const svg = [...figure.querySelectorAll(':scope > svg')].find((each) => each.getBoundingClientRect().width > 0);
    const all = (selector: string) => [...(svg?.querySelectorAll<SVGGraphicsElement>(selector) ?? [])];
    // Without the line round them: a mark is as long as its own geometry, not as its pen is wide.
    const place = (mark: SVGGraphicsElement) => {
      const box = mark.getBBox();
      const matrix = mark.getScreenCTM();
      const from = box.x + (matrix?.e ?? 0);
      return { from, to: from + box.width, x: from + box.width / 2, y: box.y + (matrix?.f ?? 0) + box.height / 2 };
    };
    const [none] = all('[data-none]');
    return {
      ticks: all('[data-value]').map((tick) => ({ value: tick.dataset['value'] ?? '', x: place(tick).x })),
      marks: all('[data-mark]').map((mark) => ({ ...(mark.dataset as Record<string, string>), ...place(mark) })),
      ranges: all('[data-range]').map((range) => {
        const { from, to } = place(range);
        return { at: range.dataset['range'] ?? '', from, to };
      }),
      none: none && { value: Number(none.dataset['none']), x: place(none).x },
    };
  });

/** A function that gives the value at a place along the axis, which it knows from the first and the last line of the axis alone. */
export function axisOf({ ticks }: Chart, of: (value: string) => number = Number, back: (value: number) => number = (value) => value) {
  const [first, last] = [ticks[0], ticks.at(-1)];
  if (!first || !last || first.x >= last.x) throw new Error('The chart has no axis.');
  const [from, to] = [of(first.value), of(last.value)];
  for (const { value, x } of ticks) {
    const place = first.x + ((of(value) - from) / (to - from)) * (last.x - first.x);
    expect.soft(Math.abs(place - x), `the line of ${value}, in pixels`).toBeLessThan(0.3);
  }
  return (x: number) => back(from + ((x - first.x) / (last.x - first.x)) * (to - from));
}
