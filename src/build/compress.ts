import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesOf } from './files.ts';

/** Text that readers fetch. What Pagefind has packed already is left as it is. */
const text = /\.(html|css|js|json|svg|xml|txt|csv|vcf|bib|ris)$/;
/** Smaller files travel in one packet in any case. */
const smallest = 200;
/** The densest form takes thirty times as long for a tenth less; a site of so many bytes would wait for it longer than for its pages. */
const large = 2_000_000;
/** One more takes ten times as long in this library, for no byte less. */
const quick = 8;

/**
 * Writes a .br and a .gz beside each text file of a folder, for servers that send what lies ready.
 * @returns how many files were packed
 */
export async function compressFiles(folder: string): Promise<number> {
  const files = await Promise.all(
    filesOf(folder)
      .filter((file) => text.test(file))
      .map(async (file) => ({ path: join(folder, file), bytes: await readFile(join(folder, file)) })),
  );
  const worth = files.filter(({ bytes }) => bytes.length >= smallest);
  const quality = worth.reduce((sum, { bytes }) => sum + bytes.length, 0) > large ? quick : constants.BROTLI_MAX_QUALITY;
  const queue = worth.values();
  const pack = async () => {
    for (const { path, bytes } of queue) {
      const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
      await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes, { params }));
      await writeFile(`${path}.gz`, await promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, pack));
  return worth.length;
}
