import { collections } from '../../../src/schemas/collections.ts';
import type { Content, Entry } from '../../../src/reader/content.ts';
import type { Finding } from '../../../src/reader/issue.ts';
import { splitFrontMatter } from '../../../src/reader/frontmatter.ts';

/** Shorter lines can stand in any text, and so can a tag alone. */
const telling = 20;

/** The lines below the fields of the template of a collection. */
function templateLines({ collection }: Entry, { others, show }: Content): string[] {
  const template = others.find(({ file }) => file === show(`${collection}/_template.mdx`));
  const { body = '' } = template ? splitFrontMatter(template.text) : {};
  return body.split('\n').filter((line) => line.trim().length > telling && !/^<[^>]*>$/.test(line.trim()));
}

/** What was copied from a template is filled in: its words and its name are for the editor, and not for a reader. */
export function judgeTemplateWords(entry: Entry, content: Content): Finding[] {
  if (collections[entry.collection].kind !== 'mdx') return [];
  const lines = entry.text.split('\n');
  const left = templateLines(entry, content).map((line) => lines.indexOf(line));
  const found = left
    .filter((at) => at >= 0)
    .map((at) => ({ line: at + 1, column: 1, message: 'here still stand the words of the template. Write your own in their place.' }));
  if (!/^name-of-the-/.test(entry.id)) return found;
  const message =
    'the file still has the name that the link filled in. Call it after what it tells, for example a-talk-in-the-kitchen.mdx.';
  return [...found, { line: 1, column: 1, message }];
}
