// `npm run bench:search`: on a slow phone, how long until the first useful link of a search stands there, beside the empty search page. It
// loads each page of the built site five times in turn, with nothing kept from before, and compares the medians.
import { chromium, type Browser } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mimeType } from '../../src/lib/mimeTypes.ts';
import { findBrowser } from '../site/browser.ts';

const runs = 5;
const limit = 1.7;
const phone = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750, offline: false };
const slowdown = 4;
const queries = ['', 'medication', 'who can come to a meeting', 'phsychosis', 'how much does it cost', 'phone number'];

const median = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;

/** Sends what a server would: the packed copy, if there is one. */
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url!, 'http://localhost');
  const file = `dist${pathname.endsWith('/') ? `${pathname}index.html` : pathname}`;
  const packed = existsSync(`${file}.br`);
  if (!existsSync(file)) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': mimeType(file), ...(packed && { 'content-encoding': 'br' }), 'cache-control': 'max-age=0' });
  response.end(readFileSync(packed ? `${file}.br` : file));
});

/** Milliseconds until the page is drawn, and until its script has run if nothing was searched for, or until a result stands there. */
async function time(browser: Browser, origin: string, q: string): Promise<{ drawn: number; reached: number }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', phone);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(
    (wanted) => {
      const look = () => {
        if (document.querySelector(wanted)) Object.assign(window, { reached: performance.now() });
        else requestAnimationFrame(look);
      };
      look();
    },
    q ? 'ol[data-results] a' : '[data-state=empty]',
  );
  await page.goto(`${origin}/search/?${new URLSearchParams(q ? { q } : {})}`);
  const reached = await page.waitForFunction(() => (window as { reached?: number }).reached);
  const times = {
    drawn: await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]!.startTime),
    reached: (await reached.jsonValue())!,
  };
  await context.close();
  return times;
}

await new Promise<void>((listening) => server.listen(0, listening));
const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
const browser = await chromium.launch(await findBrowser());
const times = new Map(queries.map((q) => [q, [] as Awaited<ReturnType<typeof time>>[]]));
for (let run = 0; run < runs; run++) for (const q of queries) times.get(q)!.push(await time(browser, origin, q));
await browser.close();
server.close();
const empty = times.get('')!;
const [drawn, ready] = [median(empty.map((each) => each.drawn)), median(empty.map((each) => each.reached))];
console.log(`The empty search page: drawn after ${Math.round(drawn)} ms, ready to search after ${Math.round(ready)} ms`);
for (const q of queries.filter(Boolean)) {
  const first = median(times.get(q)!.map((each) => each.reached));
  const [ofDrawn, ofReady] = [drawn, ready].map((time) => (first / time).toFixed(2));
  console.log(
    `The first link for "${q}": ${Math.round(first)} ms, ${ofDrawn} times as long as drawn (limit ${limit}), ${ofReady} as ready`,
  );
  if (first / drawn > limit) process.exitCode = 1;
}
