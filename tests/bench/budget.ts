// `npm run budget`: weighs every page of the built site and writes it down in tests/site/budget.json, so that a test which fails can say what
// grew. A person looks at the change and commits it.
import { chromium } from '@playwright/test';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { browserArguments, findBrowser } from '../site/browser.ts';
import { readFiles, serve } from './brotliServer.ts';
import { budgetPages, describe, type Ledger, limits, total, weigh } from './budgetWeigh.ts';
import { median } from './score.ts';

const file = 'tests/site/budget.json';

if (!existsSync('dist/index.html')) {
  console.error('There is no built site yet: run npm run build first.');
  process.exit(1);
}
const before: Ledger = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
const server = await serve(readFiles('dist'));
const { executablePath, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, args: browserArguments, env: { ...process.env, ...env } });
try {
  const page = await browser.newPage();
  const now: Ledger = {};
  for (const address of budgetPages('dist')) {
    now[address] = (await weigh(page, 'dist', server.origin, address)).weight;
    console.log(describe(address, now[address], before[address]));
  }
  writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
  const totals = Object.values(now).map(total);
  console.log(
    `${totals.length} pages: median ${median(totals)} bytes (limit ${limits.median}), most ${Math.max(...totals)} (limit ${limits.page}).`,
  );
} finally {
  await browser.close();
  server.stop();
}
