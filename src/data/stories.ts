import { type CollectionEntry, getCollection } from 'astro:content';
import { addressOf } from '../lib/url.ts';
import { type Addressed, addressed } from './pageEntry.ts';

/** The stories that may be read, the newest first. Those that may not are never loaded (see src/loaders/files.ts). */
export async function listStories(): Promise<Addressed<CollectionEntry<'stories'>>[]> {
  return (await getCollection('stories')).map(addressed).sort((a, b) => b.data.toldOn.localeCompare(a.data.toldOn) || a.id.localeCompare(b.id));
}

/** A story that was public once: of it only its address and the day are left. */
export interface TakenDown {
  id: string;
  address: string;
  /** The day on which it was taken down, YYYY-MM-DD. */
  on: string;
}

/** The stories that were taken down. */
export async function listTakenDown(): Promise<TakenDown[]> {
  return (await getCollection('takenDown')).map(({ id, data }) => ({ id, address: addressOf('stories', id), on: data.taken.on }));
}
