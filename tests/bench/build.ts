// `npm run bench`: how long a build takes, how much memory, and how large its search index grows, at several numbers of pages, beside a
// stock Astro with Pagefind over the words of the same pages in the same run. `npm run bench -- --sizes 30,300` chooses the numbers.
import { chromium } from '@playwright/test';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { browserArguments, findBrowser } from '../site/browser.ts';
import { buildReport, type Size } from './buildReport.ts';
import { run, type Took } from './buildRun.ts';
import { siteSearch, stockSearch } from './buildSearch.ts';
import { generate } from './generate.ts';
import { writeStockSite } from './stockSite.ts';

/**
 * Both builds are made several times, one after the other, and the round counts whose ratio is in the middle: how fast a shared machine is
 * changes from minute to minute, and what was quickest of each may come from different minutes. The shorter a build, the more rounds.
 */
function rounds(pages: number): number {
  if (pages < 100) return 7;
  return pages < 500 ? 3 : 2;
}

const started = Date.now();
const tell = (step: string) => console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${step}`);
const load = () =>
  loadavg()
    .map((each) => each.toFixed(1))
    .join(', ');

/** What `npm run build` runs. */
const [, ...command] = JSON.parse(readFileSync('package.json', 'utf8')).scripts.build.split(' ') as string[];
const build = (out: string, env: Record<string, string> = {}) => run([...command, '--out', out], { env });

async function buildStock(folder: string): Promise<Took> {
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
  rmSync(join(folder, '.astro'), { recursive: true, force: true });
  const pages = await run(['node_modules/astro/bin/astro.mjs', 'build', '--force', '--silent'], { cwd: folder });
  const index = await run(['node_modules/pagefind/lib/runner/bin.cjs', '--site', 'dist'], { cwd: folder });
  const processor = pages.processor === undefined ? undefined : pages.processor + (index.processor ?? 0);
  const memory = pages.memory === undefined ? undefined : Math.max(pages.memory, index.memory ?? 0);
  return { seconds: pages.seconds + index.seconds, processor, memory };
}

/** One build of each. */
type Round = Pick<Size, 'ours' | 'stock'>;

/** The round whose ratio is in the middle; of two, the one that is worse for us. */
function middle(taken: Round[]): Round {
  const ratio = ({ ours, stock }: Round) => ours.seconds / stock.seconds;
  return taken.toSorted((a, b) => ratio(a) - ratio(b))[Math.floor(taken.length / 2)]!;
}

async function measure(pages: number, folder: string): Promise<Omit<Size, 'search'> & { site: string; stockSite: string }> {
  const [content, site, stockSite] = ['content', 'site', 'stock'].map((name) => join(folder, name)) as [string, string, string];
  const made = generate(content, pages);
  const env = { CONTENT_DIR: content };
  tell(`${made} pages: the check`);
  const check = await run(['scripts/check/check.ts'], { env });
  const taken: Round[] = [];
  for (let round = 1; round <= rounds(pages); round++) {
    tell(`${made} pages: this site is built, run ${round} of ${rounds(pages)}`);
    const ours = await build(site, env);
    if (round === 1) writeStockSite(site, stockSite);
    tell(`${made} pages: the stock site is built, run ${round} of ${rounds(pages)}`);
    taken.push({ ours, stock: await buildStock(stockSite) });
  }
  return { pages: made, check, ...middle(taken), site, stockSite: join(stockSite, 'dist') };
}

async function bench(sizes: number[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const { executablePath, env } = await findBrowser();
  const before = load();
  tell("today's site is built");
  const today = await build(join(folder, 'today'));
  const measured: Size[] = [];
  for (const pages of sizes) {
    const own = join(folder, String(pages));
    mkdirSync(own);
    const { site, stockSite, ...took } = await measure(pages, own);
    tell(`${took.pages} pages: searching`);
    const browser = await chromium.launch({ executablePath, args: browserArguments, env: { ...process.env, ...env } });
    const search = { ours: await siteSearch(browser, site), stock: await stockSearch(browser, stockSite) };
    await browser.close();
    measured.push({ ...took, search });
    rmSync(own, { recursive: true });
  }
  const { lines, broken } = buildReport(measured, today);
  tell(`done; the load of this machine's ${availableParallelism()} processors was ${before} before and is ${load()} now`);
  console.log(`\n${lines.join('\n')}`);
  process.exitCode = broken ? 1 : 0;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
try {
  const { values } = parseArgs({ options: { sizes: { type: 'string', default: '30,300,1000' } } });
  const sizes = values.sizes.split(',').map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size > 0)) throw new Error('--sizes takes numbers of pages, for example 30,300');
  await bench(sizes);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
