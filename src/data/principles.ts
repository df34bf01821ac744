import { type CollectionEntry, getCollection } from 'astro:content';
import { type WithAddress, withAddress } from './pages.ts';

/** The seven principles, from one to seven. */
export async function listPrinciples(): Promise<WithAddress<CollectionEntry<'principles'>>[]> {
  return (await getCollection('principles')).map(withAddress).sort((a, b) => a.data.number - b.data.number);
}
