import { build as buildPages } from 'astro';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../rules/content.ts';
import { judgeContent, report } from '../rules/judge.ts';
import { readInputs } from '../schemas/inputs.ts';
import { lock } from './lock.ts';
import { writeSearchIndex } from './searchIndex.ts';
import { datedSitemap } from './sitemap.ts';

/**
 * The command of `npm run build`: judges the content, builds the site to one side, and swaps it in when it is whole.
 * A build that fails leaves the last good one as it was.
 * @throws Error with what an editor must put right
 */
async function build(out: string): Promise<void> {
  const inputs = readInputs();
  const content = readContent(inputs.contentDir);
  const faults = judgeContent(content, { srcDir: 'src' });
  if (faults.length) throw new Error(report(faults, content.entries.length));

  lock();
  const [work, landing] = [temporary('.'), temporary(dirname(resolve(out)))];
  const site = join(work, 'site');
  await buildPages({ outDir: site, cacheDir: join(work, 'cache'), integrations: [datedSitemap(content, inputs)], logLevel: 'warn' });
  const pages = await writeSearchIndex(site, content);
  move(site, join(landing, 'new'));
  if (existsSync(out)) renameSync(out, join(landing, 'last'));
  renameSync(join(landing, 'new'), out);
  console.log(`Built ${out}: ${pages} pages can be searched.`);
}

/** A new folder inside another, removed when the process ends. */
function temporary(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const made = mkdtempSync(join(folder, '.dist-'));
  process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  return resolve(made);
}

/** Moves a folder, also to another disk. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    cpSync(from, to, { recursive: true });
  }
}

try {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
  await build(values.out);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
