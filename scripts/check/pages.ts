import { addressOf } from '../../src/lib/url.ts';
import { type Content, entriesOf, type Entry, rawField } from '../../src/reader/content.ts';
import { elementsOf } from '../../src/reader/tree.ts';
import { type CollectionName, collections } from '../../src/schemas/collections.ts';
import { userComponents, type UserComponentName } from '../../src/schemas/userComponents.ts';

/** Whether an entry is a page of its own; the others, such as a story told elsewhere, are listed on a page. */
export const isPage = (entry: Entry): boolean => 'pages' in collections[entry.collection] && rawField(entry, 'elsewhere') === undefined;

/** Of entries that are alike, each but the first, with the first. @param keyOf what makes them alike; entries without one are like no other */
export const repeatsOf = <Name extends CollectionName>(entries: Entry<Name>[], keyOf: (entry: Entry<Name>) => string | undefined) =>
  [...Map.groupBy(entries, keyOf)].flatMap(([key, [first, ...more]]) => (key ? more.map((entry) => ({ entry, first: first!, key })) : []));

export const pagesOf = (content: Content): Entry[] => content.entries.filter(isPage);

export const addressOfEntry = ({ collection, id }: Pick<Entry, 'collection' | 'id'>): string => addressOf(collection, id);

/** Pages that are written for families first: home, the guide, the principles, Easy Read, stories, contact and help. */
export function isFamilyPage({ collection, id }: Entry): boolean {
  if (collection === 'pages') return ['index', 'principles', 'stories', 'contact', 'help-now'].includes(id);
  return ['approach', 'principles', 'easy-read', 'stories'].includes(collection);
}

/** The ids of the entries that the components on a page list, each an anchor of that page. */
export function anchorsListedBy({ body }: Entry, content: Content): string[] {
  return elementsOf(body).flatMap((element) => {
    const component = Object.hasOwn(userComponents, element.name ?? '') && userComponents[element.name as UserComponentName];
    if (!component || !('lists' in component)) return [];
    return entriesOf(content, component.lists)
      .filter(({ data }) => !data || !('shown' in data) || data.shown)
      .map(({ id }) => id);
  });
}
