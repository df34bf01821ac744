import { routedPages } from '../../../src/lib/url.ts';
import type { Content, Entry } from '../../../src/reader/content.ts';
import type { FileIssue } from '../../../src/reader/issue.ts';
import { elementsOf } from '../../../src/reader/tree.ts';
import { addressOfEntry, pagesOf } from '../pages.ts';
import { linksIn } from './links.ts';

/** The collections whose pages a component lists; the guide and Easy Read lead from page to page besides. */
const listed = new Map([
  ['approach', 'Guide'],
  ['principles', 'Principles'],
]);

/** Where a link to a page of a collection belongs. */
function placeFor({ collection, id }: Entry, { show }: Content): string {
  if (collection === 'approach') return `${show('approach/index.mdx')} (<Guide /> lists all pages of the guide)`;
  if (collection === 'principles') return `${show('pages/principles.mdx')} (<Principles /> lists all of them)`;
  if (collection === 'easy-read') return show('easy-read/index.mdx');
  const parent = id.includes('/') ? `${show(`pages/${id.replace(/\/[^/]*$/, '')}.mdx`)}, or to the menus in ` : '';
  return `${parent}${show('site.yaml')} (navigation or footer), or to another page that speaks of it`;
}

/**
 * A page to which nothing leads is read by nobody. The site map lists every page, and counts for nothing here. While a page cannot be
 * read, its links are not known, and no page is told of.
 */
export function checkOrphans(content: Content): FileIssue[] {
  const unread = content.entries.some(({ body, data, collection, path }) => (path.endsWith('.mdx') ? !body : collection === 'site' && !data));
  if (unread || content.issues.some(({ file, field }) => !field && file.endsWith('.mdx'))) return [];
  const linked = new Map<string, Set<string>>();
  const listing = new Set<string>();
  for (const entry of content.entries) {
    const from = addressOfEntry(entry);
    for (const { to } of linksIn(entry)) {
      const address = to.replace(/[?#].*$/s, '');
      linked.set(address, (linked.get(address) ?? new Set()).add(from));
    }
    for (const { name } of elementsOf(entry.body)) listing.add(name ?? '');
  }
  const inRow = new Map([...Map.groupBy(content.entries, ({ collection }) => collection)].map(([name, entries]) => [name, entries.length > 1]));
  return pagesOf(content)
    .filter(({ collection, id }) => collection !== 'stories' && !(collection === 'pages' && routedPages.includes(id)))
    .filter((entry) => {
      const address = addressOfEntry(entry);
      const others = [...(linked.get(address) ?? [])].filter((from) => from !== address);
      const component = listed.get(entry.collection);
      const fromRow = entry.collection === 'easy-read' && entry.id !== 'index' && inRow.get('easy-read');
      return others.length === 0 && !(component && entry.id !== 'index' && listing.has(component)) && !fromRow;
    })
    .map((entry) => ({
      file: entry.file,
      line: 1,
      column: 1,
      message: `no link, menu or footer leads to this page, so nobody finds it. Add [a link](${addressOfEntry(entry)}) to ${placeFor(entry, content)}.`,
    }));
}
