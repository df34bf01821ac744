import { type CollectionEntry, getCollection } from 'astro:content';
import type { Study } from '../schemas/study.ts';
import { getStudy } from './studies.ts';

/** A result with its study. */
export type ResultEntry = CollectionEntry<'results'> & { study: Study };

/** The results in their order. */
export async function listResults(): Promise<ResultEntry[]> {
  const results = (await getCollection('results')).sort((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id));
  return Promise.all(results.map(async (result) => ({ ...result, study: await getStudy(result.data.study) })));
}
