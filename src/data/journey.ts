import { type CollectionEntry, getCollection } from 'astro:content';
import { lanes } from '../schemas/journey.ts';

/** Every step, the earliest first; a year comes before its months, a month before its days. */
export async function listSteps(): Promise<CollectionEntry<'journey'>[]> {
  return (await getCollection('journey')).sort((a, b) => a.data.date.localeCompare(b.data.date) || a.id.localeCompare(b.id));
}

/** The lanes of the timeline that hold a step, from the top, each with its steps. */
export async function listLanes() {
  const steps = (await listSteps()).map(({ id, data }) => ({ id, ...data }));
  return lanes.map((lane) => ({ lane, steps: steps.filter((step) => step.lane === lane) })).filter((each) => each.steps.length > 0);
}
