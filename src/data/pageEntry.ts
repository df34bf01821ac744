import type { CollectionEntry } from 'astro:content';
import { addressOf } from '../lib/url.ts';
import type { Story } from '../schemas/story.ts';

/** A story that may be read. */
export type StoryEntry = CollectionEntry<'stories'> & { data: Story };

/** An entry that is a page. */
export type PageEntry = CollectionEntry<'pages' | 'approach' | 'principles' | 'easy-read'> | StoryEntry;

/** An entry with its address from the root of the site, and the file that an editor changes. */
export type Addressed<Entry extends PageEntry> = Entry & { address: string; file: string };

/** Gives an entry its address and its file. */
export function addressed<Entry extends PageEntry>(entry: Entry): Addressed<Entry> {
  const { collection, id } = entry;
  return { ...entry, address: addressOf(collection, id), file: `content/${collection}/${id}.mdx` };
}
