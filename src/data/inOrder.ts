import { type CollectionEntry, getCollection } from 'astro:content';
import { type WithAddress, withAddress } from './pages.ts';

/** The pages of a collection that is read from its first page to its last, in that order. */
export async function listInOrder<Name extends 'approach' | 'easy-read'>(name: Name): Promise<WithAddress<CollectionEntry<Name>>[]> {
  const pages: CollectionEntry<Name>[] = await getCollection(name);
  return pages.map((page) => withAddress(page)).sort((a, b) => a.data.order - b.data.order);
}
