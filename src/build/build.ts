import { build as buildPages } from 'astro';
import { cpSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { takenDownAddresses } from '../rules/consent.ts';
import { readInputs } from '../schemas/inputs.ts';
import { compressFiles } from './compress.ts';
import { afterJudging, judging } from './judging.ts';
import { lock } from './lock.ts';
import { writeManifest } from './manifest.ts';
import { writePolicies } from './policies.ts';
import { writeSearchIndex } from './searchIndex.ts';
import { datedSitemap } from './sitemap.ts';
import { recover, swap, temporary } from './workspace.ts';

/**
 * The command of `npm run build`: judges the content, builds the site to one side, and swaps it in when it is whole.
 * A build that fails, or is ended by a signal, leaves the last good one as it was.
 * @throws Error with what an editor must put right
 */
async function build(out: string): Promise<void> {
  const inputs = readInputs();
  recover(out);
  lock();
  const [work, landing] = [temporary('.'), temporary(dirname(resolve(out)))];
  const site = join(work, 'site');
  tell('Judging the content and building pages');
  const judged = judging(inputs);
  const built = buildPages({
    outDir: site,
    cacheDir: join(work, 'cache'),
    integrations: [datedSitemap(judged, inputs), afterJudging(judged)],
    logLevel: 'warn',
  });
  // The faults of content are told before anything that Astro stumbles over.
  const [content] = await Promise.all([judged, built.catch((error: unknown) => judged.then(() => Promise.reject(error)))]);
  writePolicies(site);
  tell('Making the search index, and packing files for the way to the reader');
  const [pages] = await Promise.all([writeSearchIndex(site, content), compressFiles(site)]);
  await compressFiles(join(site, 'pagefind'));
  writeManifest(site, inputs, takenDownAddresses(content));
  move(site, join(landing, 'new'));
  swap(join(landing, 'new'), out, landing);
  console.log(`Built ${out}: ${pages} pages can be searched.`);
}

/** Says on a terminal what takes its time; a log of many builds needs none of it. */
function tell(step: string): void {
  if (process.stdout.isTTY) console.log(`${step} …`);
}

/** Moves a folder, also to another disk. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true, force: true });
  }
}

/** What a person can do about a fault of the machine. */
function explain(error: unknown): string {
  const { code, message } = error instanceof Error ? (error as NodeJS.ErrnoException) : { code: undefined, message: String(error) };
  const left = 'The last built site is as it was.';
  if (code === 'ENOSPC' || /ENOSPC|no space left/i.test(message)) return `The disk is full. Make room, then build again. ${left}`;
  if (code === 'EACCES' || code === 'EPERM') return `A file may not be written: ${message}. ${left}`;
  return message;
}

// Ended from outside, the process still takes its folders away: what is removed on `exit` is removed then too.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    console.error('The build was stopped. The last built site is as it was.');
    process.exit(1);
  });
}

try {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
  await build(values.out);
} catch (error) {
  // Astro may still be at work on content that was refused; what is told has to be out before it is stopped.
  process.stderr.write(`${explain(error)}\n`, () => process.exit(1));
}
