import { addressOf, fallbackPages } from '../../../src/lib/url.ts';
import { collections } from '../../../src/schemas/collections.ts';
import { userComponents } from '../../../src/schemas/userComponents.ts';
import { type Content, entriesOf, type Entry } from '../../../src/reader/content.ts';
import { isWord } from '../../../src/reader/names.ts';
import { headingsOf, isElement, nodesOf } from '../../../src/reader/tree.ts';

/** Entries that are pages. */
export const pagesOf = (content: Content): Entry[] => content.entries.filter(({ collection }) => 'pages' in collections[collection]);

/** The ids of the entries that the components on a page list, each an anchor of that page. */
export function anchorsListedBy({ body }: Entry, content: Content): string[] {
  if (!body) return [];
  return [...nodesOf(body)].flatMap((node) => {
    if (!isElement(node) || !node.name || !isWord(node.name)) return [];
    const word = userComponents[node.name];
    if (!('lists' in word)) return [];
    const background = node.attributes.some((each) => each.type === 'mdxJsxAttribute' && each.name === 'background');
    return entriesOf(content, word.lists)
      .filter(({ data }) => !data || !('shown' in data) || data.shown)
      .filter(({ data }) => !data || !('background' in data) || data.background === background)
      .map(({ id }) => id);
  });
}

/**
 * Every address that words may lead to, with the anchors on its page. A single story is none of them: it may have to be taken down on any
 * day, and a link left to it must not be what stops that.
 */
export function anchorsByAddress(content: Content): Map<string, Set<string>> {
  const lasting = pagesOf(content).filter(({ collection, id }) => collection !== 'stories' && !fallbackPages.includes(id));
  return new Map(
    lasting.map((entry) => [addressOf(entry.collection, entry.id), new Set([...headingIds(entry), ...anchorsListedBy(entry, content)])]),
  );
}

/** The ids of the headings of an entry. */
export const headingIds = ({ body }: Entry): string[] => (body ? headingsOf(body).map(({ id }) => id) : []);
