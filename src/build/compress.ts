import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import { filesOf } from './files.ts';
import { inThread } from './thread.ts';

/** What a thread of packing is given. */
export interface Packing {
  files: string[];
  /** Of Brotli. */
  quality: number;
  /** How many files were taken, by all threads. */
  next: Int32Array<SharedArrayBuffer>;
}

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
  const worth = filesOf(folder)
    .filter((file) => text.test(file))
    .map((file) => join(folder, file))
    .map((path) => ({ path, size: statSync(path).size }))
    .filter(({ size }) => size >= smallest)
    // The largest first, so that no thread begins the longest one when the others have ended.
    .toSorted((a, b) => b.size - a.size);
  const quality = worth.reduce((sum, { size }) => sum + size, 0) > large ? quick : constants.BROTLI_MAX_QUALITY;
  const packing: Packing = { files: worth.map(({ path }) => path), quality, next: new Int32Array(new SharedArrayBuffer(4)) };
  const threads = Math.min(availableParallelism(), worth.length);
  await Promise.all(Array.from({ length: threads }, () => inThread('packingThread.ts', packing)));
  return worth.length;
}
