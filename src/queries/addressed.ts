import type { CollectionEntry } from 'astro:content';
import { addressOf } from '../formats/address.ts';

/** An entry that is a page. */
export type PageEntry = CollectionEntry<'pages' | 'approach' | 'principles' | 'stories'>;

/** An entry with its address from the root of the site. */
export type Addressed<Entry extends PageEntry> = Entry & { address: string };

/** Gives an entry its address. */
export function addressed<Entry extends PageEntry>(entry: Entry): Addressed<Entry> {
  return { ...entry, address: addressOf(entry.collection, entry.id) };
}
