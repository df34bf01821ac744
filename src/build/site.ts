import { build as buildPages } from 'astro';
import { join } from 'node:path';
import { takenDownAddresses } from '../rules/consent.ts';
import type { Inputs } from '../schemas/inputs.ts';
import { compressFiles } from './compress.ts';
import { type Judged, logsAfterJudging } from './judging.ts';
import { writeManifest } from './manifest.ts';
import { writePolicies } from './policies.ts';
import { tell } from './progress.ts';
import { writeSearchIndex } from './searchIndex.ts';
import { datedSitemap } from './sitemap.ts';

/**
 * Makes the whole site in a new folder: its pages, the search, what hosts read, the packed files and the manifest.
 * @param cache a folder for what Astro notes while it builds
 * @param judged the content, once the rules found no fault in it; nothing is finished before
 * @returns how many pages can be searched
 * @throws Error with what an editor must put right
 */
export async function makeSite(folder: string, cache: string, inputs: Inputs, judged: Promise<Judged>): Promise<number> {
  const built = buildPages({
    outDir: folder,
    cacheDir: cache,
    integrations: [datedSitemap(judged, inputs), logsAfterJudging(judged)],
    logLevel: 'warn',
  });
  // The faults of content are told before anything that Astro stumbles over.
  const [content] = await Promise.all([judged, built.catch((error: unknown) => judged.then(() => Promise.reject(error)))]);
  writePolicies(folder);
  tell('Making the search index, and packing files for the way to the reader');
  const indexed = writeSearchIndex(folder, content).then(async (pages) => {
    await compressFiles(join(folder, 'pagefind'));
    return pages;
  });
  const [pages] = await Promise.all([indexed, compressFiles(folder)]);
  writeManifest(folder, inputs, takenDownAddresses(content));
  return pages;
}
