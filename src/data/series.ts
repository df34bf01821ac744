import { type CollectionEntry, getCollection } from 'astro:content';
import { type WithAddress, withAddress } from './pages.ts';

/** The collections that are read from their first page to their last. */
export const seriesNames = ['approach', 'principles', 'easy-read'] as const;
type SeriesName = (typeof seriesNames)[number];

/** The pages of such a collection, in that order. */
export async function listSeries<Name extends SeriesName>(name: Name): Promise<WithAddress<CollectionEntry<Name>>[]> {
  const pages: CollectionEntry<Name>[] = await getCollection(name);
  const place = ({ data }: CollectionEntry<SeriesName>) => ('number' in data ? data.number : data.order);
  return pages.map((page) => withAddress(page)).sort((a, b) => place(a) - place(b));
}
