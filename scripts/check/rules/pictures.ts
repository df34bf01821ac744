import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Fault } from '../../../src/reader/issue.ts';

/** How many bytes a picture may have; a photo from a telephone has five times as many. */
const most = 1_000_000;

/** How the bytes of each kind of picture start, one sign a byte. */
const starts: Record<string, RegExp> = {
  '.png': /^\x89PNG\r\n\x1A\n/,
  '.jpg': /^\xFF\xD8\xFF/,
  '.jpeg': /^\xFF\xD8\xFF/,
  '.webp': /^RIFF[^]{4}WEBP/,
  '.avif': /^[^]{4}ftyp[^]{0,24}avi[fs]/,
};

function firstBytes(path: string): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(36);
    return bytes.toString('latin1', 0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}

/**
 * A picture is what its name says. The build goes by the bytes: a drawing that is called .png would be published as a drawing that no rule
 * has read. Drawings (.svg) have a rule of their own.
 * @param images paths below the content folder
 * @returns faults with paths below the content folder
 */
export function judgePictureBytes(contentDir: string, images: Iterable<string>): Fault[] {
  return [...images].flatMap((path) => {
    const start = starts[extname(path)];
    if (!start) return [];
    const message = judgeBytes(join(contentDir, path), start);
    return message ? [{ file: path, line: 1, column: 1, message }] : [];
  });
}

function judgeBytes(path: string, start: RegExp): string | undefined {
  const { size } = statSync(path);
  if (!start.test(firstBytes(path)))
    return `is not the picture that its name says. Open it in a program for pictures and export it again as ${extname(path)}; a new name alone does not change it.`;
  if (size > most) return `has ${size} bytes, and ${most} are the most for a picture. Make it smaller: 1600 pixels wide is enough.`;
  return;
}
