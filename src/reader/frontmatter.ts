import type { Issue } from './issue.ts';

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
  if (end < 0) {
    // After the last line that looks like a field, a note or a part of one.
    const after = lines.findIndex((line, i) => i > 0 && line.trim() !== '' && !/^(\s|#|-\s|[\w-]+:)/.test(line));
    if (after < 0) return wrong(0, `the fields have no end. ${example}`);
    const help = 'Write it on a line of its own after the last field, before this line.';
    return wrong(after, `the second line of three dashes (---) is missing. ${help}`);
  }
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
  if (/^\s*[-–—]+\s*$/.test(start)) return `"${start}" is not how a file starts. ${example}`;
  if (/^(#.*|[\w-]+:.*)$/.test(start) && lines.includes('---'))
    return `the first line of three dashes is missing. Write --- on a line of its own before "${start.trim()}".`;
  return `the fields of the page are missing. ${example}`;
}
