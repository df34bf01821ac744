import { routedPages } from '../../../src/lib/url.ts';
import type { Content, Entry } from '../../../src/reader/content.ts';
import type { FileIssue } from '../../../src/reader/issue.ts';
import { addressOfEntry, pagesOf } from '../pages.ts';
import { linksIn } from './links.ts';

/** Where a link to a page belongs. */
function placeFor({ collection, id }: Entry, { show }: Content): string {
  const above = collection === 'pages' && id.includes('/') ? `${show(`pages/${id.replace(/\/[^/]*$/, '')}.mdx`)}, to ` : '';
  return `${above}${show('site.yaml')} (navigation or footer), or to another page that speaks of it`;
}

/**
 * A page to which nothing leads is read by nobody. The site map lists every page, and counts for nothing here. While a page cannot be
 * read, its links are not known, and no page is reported.
 */
export function checkOrphans(content: Content): FileIssue[] {
  const unread = content.entries.some(({ body, data, collection, path }) =>
    path.endsWith('.mdx') ? !body : collection === 'site' && !data,
  );
  if (unread || content.issues.some(({ file, field }) => !field && file.endsWith('.mdx'))) return [];
  const linked = new Set<string>();
  for (const entry of content.entries)
    for (const { to } of entry.collection === 'glossary' ? [] : linksIn(entry)) {
      const address = to.replace(/[?#].*$/s, '');
      if (address !== addressOfEntry(entry)) linked.add(address);
    }
  // Those of the guide, the principles and Easy Read lead to each other, one after the other.
  const inRow = (entry: Entry) =>
    entry.collection !== 'pages' && pagesOf(content).some((other) => other.collection === entry.collection && other !== entry);
  return pagesOf(content)
    .filter(({ collection, id }) => collection !== 'stories' && !(collection === 'pages' && routedPages.includes(id)))
    .filter((entry) => !linked.has(addressOfEntry(entry)) && !inRow(entry))
    .map((entry) => ({
      file: entry.file,
      line: 1,
      column: 1,
      message: `no link, menu or footer leads to this page, so nobody finds it. Add [a link](${addressOfEntry(entry)}) to ${placeFor(entry, content)}.`,
    }));
}
