import { execFileSync } from 'node:child_process';
import sharp from 'sharp';

interface Word {
  text: string;
  /** In points from the top left of the sheet. */
  box: { left: number; top: number; right: number; bottom: number };
}

const poppler = (program: string, args: string[], pdf: Uint8Array) => execFileSync(program, args, { input: pdf, maxBuffer: 100_000_000 });

/** The words of a PDF, sheet by sheet, as Poppler reads them. */
function words(pdf: Uint8Array): Word[][] {
  const xml = poppler('pdftotext', ['-bbox', '-', '-'], pdf).toString();
  return xml
    .split('<page ')
    .slice(1)
    .map((sheet) =>
      [...sheet.matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/g)].map(
        ([, left, top, right, bottom, text]) => ({
          text: text!.replaceAll('&apos;', "'").replaceAll('&amp;', '&'),
          box: { left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom) },
        }),
      ),
    );
}

interface Paper {
  /** What stands in the PDF, without spaces and hyphens. */
  text: string;
  /** Its words, each as it stands: one that is broken is two. */
  words: string[];
  /** Words that are not wholly seen: the left or the right half of their place has no ink. */
  unseen: string[];
  /** Whether the word stands below the heading, in its column of its sheet. */
  follows: (word: string, heading: string) => boolean;
}

/** Reads a PDF as somebody who holds its sheets. */
export async function readPaper(pdf: Uint8Array): Promise<Paper> {
  const unseen: string[] = [];
  const sheets = words(pdf);
  for (const [index, sheet] of sheets.entries()) {
    // At 72 dots to the inch a dot is a point.
    const png = poppler('pdftoppm', ['-png', '-gray', '-r', '72', '-f', `${index + 1}`, '-l', `${index + 1}`, '-'], pdf);
    const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
    const ink = (left: number, right: number, top: number, bottom: number): boolean => {
      for (let y = Math.floor(top); y < Math.ceil(bottom); y++)
        for (let x = Math.floor(left); x < Math.ceil(right); x++)
          if ((data[(y * info.width + x) * info.channels] ?? 255) < 200) return true;
      return false;
    };
    for (const { text, box } of sheet) {
      const middle = (box.left + box.right) / 2;
      if (!ink(box.left, middle, box.top, box.bottom) || !ink(middle, box.right, box.top, box.bottom))
        unseen.push(`sheet ${index + 1}: ${text}`);
    }
  }
  const all = sheets.flat().map(({ text }) => text);
  return {
    text: all.join('').replaceAll('-', ''),
    words: all,
    unseen,
    follows: (word, heading) => {
      const is = (found: Word | undefined, text: string) => found?.text.normalize('NFKC') === text;
      return sheets.some((sheet) =>
        sheet.some(
          ({ box: { left, top } }, at) =>
            heading.split(' ').every((text, i) => is(sheet[at + i], text)) &&
            sheet.some(
              (found) => is(found, word) && found.box.top > top && found.box.top < top + 150 && Math.abs(found.box.left - left) < 60,
            ),
        ),
      );
    },
  };
}
