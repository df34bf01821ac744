import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import type { Study } from '../schemas/study.ts';

const rank = ({ review, trial }: Study) => 2 * Number(review) + Number(trial);

/** The studies: reviews first, then randomised trials, then the newest. */
export async function listStudies(): Promise<CollectionEntry<'studies'>[]> {
  return (await getCollection('studies')).sort(
    (a, b) => rank(b.data) - rank(a.data) || b.data.year - a.data.year || a.id.localeCompare(b.id),
  );
}

/**
 * One study by the name of its file.
 * @throws Error if the file is missing
 */
export async function getStudy(id: string): Promise<Study> {
  const entry = await getEntry('studies', id);
  if (!entry) throw new Error(`content/studies/${id}.yaml is missing. A result names it as its study.`);
  return entry.data;
}
