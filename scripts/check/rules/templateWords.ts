import type { Content, Entry } from '../../../src/reader/content.ts';
import { splitFrontmatter } from '../../../src/reader/frontmatter.ts';
import type { Issue } from '../../../src/reader/issue.ts';

/** Shorter lines can stand in any text, and so can a tag alone. */
const shortest = 20;

const templates = new WeakMap<Content, Map<string, string[]>>();

/** The lines below the fields of the template of a collection. */
function templateLines({ collection }: Entry, content: Content): string[] {
  const found = templates.get(content) ?? new Map<string, string[]>();
  templates.set(content, found);
  const known = found.get(collection);
  if (known) return known;
  const template = content.others.find(({ file }) => file === content.show(`${collection}/_template.mdx`));
  const { body = '' } = template ? splitFrontmatter(template.text) : {};
  const lines = body.split('\n').filter((line) => line.trim().length > shortest && !/^<[^>]*>$/.test(line.trim()));
  found.set(collection, lines);
  return lines;
}

/** What was copied from a template is filled in: its words and its name are for the editor, and not for a reader. */
export function checkTemplateWords(entry: Entry, content: Content): Issue[] {
  if (!entry.path.endsWith('.mdx')) return [];
  const lines = entry.text.split(/\r?\n/);
  const found = templateLines(entry, content)
    .map((line) => lines.indexOf(line.replace(/\r$/, '')))
    .filter((at) => at >= 0)
    .map((at) => ({
      line: at + 1,
      column: 1,
      message: `here still stand the words of the template ("${lines[at]}"). Write your own in their place.`,
    }));
  if (!/^name-of-the-/.test(entry.id)) return found;
  const message = `the file is still called ${entry.id}.mdx, as the link filled it in. Call it after what it tells, for example a-talk-in-the-kitchen.mdx.`;
  return [...found, { line: 1, column: 1, message }];
}
