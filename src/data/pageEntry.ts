import type { CollectionEntry } from 'astro:content';
import { addressOf } from '../lib/url.ts';
import type { Story } from '../schemas/story.ts';

/** A story that may be read. */
export type StoryEntry = CollectionEntry<'stories'> & { data: Story };

/** An entry that is a page. */
export type PageEntry = CollectionEntry<'pages' | 'approach' | 'principles' | 'easy-read'> | StoryEntry;

/** An entry with its address from the root of the site, and its file from the top of the repository. */
export type WithAddress<Entry extends PageEntry> = Entry & { address: string; file: string };

export function withAddress<Entry extends PageEntry>(entry: Entry): WithAddress<Entry> {
  const { collection, id } = entry;
  return { ...entry, address: addressOf(collection, id), file: `content/${collection}/${id}.mdx` };
}
