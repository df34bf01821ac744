// `npm run relevance`: how well the search of the built site finds what people type. It asks the queries of queries.yaml of the search page
// in a browser, and of a stock Pagefind index of the same pages beside it. `--held-out` asks those of held-out.yaml instead, which nobody
// has seen who tuned the search. `--learn` writes the words of src/search/urgencyWords.ts.
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { preview } from 'astro';
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { parse } from 'yaml';
import { freePort } from '../freePort.ts';
import { findBrowser } from '../site/browser.ts';
import { hiddenWords, shownHiddenWords, shownText, typedWords } from './hiddenWords.ts';
import { lacksHelp, rankedList, rankOf, summarise, table, type Query, type Summary } from './score.ts';
import { show, type Shown } from './searchPage.ts';
import { writeLearnt } from './learn.ts';
import { reportUrgency } from './urgency.ts';

if (process.argv.includes('--learn')) {
  writeLearnt();
  console.log('src/search/urgencyWords.ts is learnt. Build, and run this again without --learn.');
  process.exit();
}

/** What is to hold, of all queries. */
const goals = { success1: 0.92, success3: 0.98 };

const file = process.argv.includes('--held-out') ? 'held-out.yaml' : 'queries.yaml';
const rows: (Omit<Query, 'q'> & { q: string | string[] })[] = parse(readFileSync(new URL(file, import.meta.url), 'utf8')).queries;
const queries = rows.flatMap(({ q, ...rest }) => [q].flat().map((each): Query => ({ q: each, ...rest })));

/** Makes a search index of the pages in a folder as Pagefind does without any setting, and a blank page that may ask it. */
async function writeStockIndex(site: string): Promise<void> {
  const { index } = await createIndex();
  const added = await index!.addDirectory({ path: site });
  const written = await index!.writeFiles({ outputPath: join(site, 'stock') });
  await close();
  const errors = [...added.errors, ...written.errors];
  if (errors.length) throw new Error(`The stock index could not be made: ${errors.join(' ')}`);
  writeFileSync(join(site, 'stock/index.html'), '<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Blank</title></html>');
}

/** The part of Pagefind's own script that is used here. */
interface Pagefind {
  search(term: string): Promise<{ results: { data(): Promise<{ url: string; raw_url?: string }> }[] }>;
}

/** The paths that the stock index finds for each query, with every setting left as it is. */
async function askStock(page: Page, origin: string): Promise<string[][]> {
  await page.goto(`${origin}/stock/`);
  return page.evaluate(
    async (asked) => {
      const pagefind: Pagefind = await import('/stock/pagefind.js' as string);
      const found: string[][] = [];
      for (const q of asked) {
        const { results } = await pagefind.search(q);
        const data = await Promise.all(results.map((result) => result.data()));
        found.push([...new Set(data.map(({ url, raw_url }) => raw_url ?? url))]);
      }
      return found;
    },
    queries.map(({ q }) => q),
  );
}

/** What the search page shows for each query, asked on two pages at once. */
async function askSite(context: BrowserContext, origin: string): Promise<Shown[]> {
  const shown: Shown[] = [];
  const next = queries.entries();
  const ask = async () => {
    const page = await context.newPage();
    for (const [index, { q }] of next) shown[index] = await show(page, origin, q);
  };
  await Promise.all([ask(), ask()]);
  return shown;
}

/** Prints what was found. @returns what does not hold */
function report(shown: Shown[], stock: string[][]): string[] {
  const scored = queries.map((query, index) => {
    const ranked = rankedList(query, shown[index]!);
    return { query, ranked, rank: rankOf(query, ranked), shown: shown[index]! };
  });
  const [ours, theirs] = [table(scored), table(queries.map((query, index) => ({ query, rank: rankOf(query, stock[index]!) })))];
  const cells = ({ success1, success3, mrr }: Summary) => [success1, success3, mrr].map((value) => value.toFixed(3).padStart(7)).join('');
  console.log('                 this site @1     @3    MRR  | stock @1     @3    MRR');
  for (const [name, row] of ours)
    console.log(`  ${name.padEnd(13)}${String(row.queries).padStart(4)}  ${cells(row)}  |${cells(theirs.get(name)!)}`);

  const typed = typedWords();
  const verbatim = new Set(typed.map((words) => words.toLowerCase()));
  const others = summarise(scored.filter(({ query }) => !verbatim.has(query.q.toLowerCase())));
  console.log(
    `\nOf the ${others.queries} queries that do not stand word for word in the typed lists, ${others.success1.toFixed(3)} come first.`,
  );
  const misses = scored.filter(({ rank }) => rank !== 1);
  console.log(`\nNot first: ${misses.length}`);
  for (const { query, rank, ranked } of misses)
    console.log(
      `  ${query.q} (${query.kind}): ${rank ?? 'not found'}; wanted ${query.pages.join(' ') || 'nothing'}; first ${ranked.slice(0, 3).join(' ') || 'nothing'}`,
    );

  const hidden = hiddenWords(
    typed,
    globSync('dist/**/*.html').map((page) => shownText(readFileSync(page, 'utf8'))),
  );
  const { success1, success3 } = ours.get('all')!;
  const wrong = (what: string, is: (each: (typeof scored)[number]) => boolean) => {
    const found = scored.filter(is).map(({ query }) => query.q);
    return found.length ? [`${what}: ${found.join(', ')}`] : [];
  };
  return [
    ...(success1 < goals.success1
      ? [`${success1.toFixed(3)} of the queries find their page first, and the goal is ${goals.success1}`]
      : []),
    ...(success3 < goals.success3 ? [`${success3.toFixed(3)} find it among the first three, and the goal is ${goals.success3}`] : []),
    ...wrong('urgent queries without help on top', ({ query, shown }) => lacksHelp(query, shown)),
    ...wrong('searches that failed or did not end', ({ shown: { state } }) => state === 'failed' || state === 'lost'),
    ...wrong('searches that show words of the typed lists', ({ query: { q }, shown }) => shownHiddenWords(hidden, shown, q).length > 0),
  ];
}

const gone = [...new Set(queries.flatMap(({ pages }) => pages))].filter((page) => !existsSync(`dist${page}index.html`));
if (gone.length) throw new Error(`dist/ lacks pages that ${file} names. Build the site first, or mend the queries: ${gone.join(', ')}`);
const site = mkdtempSync(join(tmpdir(), 'relevance-'));
cpSync('dist', site, { recursive: true });
await writeStockIndex(site);
const port = await freePort();
const server = await preview({ outDir: site, server: { port }, logLevel: 'silent' });
const browser = await chromium.launch(await findBrowser());
try {
  const context = await browser.newContext({ locale: 'en-GB' });
  const origin = `http://localhost:${port}`;
  const broken = [...report(await askSite(context, origin), await askStock(await context.newPage(), origin)), ...reportUrgency()];
  console.log(broken.length ? `\nDoes not hold:\n  ${broken.join('\n  ')}` : '\nAll goals hold.');
  process.exitCode = broken.length ? 1 : 0;
} finally {
  await browser.close();
  await server.stop();
  rmSync(site, { recursive: true, force: true });
}
