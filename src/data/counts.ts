import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import type { Count } from '../schemas/count.ts';

/** The numbers of the pilot, by the names of their files. */
export async function listCounts(): Promise<CollectionEntry<'counts'>[]> {
  return (await getCollection('counts')).sort((a, b) => a.id.localeCompare(b.id));
}

/** One number by the name of its file. */
export async function getCount(id: string): Promise<Count> {
  const entry = await getEntry('counts', id);
  if (!entry) throw new Error(`content/counts/${id}.yaml is missing. A page shows its number with <Count id="${id}" />.`);
  return entry.data;
}
