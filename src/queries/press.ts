import { type CollectionEntry, getCollection } from 'astro:content';
import { type Rendered, rendered } from './rendered.ts';

/** The pieces published elsewhere, the newest first; those without a date come last. */
export async function listPress(): Promise<Rendered<CollectionEntry<'press'>>[]> {
  const pieces = await getCollection('press');
  pieces.sort((a, b) => (b.data.date ?? '').localeCompare(a.data.date ?? '') || a.id.localeCompare(b.id));
  return Promise.all(pieces.map(rendered));
}
