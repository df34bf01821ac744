import type { Content, Entry } from '../../../src/reader/content.ts';
import { splitFrontmatter } from '../../../src/reader/frontmatter.ts';
import type { Issue } from '../../../src/reader/issue.ts';
import { oncePer } from '../../../src/reader/oncePer.ts';

/** The lines below the fields of each template that an editor may have left as they are; shorter ones can stand in any text, and so can a tag. */
const templateLines = oncePer(
  ({ others }: Content) =>
    new Map(
      others.map(({ file, text }) => {
        const lines = splitFrontmatter(text).body?.split('\n') ?? [];
        return [file, lines.filter((line) => line.trim().length > 20 && !/^<[^>]*>$/.test(line.trim()))];
      }),
    ),
);

/** What was copied from a template is filled in: its words and its name are for the editor, and not for a reader. */
export function checkTemplateWords(entry: Entry, content: Content): Issue[] {
  if (!entry.path.endsWith('.mdx')) return [];
  const lines = entry.text.split(/\r?\n/);
  const found = (templateLines(content).get(content.show(`${entry.collection}/_template.mdx`)) ?? []).flatMap((line) => {
    const message = `here still stand the words of the template ("${line}"). Write your own in their place.`;
    return lines.includes(line) ? [{ line: lines.indexOf(line) + 1, column: 1, message }] : [];
  });
  if (!/^name-of-the-/.test(entry.id)) return found;
  const message = `the file is still called ${entry.id}.mdx, as the link filled it in. Call it after what it tells, for example a-talk-in-the-kitchen.mdx.`;
  return [...found, { line: 1, column: 1, message }];
}
