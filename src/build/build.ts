import { build as buildPages } from 'astro';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../rules/content.ts';
import { judgeContent, report } from '../rules/judge.ts';
import { readInputs } from '../schemas/inputs.ts';
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

  const beside = dirname(resolve(out));
  mkdirSync(beside, { recursive: true });
  const stage = mkdtempSync(join(beside, '.dist-'));
  process.once('exit', () => rmSync(stage, { recursive: true, force: true }));
  const site = join(stage, 'site');
  await buildPages({ outDir: site, cacheDir: join(stage, 'cache'), integrations: [datedSitemap(content, inputs)], logLevel: 'warn' });
  const pages = await writeSearchIndex(site);
  swap(site, resolve(out), join(stage, 'last'));
  console.log(`Built ${out}: ${pages} pages can be searched.`);
}

/** Puts a whole build in the place of the last one. */
function swap(made: string, out: string, aside: string): void {
  if (existsSync(out)) renameSync(out, aside);
  renameSync(made, out);
}

try {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
  await build(values.out);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
