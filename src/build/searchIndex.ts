import { close, createIndex } from 'pagefind';

/**
 * Writes the search index of a built site into its folder pagefind/.
 * Only the main text of public pages is in it: what a page marks with data-pagefind-body.
 * @returns how many pages it holds
 */
export async function writeSearchIndex(folder: string): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: 'en-gb' });
  try {
    if (!index) throw new Error(`The search index could not be started: ${errors.join(' ')}`);
    const added = await index.addDirectory({ path: folder });
    const written = await index.writeFiles({ outputPath: `${folder}/pagefind` });
    const faults = [...added.errors, ...written.errors];
    if (faults.length) throw new Error(`The search index could not be made: ${faults.join(' ')}`);
    return added.page_count;
  } finally {
    await close();
  }
}
