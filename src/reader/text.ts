import { isUtf8 } from 'node:buffer';
import { type Issue, issuesAt, type Position, top } from './issue.ts';

/** The position of an offset in a text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

export const offsetAt = (text: string, { line, column }: Position): number =>
  text.split('\n', line - 1).reduce((sum, { length }) => sum + length + 1, column - 1);

/** How many bytes a file may have: far more than a page, and few enough for the parser, which is slow on many signs of code. */
export const largest = 200_000;

/** A carriage return alone, which ended a line on very old computers: it still does for the parsers, but for Git and GitHub it does not. */
const oldLineEnd = /\r(?!\n)/g;

/** The text of a file, without a BOM and with a space for each old end of a line. In any other encoding than UTF-8 letters would be lost or changed in silence. */
export function decode(bytes: Buffer): { text?: string; issues: Issue[] } {
  const text = bytes.toString('utf8');
  const long = `is too long for one page: ${bytes.length} bytes, and ${largest} are the most. Divide it into several pages.`;
  if (bytes.length > largest) return { issues: issuesAt(top, [long]) };
  // In UTF-16 every second byte of a plain text is 0.
  if (!isUtf8(bytes) || bytes.filter((byte) => byte === 0).length > bytes.length / 4) {
    const message = 'here the file is not saved as UTF-8, so letters would be lost. Save it in your editor with the encoding "UTF-8".';
    return { issues: issuesAt(positionAt(text, Math.max(0, text.indexOf('\uFFFD'))), [message]) };
  }
  const conflict = findConflict(text);
  if (conflict) return { issues: [conflict] };
  const marked = text.startsWith('\uFEFF') && 'the file starts with a hidden mark (BOM). Save it as "UTF-8", not as "UTF-8 with BOM".';
  const old = text.search(oldLineEnd);
  const ended = old >= 0 && 'here a line ends as on very old computers (U+000D alone). Delete it there, and press Enter.';
  const issues = [...issuesAt(top, [marked]), ...issuesAt(positionAt(text, old), [ended])];
  return { text: text.replace(/^\uFEFF/, '').replace(oldLineEnd, ' '), issues };
}

/** What Git leaves in a file that two people changed at once; nothing else in the file can be trusted then. */
export function findConflict(text: string): Issue | undefined {
  const signs = [...text.matchAll(/^(?:<{7}|\|{7}|>{7})(?= |\r?$)|^={7}\r?$/gm)];
  if (!signs.some(([sign]) => /^[<>]/.test(sign))) return;
  const [first = 1, ...more] = signs.map(({ index }) => positionAt(text, index).line);
  const lines = `${more.length > 0 ? 'lines' : 'line'} ${new Intl.ListFormat('en-GB').format([first, ...more].map(String))}`;
  const message = `two people changed these words at the same time, and both versions are here. Keep one version (or make one of both), and delete the lines of signs that Git added (<<<<<<<, =======, >>>>>>>), here on ${lines}.`;
  return { line: first, column: 1, message };
}

const example =
  'The first line of the file is three dashes and nothing else (---), then come the fields, then again a line of three dashes.';

/**
 * The two parts of an MDX file, each with empty lines before it, so that positions in it are positions in the file. A file starts with ---
 * on its first line, and its fields end at the next line that is exactly ---.
 * Astro would take more (+++ for TOML, empty lines before, ---x as the end): each is a way for words to be fields for one reader
 * and not for the other, so only this form is right.
 */
export function splitFrontmatter(text: string): { fields?: string; body?: string; issues: Issue[] } {
  const lines = text.split(/\r?\n/);
  const wrong = (index: number, message: string) => ({ issues: [{ line: index + 1, column: 1, message }] });
  if (lines[0] !== '---') return wrong(0, explainStart(lines));
  const end = lines.findIndex((line, i) => i > 0 && /^(---|\+\+\+)/.test(line));
  // After the last line that looks like a field, a note or a part of one.
  const after = lines.findIndex((line, i) => i > 0 && line.trim() !== '' && !/^(\s|#|-\s|[\w-]+:)/.test(line));
  const second = 'the second line of three dashes (---) is missing. Write it on a line of its own after the last field, before this line.';
  if (end < 0) return after < 0 ? wrong(0, `the fields have no end. ${example}`) : wrong(after, second);
  const rule = 'must be exactly --- (three dashes, nothing after them). No field may start like this.';
  if (lines[end] !== '---') return wrong(end, `"${lines[end]}" ends the fields, and ${rule}`);
  const body = '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n');
  return { fields: ['', ...lines.slice(1, end)].join('\n'), body, issues: [] };
}

/** What is wrong with the lines of a file that does not start with ---. */
function explainStart(lines: string[]): string {
  const start = lines.find((line) => line.trim() !== '') ?? '';
  if (start === '---') return 'there are empty lines before the first line of three dashes (---). Take them away.';
  if (/^\+\+\+/.test(start)) return 'the fields stand between two lines of +++. Write --- instead, and each field as "name: value".';
  const dashes = lines.indexOf('---');
  if (!/^[\w-]+:/.test(start) && dashes > 0 && /^[\w-]+:/.test(lines[dashes + 1] ?? ''))
    return `"${start.trim()}" stands above the fields. Take away all that is above the first line of three dashes (---): the heading of a page is its title.`;
  if (/^\s*[-–—]+\s*$/.test(start)) return `"${start}" is not how a file starts. ${example}`;
  if (/^(#.*|[\w-]+:.*)$/.test(start) && lines.includes('---'))
    return `the first line of three dashes is missing. Write --- on a line of its own before "${start.trim()}".`;
  return `the fields of the page are missing. ${example}`;
}
