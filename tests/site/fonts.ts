import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

/** Typefaces that the tests bring along: a wide one, and one as wide as Arial. No test depends on those of the machine. */
export const fonts = ['dejavu-sans', 'arimo'] as const;

/** What a reader sets for every site, https://www.w3.org/TR/WCAG22/#text-spacing */
export const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

const base64 = (font: string, weight: number) =>
  readFileSync(`node_modules/@fontsource/${font}/files/${font}-latin-${weight}-normal.woff2`).toString('base64');

/** Shows the page in one of the fonts and with a reader's own style, by ways that the policy of the page does not stop. */
export async function restyle(page: Page, font: (typeof fonts)[number], css: string): Promise<void> {
  // A font is brought to a page once: it is a hundred thousand bytes.
  const brought = await page.evaluate((family) => [...document.fonts].some((face) => face.family === family), font);
  await page.evaluate(
    async ({ font, faces, css }) => {
      for (const { weight, base64 } of faces) {
        const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        document.fonts.add(await new FontFace(font, data.buffer, { weight }).load());
      }
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`* { font-family: ${font} !important; } ${css}`);
      document.adoptedStyleSheets = [sheet];
    },
    { font, css, faces: (brought ? [] : [400, 700]).map((weight) => ({ weight: String(weight), base64: base64(font, weight) })) },
  );
}

/** Puts a long word into the first and the last of each element that holds words. */
export const lengthen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const word = ' Neurodevelopmental Psychopharmacological kentandmedwaymentalhealthtrust.nhs.uk ';
    for (const name of ['h1', 'h2', 'h3', 'p', 'li', 'td', 'th', 'dt']) {
      const found = [...document.querySelectorAll(`main ${name}, footer ${name}`)].filter((each) => each.checkVisibility());
      for (const each of new Set([found[0], found.at(-1)])) each?.append(word);
    }
  });
