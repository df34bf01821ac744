// `npm run relevance`: how well the search of the built site finds what people type, and what it costs them.
// It asks the queries of queries.yaml of the search page in a browser, and of a stock Pagefind index beside it.
// `--held-out` asks those of held-out.yaml instead, which nobody has seen who tuned the search.
// `--json` prints all figures as one object.
import { chromium, type Browser } from '@playwright/test';
import { existsSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { browserArguments, findBrowser } from '../site/browser.ts';
import { readFiles, serve, type Files, type Server } from './brotliServer.ts';
import { measureBytes, measureTime } from './cost.ts';
import { hiddenWords, shownHiddenWords } from './hiddenWords.ts';
import { readQueries, readTyped } from './queries.ts';
import { broken, report, type Outcome } from './report.ts';
import { lacksHelp, rankedList, rankOf, summarise, table } from './score.ts';
import { askSite, textsOf } from './searchResults.ts';
import { askStock, stockIndex } from './stockIndex.ts';

const file = process.argv.includes('--held-out') ? 'held-out.yaml' : 'queries.yaml';
const asJson = process.argv.includes('--json');
// The one object is to stand alone; what is told beside it goes where errors go.
if (asJson) console.log = console.error;

/** What is found: by the search page, and by the stock index. */
async function measureRelevance(browser: Browser, site: Files, { origin }: Server): Promise<Omit<Outcome, 'bytes' | 'milliseconds'>> {
  const queries = readQueries(file);
  const typed = readTyped();
  const gone = [...new Set(queries.flatMap(({ pages }) => pages))].filter((page) => !site.has(`${page}index.html`));
  if (gone.length) throw new Error(`${file} names pages that the site has not got: ${gone.join(', ')}`);

  const context = await browser.newContext({ locale: 'en-GB' });
  const asked = queries.map(({ q }) => q);
  const shown = await askSite(context, origin, asked);
  const found = await askStock(await context.newPage(), origin, asked);
  const pages = [...site].filter(([path]) => path.endsWith('.html')).map(([, content]) => content.toString());
  const hidden = hiddenWords(typed, await textsOf(context, pages));
  await context.close();

  const scored = queries.map((query, index) => {
    const ranked = rankedList(query, shown[index]!);
    return { query, shown: shown[index]!, ranked, rank: rankOf(query, ranked) };
  });
  const verbatim = new Set(typed.map((words) => words.toLowerCase()));
  const others = scored.filter(({ query }) => !verbatim.has(query.q.toLowerCase()));
  return {
    site: table(scored),
    stock: table(queries.map((query, index) => ({ query, rank: rankOf(query, [...new Set(found[index]!)]) }))),
    typed: { verbatim: scored.length - others.length, others: summarise(others) },
    misses: scored
      .filter(({ rank }) => rank !== 1)
      .map(({ query: { q, kind, pages }, rank, ranked }) => ({ q, kind, pages, rank, first: ranked.slice(0, 3) })),
    withoutHelp: scored.filter(({ query, shown }) => lacksHelp(query, shown)).map(({ query }) => query.q),
    notSettled: scored.filter(({ shown: { state } }) => state === 'failed' || state === 'lost').map(({ query }) => query.q),
    hiddenWords: scored
      .map(({ query: { q }, shown }) => ({ q, words: shownHiddenWords(hidden, q, shown) }))
      .filter(({ words }) => words.length > 0),
  };
}

async function measure(): Promise<Outcome> {
  const site = readFiles('dist');
  const server = await serve(new Map([...site, ...(await stockIndex(site))]));
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args: browserArguments, env: { ...process.env, ...env } });
  try {
    const relevance = await measureRelevance(browser, site, server);
    const { first, later, scripts } = await measureBytes(browser, server);
    const own = scripts.map((path) => site.get(path) ?? Buffer.alloc(0));
    const size = (compress: (content: Buffer) => Buffer) => own.reduce((sum, content) => sum + compress(content).length, 0);
    const bytes = { first, later, script: { gzip: size(gzipSync), brotli: size(brotliCompressSync) } };
    return { ...relevance, bytes, milliseconds: await measureTime(browser, server.origin) };
  } finally {
    await browser.close();
    server.stop();
  }
}

if (!existsSync('dist/search/index.html')) {
  console.error('There is no built site yet: run npm run build first.');
  process.exit(1);
}
try {
  const outcome = await measure();
  process.exitCode = broken(outcome).length > 0 ? 1 : 0;
  process.stdout.write(`${asJson ? JSON.stringify(outcome, null, 2) : report(outcome)}\n`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
