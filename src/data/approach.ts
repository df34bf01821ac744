import { type CollectionEntry, getCollection } from 'astro:content';
import { type WithAddress, withAddress } from './pageEntry.ts';

/** The pages of the guide to Open Dialogue, in order. */
export async function listApproach(): Promise<WithAddress<CollectionEntry<'approach'>>[]> {
  return (await getCollection('approach')).map(withAddress).sort((a, b) => a.data.order - b.data.order);
}
