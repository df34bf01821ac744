import { type CollectionEntry, getCollection } from 'astro:content';
import { type Rendered, rendered } from './rendered.ts';

/**
 * The steps of the pilot, the earliest first; a year comes before its months, a month before its days.
 * @param background true for what happened elsewhere, false for the pilot itself
 */
export async function listJourney(background: boolean): Promise<Rendered<CollectionEntry<'journey'>>[]> {
  const steps = await getCollection('journey', ({ data }) => data.background === background);
  steps.sort((a, b) => a.data.date.localeCompare(b.data.date) || a.id.localeCompare(b.id));
  return Promise.all(steps.map(rendered));
}
