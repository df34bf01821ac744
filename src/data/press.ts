import { type CollectionEntry, getCollection } from 'astro:content';

/** The pieces published elsewhere, the newest first; those without a date come last. */
export async function listPress(): Promise<CollectionEntry<'press'>[]> {
  const pieces = await getCollection('press');
  return pieces.sort((a, b) => (b.data.date ?? '').localeCompare(a.data.date ?? '') || a.id.localeCompare(b.id));
}
