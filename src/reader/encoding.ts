import { isUtf8 } from 'node:buffer';
import type { Finding, Place } from './issue.ts';

/** Signs that nobody can see and no page needs: they hide words, part them, or turn their order round. */
export const unseen =
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\p{Cf}\p{Zl}\p{Zp}\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u3164\uFFA0\uFE00-\uFE0F\u{E0100}-\u{E01EF}\uFFFE\uFFFF\uE000-\uF8FF]|\r(?!\n)/gu;

/** Letters that look like ours inside a word of ours: a rule or a search for the word would pass it over. */
const alike =
  /(?<=\p{Script=Latin})[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]|[\p{Script=Cyrillic}\p{Script=Armenian}](?=\p{Script=Latin})/gu;

/** The number by which a sign is known: U+202E */
export const numberOf = (sign: string) => `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** The place of an offset in a text. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

function firstBadByte(bytes: Buffer): Place {
  let start = 0;
  let line = 1;
  for (let end = bytes.indexOf(10); end >= 0 && isUtf8(bytes.subarray(start, end)); end = bytes.indexOf(10, start)) {
    start = end + 1;
    line++;
  }
  let good = start;
  for (let end = start + 1; end <= bytes.length && end - good <= 4; end++) if (isUtf8(bytes.subarray(start, end))) good = end;
  return { line, column: bytes.subarray(start, good).toString('utf8').length + 1 };
}

/**
 * Text must be UTF-8 without hidden signs: in any other encoding letters are lost or changed without a word,
 * and control characters can make a reviewer see other words than a reader gets.
 */
export function readText(bytes: Buffer): { text: string; readable: boolean; findings: Finding[] } {
  const decoded = bytes.toString('utf8');
  if (!isUtf8(bytes)) {
    const other = /^\xFF\xFE|^\xFE\xFF/.test(bytes.toString('latin1', 0, 2));
    const message = other
      ? 'the file is not saved as UTF-8, so it cannot be read. Open it in your editor and save it with the encoding "UTF-8".'
      : 'here is a letter that is not saved as UTF-8, so it would be lost. Type it again here, or open the file in your editor and save it with the encoding "UTF-8".';
    return { text: decoded, readable: false, findings: [{ ...firstBadByte(bytes), message }] };
  }
  const findings: Finding[] = [];
  if (decoded.startsWith('\uFEFF')) {
    findings.push({
      line: 1,
      column: 1,
      message: 'the file starts with a hidden mark (BOM). Save it as "UTF-8", not as "UTF-8 with BOM".',
    });
  }
  const text = decoded.replace(/^\uFEFF/, '');
  for (const { 0: sign, index } of text.matchAll(unseen)) {
    findings.push({
      ...placeAt(text, index),
      message: `here is a character that cannot be seen (${numberOf(sign)}). Delete it and type the words around it again.`,
    });
  }
  for (const { 0: sign, index } of text.matchAll(alike)) {
    findings.push({
      ...placeAt(text, index),
      message: `here is a letter of another alphabet (${numberOf(sign)}) that only looks like one of ours. Type the word again.`,
    });
  }
  for (const { index } of text.matchAll(/\uFFFD/g)) {
    findings.push({ ...placeAt(text, index), message: 'a letter was lost here (\uFFFD). Type it again.' });
  }
  return { text, readable: true, findings };
}
