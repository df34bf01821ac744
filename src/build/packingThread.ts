// Runs in a thread of the build: packs what it is sent. The thread that draws pages has no time to say what is next.
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { parentPort } from 'node:worker_threads';
import { brotliCompress, constants, gzip } from 'node:zlib';
import pLimit from 'p-limit';
import type { Packed, ToPack } from './packing.ts';

const limit = pLimit(availableParallelism());

async function pack({ number, bytes, quality }: ToPack): Promise<Packed> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const [br, gz] = [
    await promisify(brotliCompress)(bytes, { params }),
    await promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
  ];
  return { number, br, gz };
}

parentPort?.on('message', async (asked: ToPack) => {
  const packed = await limit(pack, asked);
  parentPort?.postMessage(packed);
});
