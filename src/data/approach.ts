import { type CollectionEntry, getCollection } from 'astro:content';
import { type Addressed, addressed } from './pageEntry.ts';

/** The pages of the guide to Open Dialogue, in order. */
export async function listApproach(): Promise<Addressed<CollectionEntry<'approach'>>[]> {
  return (await getCollection('approach')).map(addressed).sort((a, b) => a.data.order - b.data.order);
}
