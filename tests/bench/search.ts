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

/** Milliseconds until the empty page is drawn, or until a result is. */
async function time(browser: Browser, origin: string, q: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', phone);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript((wanted) => {
    const look = () => {
      const there = wanted ? document.querySelector(wanted) : performance.getEntriesByName('first-contentful-paint')[0];
      if (there) Object.assign(window, { reached: performance.now() });
      else requestAnimationFrame(look);
    };
    look();
  }, q && 'ol[data-results] a');
  await page.goto(`${origin}/search/?${new URLSearchParams(q ? { q } : {})}`);
  const reached = await page.waitForFunction(() => (window as { reached?: number }).reached);
  const milliseconds = await reached.jsonValue();
  await context.close();
  return milliseconds!;
}

await new Promise<void>((listening) => server.listen(0, listening));
const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
const browser = await chromium.launch(await findBrowser());
const times = new Map(queries.map((q) => [q, [] as number[]]));
for (let run = 0; run < runs; run++) for (const q of queries) times.get(q)!.push(await time(browser, origin, q));
await browser.close();
server.close();
const empty = median(times.get('')!);
console.log(`The empty search page: ${Math.round(empty)} ms`);
for (const q of queries.filter(Boolean)) {
  const first = median(times.get(q)!);
  const held = first / empty <= limit;
  console.log(
    `The first link for "${q}": ${Math.round(first)} ms, ${(first / empty).toFixed(2)} times as long${held ? '' : ` (limit ${limit})`}`,
  );
  if (!held) process.exitCode = 1;
}
