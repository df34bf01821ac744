import { deepEqual, match, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { adviceOf, contentWith, linesOf, page, textOf } from './madeUpContent.ts';

// Each table holds what an editor may write, and what the check reports: `page` is the text of pages/pilot/results.mdx below its
// fields (from line 8 on), `fields` are fields of it, `files` whole files (null: gone), `edit` replaces words of a file of the made-up
// content. `says` are the lines of the check, each by its place and some of its words; without it there is no issue.
// `right` and `wrong` are short texts, each a page of its own; each wrong one has an issue with these `words`.
interface Case {
  name: string;
  path?: string;
  page?: string;
  fields?: Record<string, string>;
  files?: Record<string, string | null>;
  edit?: Record<string, [find: string, put: string][]>;
  says?: string[];
  advice?: string[];
  words?: string;
  right?: string[];
  wrong?: string[];
}

const result = 'pages/pilot/results.mdx';

function changed({ path = result, page: body, fields, files = {}, edit = {} }: Case): Record<string, string | null> {
  const edited = Object.entries(edit).map(([file, pairs]) => [
    file,
    pairs.reduce((text, [find, put]) => {
      ok(text.includes(find), `${file} does not hold "${find}"`);
      return text.replace(find, () => put);
    }, textOf(file)),
  ]);
  return { ...(body !== undefined || fields ? { [path]: page(body ?? 'Words.', fields) } : {}), ...Object.fromEntries(edited), ...files };
}

/** Each line begins with its place and holds the words after it, in order. */
function compare(lines: string[], expected: string[]): void {
  const fits = (line: string, each: string) => {
    const [place = '', ...words] = each.split(' ');
    return (line.startsWith(`${place}:`) || line.startsWith(`${place} `)) && line.includes(words.join(' '));
  };
  deepEqual(
    lines.map((line, i) => (expected[i] !== undefined && fits(line, expected[i]) ? expected[i] : line)),
    expected,
  );
}

for (const file of readdirSync('tests/check/tables')) {
  const table = parse(readFileSync(`tests/check/tables/${file}`, 'utf8')) as Case[];
  for (const row of table) {
    const { name, says = [], advice, right = [], wrong = [], words = '', path = result, fields } = row;
    const theme = `${file.replace('.yaml', '')}: ${name}`;
    if (right.length + wrong.length === 0)
      test(theme, () => {
        const content = contentWith(changed(row));
        compare(linesOf(content), says);
        if (advice) compare(adviceOf(content), advice);
      });
    const about = (text: string) => linesOf(contentWith({ [path]: page(text, fields) }));
    for (const text of right) test(`${theme}, right: ${text}`, () => deepEqual(about(text), []));
    for (const text of wrong)
      test(`${theme}, wrong: ${text}`, () => {
        const lines = about(text);
        ok(lines.length > 0, 'there is no issue');
        for (const line of lines) match(line, new RegExp(words));
      });
  }
}
