import { collections } from '../../../src/schemas/collections.ts';
import { anchorsListedBy } from './addresses.ts';
import type { Content, Entry } from '../../../src/reader/content.ts';
import type { Finding } from '../../../src/reader/issue.ts';
import { headingsOf, startOf } from '../../../src/reader/tree.ts';

/** Ids of the frame of a page (src/layouts/, src/components/): a second one would take the reader elsewhere. */
const taken = new Set(['main', 'search-in-header']);

/**
 * The headings are the outline by which people who listen to a page find their way: the title is the only h1, no level is left out,
 * and each heading is there once, because links to it go by its words.
 */
export function judgeHeadings(entry: Entry, content: Content): Finding[] {
  if (!entry.body) return [];
  const listed = !('pages' in collections[entry.collection]);
  const seen = new Map<string, number>();
  const others = new Set(anchorsListedBy(entry, content));
  let level = 1;
  return headingsOf(entry.body).flatMap(({ heading, text, id }) => {
    const { depth } = heading;
    const place = startOf(heading);
    const messages: string[] = [];
    if (text.trim() === '') messages.push('the heading has no words. Write them, or take the # away.');
    else if (listed)
      messages.push('no heading can stand here, because this text is shown in a list on another page. Write a plain paragraph.');
    else if (depth === 1) messages.push('the title of the page is its only first-level heading. Write ## instead of #.');
    else if (depth > level + 1) {
      const right = '#'.repeat(level + 1);
      messages.push(`the heading jumps from level ${level} to level ${depth}. Write ${right} instead of ${'#'.repeat(depth)}.`);
    }
    level = Math.max(depth, 2) > level + 1 ? level + 1 : Math.max(depth, 1);

    if (taken.has(id))
      messages.push(`the heading "${text.trim()}" has a name for links (#${id}) that the frame of each page needs. Give it other words.`);

    const words = text.trim().toLowerCase();
    const first = seen.get(words);
    if (first !== undefined && words)
      messages.push(`the heading "${text.trim()}" is on this page twice (also on line ${first}). Give each its own words.`);
    if (others.has(id))
      messages.push(
        `the heading "${text.trim()}" has the same name for links (#${id}) as an entry that is listed on this page. Give it other words.`,
      );
    seen.set(words, first ?? place.line);
    return messages.map((message) => ({ ...place, message }));
  });
}
