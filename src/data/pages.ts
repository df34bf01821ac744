import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import { routedPages } from '../lib/url.ts';
import { type WithAddress, withAddress } from './pageEntry.ts';

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
