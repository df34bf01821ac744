import GithubSlugger from 'github-slugger';
import type { Content, Entry } from '../../../src/reader/content.ts';
import { frameIds, searchPageIds } from '../../../src/reader/frameIds.ts';
import type { Issue } from '../../../src/reader/issue.ts';
import { headingsOf, isElement, nodesOf, startOf } from '../../../src/reader/tree.ts';
import { anchorsListedBy, isPage } from '../pages.ts';

/**
 * The headings are the outline by which people who listen to a page find their way: the title is the only h1, no level is left out,
 * and each heading is there once, because links to it go by its words.
 */
export function checkHeadings(entry: Entry, content: Content): Issue[] {
  const lines = entry.text.split('\n');
  const reserved = [...frameIds, ...(entry.path === 'pages/search.mdx' ? searchPageIds : [])];
  const listed = new Set(anchorsListedBy(entry, content));
  const seen = new Map<string, number>();
  let level = 1;
  return headingsOf(entry.body).flatMap(({ heading, text }) => {
    const at = startOf(heading);
    const words = text.trim().replace(/\s+/g, ' ');
    const id = new GithubSlugger().slug(text);
    const underlined = !/^\s*(?:[>*+-]\s+|\d+[.)]\s+)*#/.test(lines[at.line - 1] ?? '');
    const { depth } = heading;
    const before = level;
    level = Math.max(depth, 2) > level + 1 ? level + 1 : Math.max(depth, 1);
    const issue = (message: string): Issue[] => [{ ...at, message }];

    if (words === '' && !nodesOf(heading).some(isElement)) return issue('the heading has no words. Write them, or take the # away.');
    if (!isPage(entry))
      return issue(
        underlined
          ? `the line of = or - under "${words}" makes a heading of it, and none can stand here, because this text is shown in a list. Put an empty line between them, or take that line away.`
          : 'no heading can stand here, because this text is shown in a list on another page. Write a plain paragraph.',
      );
    if (nodesOf(heading).some(({ type }) => type === 'footnoteReference'))
      return issue(`a footnote cannot stand in a heading. Put it after the first sentence below "${words}".`);
    const part = nodesOf(heading).find((node) => isElement(node) || node.type === 'image');
    if (part) return issue('a heading holds words only. Move the number, picture or part of the site into the text below it.');
    if (!/[\p{L}\p{N}]/u.test(words)) return issue(`the heading "${words}" has no letters, so no link can lead to it. Write words.`);
    const messages: string[] = [];
    if (depth === 1 && underlined)
      messages.push(
        `the line of = under "${words}" makes a first-level heading of it, and the title of the page is the only one. Take that line away, and write ## ${words}`,
      );
    else if (underlined && /[.!:]$|.{60}/.test(words))
      messages.push(
        `the line of - under "${words}" makes a heading of it. For a heading write ## before it; for a line across the page leave an empty line before the dashes.`,
      );
    else if (depth === 1) messages.push('the title of the page is its only first-level heading. Write ## instead of #.');
    else if (depth > before + 1)
      messages.push(
        `the heading jumps from level ${before} to level ${depth}. Write ${'#'.repeat(before + 1)} instead of ${'#'.repeat(depth)}.`,
      );
    if (reserved.includes(id))
      messages.push(`the heading "${words}" has a name for links (#${id}) that the frame of the page needs. Give it other words.`);
    const first = seen.get(id);
    if (first !== undefined)
      messages.push(`the heading "${words}" is on this page twice (also on line ${first}). Give each its own words.`);
    if (listed.has(id))
      messages.push(
        `the heading "${words}" has the same name for links (#${id}) as an entry that is listed on this page. Give it other words.`,
      );
    seen.set(id, first ?? at.line);
    return messages.flatMap(issue);
  });
}
