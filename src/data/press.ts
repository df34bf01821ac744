import { type CollectionEntry, getCollection } from 'astro:content';
import { type WithWords, withWords } from './words.ts';

/** The pieces published elsewhere, the newest first; those without a date come last. */
export async function listPress(): Promise<WithWords<CollectionEntry<'press'>>[]> {
  const pieces = await getCollection('press');
  pieces.sort((a, b) => (b.data.date ?? '').localeCompare(a.data.date ?? '') || a.id.localeCompare(b.id));
  return Promise.all(pieces.map(withWords));
}
