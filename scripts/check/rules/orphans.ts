import { routedPages } from '../../../src/lib/url.ts';
import { type Content, entriesOf, type Entry } from '../../../src/reader/content.ts';
import { aboutFile, type FileIssue } from '../../../src/reader/issue.ts';
import { addressOfEntry, pagesOf } from '../pages.ts';
import { addressesIn } from './links.ts';

/**
 * A page to which nothing leads is read by nobody. The site map lists every page, and counts for nothing here. While a page cannot be
 * read, its links are not known, and no page is reported.
 */
export function checkOrphans(content: Content): FileIssue[] {
  const isUnread = ({ body, data, collection, path }: Entry) => (path.endsWith('.mdx') ? !body : collection === 'site' && !data);
  if (content.entries.some(isUnread) || content.issues.some(({ file, field }) => !field && file.endsWith('.mdx'))) return [];
  const linked = new Set<string>();
  for (const entry of content.entries)
    for (const to of entry.collection === 'glossary' ? [] : addressesIn(entry)) {
      const address = to.replace(/[?#].*$/s, '');
      if (address !== addressOfEntry(entry)) linked.add(address);
    }
  // Those of the guide, the principles, Easy Read and the stories lead to each other, or are listed.
  const isListed = ({ collection, id }: Entry) =>
    collection === 'pages' ? routedPages.includes(id) : collection === 'stories' || entriesOf(content, collection).length > 1;
  return pagesOf(content)
    .filter((entry) => !isListed(entry) && !linked.has(addressOfEntry(entry)))
    .flatMap((entry) => {
      const [, above] = /^pages\/(.+)\/[^/]+$/.exec(entry.path) ?? [];
      const place = `${above ? `${content.show(`pages/${above}.mdx`)}, to ` : ''}${content.show('site.yaml')} (navigation or footer)`;
      const message = `no link, menu or footer leads to this page, so nobody finds it. Add [a link](${addressOfEntry(entry)}) to ${place}, or to another page that speaks of it.`;
      return aboutFile(entry.file, message);
    });
}
