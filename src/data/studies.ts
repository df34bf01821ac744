import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import type { Study } from '../schemas/study.ts';

const weight = ({ review, trial }: Study) => 2 * Number(review) + Number(trial);

/** The studies: reviews first, then randomised trials, then the newest. */
export async function listStudies(): Promise<CollectionEntry<'studies'>[]> {
  return (await getCollection('studies')).sort(
    (a, b) => weight(b.data) - weight(a.data) || b.data.year - a.data.year || a.id.localeCompare(b.id),
  );
}

/** The study that another record names. */
export async function getStudy(id: string): Promise<Study> {
  const entry = await getEntry('studies', id);
  if (!entry) throw new Error(`content/studies/${id}.yaml is missing. A result names it as its study.`);
  return entry.data;
}
