import type { Content, Entry } from '../../../src/reader/content.ts';
import { type Issue, issuesAt, top } from '../../../src/reader/issue.ts';
import { splitFrontmatter } from '../../../src/reader/text.ts';

/** What was copied from a template is filled in: its words and its name are for the editor, and not for a reader. */
export function checkTemplateWords({ collection, id, path, text }: Entry, { others, show }: Content): Issue[] {
  const template = others.find(({ file }) => file === show(`${collection}/_template.mdx`));
  const lines = text.split(/\r?\n/);
  // Shorter lines can stand in any text, and so can a tag.
  const isLeft = (line: string) => line.trim().length > 20 && !/^<[^>]*>$/.test(line.trim()) && lines.includes(line);
  const left = (splitFrontmatter(template?.text ?? '').body?.split('\n') ?? []).filter(isLeft).flatMap((line) => {
    const message = `here still stand the words of the template ("${line}"). Write your own in their place.`;
    return issuesAt({ line: lines.indexOf(line) + 1, column: 1 }, [message]);
  });
  const name = `the file is still called ${path.replace(/^.*\//, '')}, as the link filled it in. Call it after what it tells, for example a-talk-in-the-kitchen.mdx.`;
  return [...left, ...issuesAt(top, [id.startsWith('name-of-the-') && name])];
}
