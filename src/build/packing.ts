import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collections } from '../schemas/collections.ts';
import { filesOf } from './files.ts';
import type { Judged } from './judging.ts';
import { startThread } from './thread.ts';

/** What the thread of packing is sent: bytes, and how densely Brotli packs them. It answers with the same number. */
export interface ToPack {
  number: number;
  bytes: Uint8Array;
  quality: number;
}

/** What the thread of packing answers. */
export interface Packed {
  number: number;
  br: Uint8Array;
  gz: Uint8Array;
}

/** Packs what servers send to readers in both forms that they ask for, while the build does other work. */
export interface Packing {
  /** Begins to pack a page that will be a file of the site. */
  begin: (page: string) => void;
  /** Begins to pack the text files that a folder holds by now. Each is read once, so it is to be as it stays. */
  beginFiles: (folder: string) => void;
  /**
   * Writes a .br and a .gz beside each of those files, for servers that send what lies ready. Nothing can be packed after it.
   * @returns how many files were packed
   */
  finish: () => Promise<number>;
}

/** Text that readers fetch. What Pagefind has packed already is left as it is. */
const packable = /\.(html|css|js|json|svg|xml|txt|csv|vcf|bib|ris)$/;
/** Smaller files travel in one packet in any case. */
const smallest = 200;
/** From so many bytes on a file may not fit into the first flight of a connection. */
const large = 70_000;
/** What the page of the search holds, and no other: a program. */
const program = '<script type="module"';
/** From so many pages on a build would wait longer for its files to be packed than for its pages. */
const many = 80;

/** What that page loads. */
const loaded = /\.js$|(^|\/)(vocabulary|pagefind-entry)\.json$/;

/**
 * How densely Brotli packs a file. 11 is the densest. 10 takes a third of the time, for 3 per cent more, which no reader waits for if the
 * whole comes in one flight in any case. 8 takes a thirtieth, for a tenth more; 9 would take ten times as long as 8, for no byte less.
 */
function qualityOf(bytes: Buffer, pages: number, file = ''): number {
  if (pages > many) return 8;
  // The search takes more than one flight in any case, so each byte of it counts.
  return bytes.length > large || bytes.includes(program) || loaded.test(file) ? 11 : 10;
}

/** @param judged the content, whose pages are counted */
export function startPacking(judged: Promise<Judged>): Packing {
  const thread = judged.then(({ entries }) => {
    const pages = entries.filter(({ collection }) => 'pages' in collections[collection]).length;
    return { pages, ...startThread<ToPack, Packed>('packingThread.ts') };
  });
  // Heard of when the files are written, if the build comes so far; so is the packing of each.
  thread.catch(() => {});
  // By their bytes, so that a file is never packed as another text than it holds.
  const begun = new Map<string, Promise<Packed>>();
  const pack = (bytes: Buffer, file?: string): Promise<Packed> => {
    const key = bytes.toString('latin1');
    const known = begun.get(key);
    if (known) return known;
    const number = begun.size;
    const packed = thread.then(({ pages, ask }) => ask({ number, bytes, quality: qualityOf(bytes, pages, file) }));
    packed.catch(() => {});
    begun.set(key, packed);
    return packed;
  };
  const files = new Map<string, Promise<Packed>>();
  return {
    begin: (page) => void pack(Buffer.from(page)),
    beginFiles: (folder) => {
      for (const file of filesOf(folder)) {
        const path = join(folder, file);
        if (!packable.test(file) || files.has(path)) continue;
        const bytes = readFileSync(path);
        if (bytes.length >= smallest) files.set(path, pack(bytes, file));
      }
    },
    finish: async () => {
      for (const [path, packed] of files) {
        const { br, gz } = await packed;
        writeFileSync(`${path}.br`, br);
        writeFileSync(`${path}.gz`, gz);
      }
      (await thread).end();
      return files.size;
    },
  };
}
