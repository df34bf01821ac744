import { type CollectionEntry, getCollection } from 'astro:content';
import { type Addressed, addressed } from './addressed.ts';

/** The stories that may be read, the newest first. Those that may not are never loaded (see src/content.config.ts). */
export async function listStories(): Promise<Addressed<CollectionEntry<'stories'>>[]> {
  return (await getCollection('stories')).map(addressed).sort((a, b) => b.data.told.localeCompare(a.data.told) || a.id.localeCompare(b.id));
}
