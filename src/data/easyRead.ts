import { type CollectionEntry, getCollection } from 'astro:content';
import { type WithAddress, withAddress } from './pageEntry.ts';

/** The pages in Easy Read, in order. */
export async function listEasyRead(): Promise<WithAddress<CollectionEntry<'easy-read'>>[]> {
  return (await getCollection('easy-read')).map(withAddress).sort((a, b) => a.data.order - b.data.order);
}
