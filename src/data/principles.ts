import { type CollectionEntry, getCollection } from 'astro:content';
import { type Addressed, addressed } from './pageEntry.ts';

/** The seven principles, from one to seven. */
export async function listPrinciples(): Promise<Addressed<CollectionEntry<'principles'>>[]> {
  return (await getCollection('principles')).map(addressed).sort((a, b) => a.data.number - b.data.number);
}
