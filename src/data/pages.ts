import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import { routedPages } from '../lib/url.ts';
import { type Addressed, addressed } from './pageEntry.ts';

/** The pages that one route draws, each at its own path. The others have a route of their own, which asks for its words by `getPage`. */
export async function listPages(): Promise<Addressed<CollectionEntry<'pages'>>[]> {
  return (await getCollection('pages', ({ id }) => !routedPages.includes(id))).map(addressed);
}

/** One page by its path under content/pages/. */
export async function getPage(id: string): Promise<Addressed<CollectionEntry<'pages'>>> {
  const entry = await getEntry('pages', id);
  if (!entry) throw new Error(`content/pages/${id}.mdx is missing. It holds the words of that page.`);
  return addressed(entry);
}
