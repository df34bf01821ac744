import { type CollectionEntry, getCollection } from 'astro:content';

/** The mistakes that were put right, the latest first. */
export async function listCorrections(): Promise<CollectionEntry<'corrections'>[]> {
  return (await getCollection('corrections')).sort((a, b) => b.data.on.localeCompare(a.data.on) || a.id.localeCompare(b.id));
}
