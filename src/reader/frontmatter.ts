import type { Finding } from './issue.ts';

/** A file in its two halves, each with empty lines before it, so that places in it are places in the file. */
export interface Halves {
  fields?: string;
  body?: string;
  findings: Finding[];
}

const example =
  'The first line of the file is three dashes and nothing else (---), then come the fields, then again a line of three dashes.';

/**
 * A file starts with --- on its first line, and its fields end at the next line that is exactly ---.
 * Astro would take more (+++ for TOML, empty lines before, ---x as the end): each is a way for words to be fields for one reader
 * and not for the other, so only this form is right.
 */
export function splitFrontMatter(text: string): Halves {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const at = (index: number, message: string): Halves => ({ findings: [{ line: index + 1, column: 1, message }] });
  if (lines[0] !== '---') {
    const first = lines.findIndex((line) => line.trim() !== '');
    if (first > 0 && lines[first] === '---')
      return at(0, 'there are empty lines before the first line of three dashes (---). Take them away.');
    if (lines[0]?.startsWith('+++'))
      return at(0, 'the fields stand between two lines of +++. Write --- instead, and each field as "name: value".');
    return at(0, `the fields of the page are missing. ${example}`);
  }
  const end = lines.findIndex((line, i) => i > 0 && /^(---|\+\+\+)/.test(line));
  const last = lines[end];
  if (last === undefined) {
    // Behind the last line that looks like a field, a note or a part of one.
    const after = lines.findIndex((line, i) => i > 0 && line.trim() !== '' && !/^(\s|#|-\s|[\w-]+:)/.test(line));
    if (after < 0) return at(0, `the fields have no end. ${example}`);
    return at(
      after,
      'the second line of three dashes (---) is missing. Write it on a line of its own after the last field, before this line.',
    );
  }
  if (last !== '---')
    return at(
      end,
      `the line that ends the fields must be exactly --- (three dashes, nothing after them), and no field may start like this.`,
    );
  return {
    fields: `\n${lines.slice(1, end).join('\n')}`,
    body:
      '\n'.repeat(end + 1) +
      text
        .split('\n')
        .slice(end + 1)
        .join('\n'),
    findings: [],
  };
}
