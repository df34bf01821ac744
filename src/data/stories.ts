import { type CollectionEntry, getCollection } from 'astro:content';
import { addressOf } from '../lib/url.ts';
import { type WithAddress, withAddress, type StoryEntry } from './pages.ts';

const isStory = (entry: CollectionEntry<'stories'>): entry is StoryEntry => 'consent' in entry.data;

/** The stories that may be read, the newest first. Other stories are never stored (see src/content.config.ts). */
export async function listStories(): Promise<WithAddress<StoryEntry>[]> {
  const stories = (await getCollection('stories')).filter(isStory);
  return stories.map(withAddress).sort((a, b) => b.data.toldOn.localeCompare(a.data.toldOn) || a.id.localeCompare(b.id));
}

/** The stories that others published, each with two sentences of ours. They have no page here. */
export async function listToldElsewhere() {
  const stories = (await getCollection('stories')).flatMap(({ data, ...entry }) => ('elsewhere' in data ? [{ ...entry, data }] : []));
  return stories.sort((a, b) => a.id.localeCompare(b.id));
}

/** The stories that were public and were taken down, each with the day of that, YYYY-MM-DD. Nothing of their text is kept. */
export async function listTakenDown(): Promise<{ id: string; address: string; on: string }[]> {
  return (await getCollection('stories')).flatMap(({ id, data }) =>
    'taken' in data ? [{ id, address: addressOf('stories', id), on: data.taken.on }] : [],
  );
}
