import { type CollectionEntry, getCollection } from 'astro:content';
import { addressOf } from '../lib/url.ts';
import { type WithAddress, withAddress, type StoryEntry } from './pages.ts';

const isStory = (entry: CollectionEntry<'stories'>): entry is StoryEntry => 'consent' in entry.data;

/** The stories that may be read, the newest first. Other stories are never stored (see src/content.config.ts). */
export async function listStories(): Promise<WithAddress<StoryEntry>[]> {
  const stories = (await getCollection('stories')).filter(isStory);
  return stories.map(withAddress).sort((a, b) => b.data.toldOn.localeCompare(a.data.toldOn) || a.id.localeCompare(b.id));
}

/** A story that was public and was taken down. Nothing of its text is kept. */
export interface TakenDown {
  id: string;
  address: string;
  /** The day on which it was taken down, YYYY-MM-DD. */
  on: string;
}

/** The stories that were taken down. */
export async function listTakenDown(): Promise<TakenDown[]> {
  return (await getCollection('stories')).flatMap(({ id, data }) =>
    'taken' in data ? [{ id, address: addressOf('stories', id), on: data.taken.on }] : [],
  );
}
