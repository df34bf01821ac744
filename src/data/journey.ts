import { type CollectionEntry, getCollection } from 'astro:content';

/** Every step, the earliest first; a year comes before its months, a month before its days. */
export async function listSteps(): Promise<CollectionEntry<'journey'>[]> {
  return (await getCollection('journey')).sort((a, b) => a.data.date.localeCompare(b.data.date) || a.id.localeCompare(b.id));
}

/** The steps of the pilot itself, without what happened elsewhere before it. */
export const listPilotSteps = async () => (await listSteps()).filter(({ data }) => !data.background);
