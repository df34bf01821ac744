import type { AstroIntegration } from 'astro';
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Text that readers fetch, and Pagefind's WebAssembly. What Pagefind has packed itself has other endings. */
const text = /\.(?:html|css|js|json|svg|xml|txt|csv|vcf|pagefind)$/;
/** Smaller files travel in one packet in any case. */
const smallest = 200;

/**
 * 8 gives the same bytes as 9 in a ninth of the time. 11 takes twenty times as long and gives a tenth less: worth it for what the search
 * waits for first. 10 is between them, and enough for its WebAssembly, which takes most of all.
 */
const qualityOf = (file: string) => (/search.index\.html$|words\.json$/.test(file) ? 11 : /\.js$|wasm\./.test(file) ? 10 : 8);

async function compressFile(file: string): Promise<void> {
  const bytes = await readFile(file);
  if (bytes.length < smallest) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: qualityOf(file), [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes, { params }));
  await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }));
}

/** Writes a .br and a .gz beside each text file of the built site, for servers that send such copies. It must be the last integration. */
export function compress(): AstroIntegration {
  return {
    name: 'compress',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => text.test(file));
        // Node compresses on threads of its own.
        const options = { concurrency: availableParallelism() + 1 };
        await Readable.from(files).forEach((file: string) => compressFile(join(folder, file)), options);
      },
    },
  };
}
