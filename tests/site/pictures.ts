import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** What stands in the drawing of one figure that is seen now: pixels and the data that each mark says it shows. */
interface Drawing {
  ticks: { value: string; x: number }[];
  marks: Record<string, string | number>[];
  ranges: { at: string; from: number; to: number }[];
  none: { value: number; x: number } | undefined;
}

/** Reads the marks of a figure as the browser has placed them. */
export const drawingOf = (page: Page, id: string): Promise<Drawing> =>
  page.locator(`#${id}`).evaluate((figure): Drawing => {
    const svg = [...figure.querySelectorAll(':scope > svg')].find((each) => each.getBoundingClientRect().width > 0);
    const all = (selector: string) => [...(svg?.querySelectorAll<SVGElement>(selector) ?? [])];
    // Without the line round them: a mark is as long as its own geometry, not as its pen is wide.
    const place = (mark: SVGElement) => {
      const box = (mark as SVGGraphicsElement).getBBox();
      const matrix = (mark as SVGGraphicsElement).getScreenCTM();
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

/** What a place along an axis means, told from the first and the last line of the axis alone. */
export function reader({ ticks }: Drawing, of: (value: string) => number = Number, back: (value: number) => number = (value) => value) {
  const [first, last] = [ticks[0], ticks.at(-1)];
  if (!first || !last || first.x >= last.x) throw new Error('The picture has no axis.');
  const [from, to] = [of(first.value), of(last.value)];
  for (const { value, x } of ticks) {
    const place = first.x + ((of(value) - from) / (to - from)) * (last.x - first.x);
    expect.soft(Math.abs(place - x), `the line of ${value}, in pixels`).toBeLessThan(0.3);
  }
  return (x: number) => back(from + ((x - first.x) / (last.x - first.x)) * (to - from));
}

/** Words of pictures that stand on each other or reach out of the screen. */
export const crowdedWords = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.picture > svg')].flatMap((svg) => {
      const words = [...svg.querySelectorAll('text')].map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
      return words
        .filter(({ box }) => box.width > 0)
        .flatMap(({ text, box }, index) => {
          const out = box.left < 0 || box.right > document.documentElement.clientWidth ? [`${text} is cut off`] : [];
          const small = box.height < 12 ? [`${text} is too small`] : [];
          const over = words.slice(index + 1).filter((other) => {
            const [x, y] = [
              Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left),
              Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top),
            ];
            return x > 0 && y > box.height / 3;
          });
          return [...out, ...small, ...over.map((other) => `${text} stands on ${other.text}`)];
        });
    }),
  );
