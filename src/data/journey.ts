import { type CollectionEntry, getCollection } from 'astro:content';
import { type WithWords, withWords } from './words.ts';

/** Every step, the earliest first; a year comes before its months, a month before its days. */
export async function listSteps(): Promise<CollectionEntry<'journey'>[]> {
  return (await getCollection('journey')).sort((a, b) => a.data.date.localeCompare(b.data.date) || a.id.localeCompare(b.id));
}

/**
 * The steps with their words, in the same order.
 * @param background true for what happened elsewhere, false for the pilot itself
 */
export async function listJourney(background: boolean): Promise<WithWords<CollectionEntry<'journey'>>[]> {
  return Promise.all((await listSteps()).filter(({ data }) => data.background === background).map(withWords));
}
