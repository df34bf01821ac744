import { routedPages } from '../../../src/lib/url.ts';
import { type Content, entriesOf, type Entry } from '../../../src/reader/content.ts';
import { aboutFile, type FileIssue } from '../../../src/reader/issue.ts';
import { elementsOf } from '../../../src/reader/tree.ts';
import { addressOfEntry, isPage, pagesOf } from '../pages.ts';
import { addressesIn } from './links.ts';

/** Where every reader starts: home, pages with a route of their own, and texts and menus that are parts of pages. A story is always listed. */
const isStart = (entry: Entry) =>
  !isPage(entry) || entry.collection === 'stories' || (entry.collection === 'pages' && ['index', ...routedPages].includes(entry.id));

/**
 * A page to which no way leads from home, a menu or the footer is read by nobody. The site map lists every page, and counts for nothing
 * here, nor does what only the search answers with. While a page cannot be read, its links are not known, and no page is reported.
 */
export function checkOrphans(content: Content): FileIssue[] {
  const isUnread = ({ body, data, collection, path }: Entry) => (path.endsWith('.mdx') ? !body : collection === 'site' && !data);
  if (content.entries.some(isUnread) || content.issues.some(({ file, field }) => !field && file.endsWith('.mdx'))) return [];
  const pages = new Map(pagesOf(content).map((entry) => [addressOfEntry(entry), entry]));
  const reached = new Set(content.entries.filter(isStart));
  // A set that grows while it is walked is walked to its end.
  for (const entry of reached) {
    const linked = entry.collection === 'glossary' ? [] : addressesIn(entry).map((to) => pages.get(to.replace(/[?#].*$/s, '')));
    const listed = elementsOf(entry.body, 'Principles').length > 0 ? entriesOf(content, 'principles') : [];
    // Those of the guide, the principles and Easy Read lead to each other.
    const beside = entry.collection === 'pages' || !isPage(entry) ? [] : entriesOf(content, entry.collection);
    for (const next of [...linked, ...listed, ...beside]) if (next) reached.add(next as Entry);
  }
  return [...pages.values()]
    .filter((entry) => !reached.has(entry))
    .flatMap((entry) => {
      const [, above] = /^pages\/(.+)\/[^/]+$/.exec(entry.path) ?? [];
      const place = `${above ? `${content.show(`pages/${above}.mdx`)}, to ` : ''}${content.show('site.yaml')} (navigation or footer)`;
      const message = `no link, menu or footer leads to this page, so nobody finds it. Add [a link](${addressOfEntry(entry)}) to ${place}, or to another page that speaks of it.`;
      return aboutFile(entry.file, message);
    });
}
