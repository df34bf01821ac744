import { type CollectionEntry, getCollection } from 'astro:content';
import { type Addressed, addressed } from './pageEntry.ts';

/** The pages in Easy Read, in order. */
export async function listEasyRead(): Promise<Addressed<CollectionEntry<'easy-read'>>[]> {
  return (await getCollection('easy-read')).map(addressed).sort((a, b) => a.data.order - b.data.order);
}
