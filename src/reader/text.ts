import { isUtf8 } from 'node:buffer';
import { type Issue, issuesAt, type Position, top } from './issue.ts';

/** The position of an offset in a text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

export const offsetAt = (text: string, { line, column }: Position): number =>
  text.split('\n', line - 1).reduce((sum, { length }) => sum + length + 1, column - 1);

/** The text of a file, without a BOM. In any other encoding than UTF-8 letters would be lost or changed in silence. */
export function decode(bytes: Buffer): { text?: string; issues: Issue[] } {
  const text = bytes.toString('utf8');
  if (!isUtf8(bytes)) {
    const message = 'here the file is not saved as UTF-8, so letters would be lost. Save it in your editor with the encoding "UTF-8".';
    return { issues: issuesAt(positionAt(text, text.indexOf('\uFFFD')), [message]) };
  }
  const conflict = findConflict(text);
  if (conflict) return { issues: [conflict] };
  const marked = text.startsWith('\uFEFF') && 'the file starts with a hidden mark (BOM). Save it as "UTF-8", not as "UTF-8 with BOM".';
  return { text: text.replace(/^\uFEFF/, ''), issues: issuesAt(top, [marked]) };
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
