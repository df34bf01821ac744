import { type CollectionEntry, getCollection } from 'astro:content';
import type { Study } from '../schemas/study.ts';
import { getStudy } from './studies.ts';

/** The results in their order, each with its study. */
export async function listResults(): Promise<(CollectionEntry<'results'> & { study: Study })[]> {
  const results = (await getCollection('results')).sort((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id));
  return Promise.all(results.map(async (result) => ({ ...result, study: await getStudy(result.data.study) })));
}
