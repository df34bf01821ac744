import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import { addressOf, routedPages } from '../lib/url.ts';
import type { Story } from '../schemas/story.ts';

/** A story that may be read. */
export type StoryEntry = CollectionEntry<'stories'> & { data: Story };

/** An entry that is a page. */
export type PageEntry = CollectionEntry<'pages' | 'approach' | 'principles' | 'easy-read'> | StoryEntry;

/** An entry with its address from the root of the site, and its file from the top of the repository. */
export type WithAddress<Entry extends PageEntry> = Entry & { address: string; file: string };

export const withAddress = <Entry extends PageEntry>(entry: Entry): WithAddress<Entry> => ({
  ...entry,
  address: addressOf(entry.collection, entry.id),
  file: `content/${entry.collection}/${entry.id}.mdx`,
});

/** The pages of src/pages/[...page].astro. The other pages have routes of their own, which use `getPage`. */
export async function listPages(): Promise<WithAddress<CollectionEntry<'pages'>>[]> {
  return (await getCollection('pages', ({ id }) => !routedPages.includes(id))).map(withAddress);
}

/**
 * One page by its path under content/pages/.
 * @throws Error if the file is missing
 */
export async function getPage(id: string): Promise<WithAddress<CollectionEntry<'pages'>>> {
  const entry = await getEntry('pages', id);
  if (!entry) throw new Error(`content/pages/${id}.mdx is missing. It holds the text of that page.`);
  return withAddress(entry);
}
