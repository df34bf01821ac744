import { type CollectionEntry, getCollection } from 'astro:content';

/** The terms of the glossary page, from A to Z. */
export async function listTerms(): Promise<CollectionEntry<'glossary'>[]> {
  const terms = await getCollection('glossary', ({ data }) => data.shown);
  return terms.sort((a, b) => a.data.term.localeCompare(b.data.term, 'en-GB', { sensitivity: 'base' }));
}
