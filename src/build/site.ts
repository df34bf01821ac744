import { build as buildPages } from 'astro';
import { join } from 'node:path';
import { withMetaPolicy } from '../integrations/hosting/contentPolicy.ts';
import { takenDownAddresses } from '../../scripts/consent.ts';
import type { Inputs } from '../schemas/inputs.ts';
import { eachPage } from './eachPage.ts';
import { type Judged, logsAfterJudging } from './judging.ts';
import { currentCommit, writeManifest } from './manifest.ts';
import { startPacking } from './packing.ts';
import { tell } from './progress.ts';
import { startSearchIndex } from './searchIndex.ts';
import { datedSitemap } from './sitemap.ts';
import { writeVocabulary } from './vocabulary.ts';

/**
 * Makes the whole site in a new folder: its pages, the search, what hosts read, the packed files and the manifest.
 * @param cache a folder for what Astro notes while it builds
 * @param judged the content, once the rules found no fault in it; nothing is finished before
 * @returns how many pages can be searched
 * @throws Error with what an editor must put right
 */
export async function makeSite(folder: string, cache: string, inputs: Inputs, judged: Promise<Judged>): Promise<number> {
  const commit = currentCommit();
  const index = startSearchIndex(judged);
  const packing = startPacking(judged);
  const finish = (html: string, address: string): string => {
    const finished = withMetaPolicy(html, address);
    index.add(finished, address);
    packing.begin(finished);
    return finished;
  };
  const built = buildPages({
    outDir: folder,
    cacheDir: cache,
    integrations: [datedSitemap(judged, inputs), logsAfterJudging(judged), eachPage(inputs.base, finish)],
    logLevel: 'warn',
  });
  // The faults of content are told before anything that Astro stumbles over.
  const [content] = await Promise.all([judged, built.catch((error: unknown) => judged.then(() => Promise.reject(error)))]);
  tell('Making the search index, and packing files for the way to the reader');
  packing.beginFiles(folder);
  const pages = await index.write(folder);
  const search = join(folder, 'pagefind');
  packing.beginFiles(search);
  writeVocabulary(search);
  packing.beginFiles(search);
  await packing.finish();
  writeManifest(folder, inputs, await commit, takenDownAddresses(content));
  return pages;
}
