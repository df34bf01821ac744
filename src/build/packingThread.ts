// Runs in a thread of the build: packs one file after the other of a list that it shares with the other threads.
import { readFileSync, writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Packing } from './compress.ts';

const { files, quality, next } = workerData as Packing;
for (let file = files[Atomics.add(next, 0, 1)]; file !== undefined; file = files[Atomics.add(next, 0, 1)]) {
  const bytes = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }));
}
parentPort?.postMessage('packed');
