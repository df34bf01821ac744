import type { Entry } from '../../../src/reader/content.ts';
import type { Finding } from '../../../src/reader/issue.ts';

/** A point of a list as other programs paste it. To Markdown it is the middle of a paragraph. */
const pasted = /^[^\S\n]*(?:[•·▪◦‣●]|o\t)[^\S\n]*(?=\S)/;

const message = 'a point of a list starts with a hyphen and a space here. Write "- First point", with an empty line before the first.';

/** A list pasted from another program would be printed as one paragraph. */
export function judgeBullets({ text, body }: Entry): Finding[] {
  if (!body) return [];
  return text.split('\n').flatMap((line, at) => (pasted.test(line) ? [{ line: at + 1, column: 1, message }] : []));
}
