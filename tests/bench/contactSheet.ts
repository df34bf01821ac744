// `npm run contact-sheet`: a page of every kind, as a phone, a desktop and paper show it, on a few pictures to be read by eye.
import { chromium, type Browser, type Page } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { browserArguments, findBrowser } from '../site/browser.ts';
import { kinds, storyKind } from '../site/kinds.ts';
import { readFiles, serve } from './brotliServer.ts';
import { buildWithStory } from './storySite.ts';

interface Sheet {
  name: string;
  /** The screen, in pixels of the page. */
  width: number;
  height: number;
  /** How much of a page is shown, and how wide it is drawn. */
  shown: number;
  drawn: number;
  columns: number;
  media?: Parameters<Page['emulateMedia']>[0];
}

const phone = { width: 390, height: 844, shown: 1900, drawn: 260, columns: 10 };
const desktop = { width: 1280, height: 800, shown: 1700, drawn: 500, columns: 5 };
/** A4 without the margins of src/styles/print.css; two sheets of it. */
const paper = { width: 680, height: 1032, shown: 2064, drawn: 400, columns: 7 };
/** What is left of a desktop of 1280 by 1024 pixels at 400 %: the first three screens. */
const enlarged = { width: 320, height: 256, shown: 768, drawn: 320, columns: 10 };

const sheets: Sheet[] = [
  { name: 'phone-light', ...phone },
  { name: 'phone-dark', ...phone, media: { colorScheme: 'dark' } },
  { name: 'phone-forced-colours', ...phone, media: { forcedColors: 'active' } },
  { name: 'desktop-light', ...desktop },
  { name: 'desktop-dark', ...desktop, media: { colorScheme: 'dark' } },
  { name: 'print', ...paper, media: { media: 'print' } },
  { name: 'zoom-400', ...enlarged },
];

const out = 'test-results/contact-sheet';
const pages = [...kinds, storyKind];

/** The top of each page, small, with what it is. */
async function draw(browser: Browser, origin: string, { name, width, height, shown, drawn, columns, media }: Sheet): Promise<string> {
  const page = await browser.newPage({ viewport: { width, height }, locale: 'en-GB' });
  if (media) await page.emulateMedia(media);
  const figures: string[] = [];
  for (const { kind, address } of pages) {
    await page.goto(`${origin}${address}`, { waitUntil: 'networkidle' });
    const long = await page.evaluate(() => document.documentElement.scrollHeight);
    const picture = await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width, height: Math.min(long, shown) } });
    const small = await sharp(picture).resize({ width: drawn }).png({ palette: true }).toBuffer();
    const rest = long > shown ? `, the first ${Math.round((100 * shown) / long)}%` : '';
    figures.push(
      `<figure><figcaption>${kind} <small>${address}${rest}</small></figcaption><img src="data:image/png;base64,${small.toString('base64')}"></figure>`,
    );
  }
  await page.close();

  const gap = 16;
  const sheet = await browser.newPage({ viewport: { width: columns * (drawn + gap) + gap, height: 600 } });
  await sheet.setContent(`<style>
    body { margin: ${gap}px; font: 15px sans-serif; background: #999; display: grid; gap: ${gap}px; grid-template-columns: repeat(${columns}, ${drawn}px); align-items: start }
    figure { margin: 0 } figcaption { background: #222; color: #fff; padding: 4px; font-weight: bold } small { font-weight: normal } img { display: block }
  </style>${figures.join('')}`);
  const file = join(out, `${name}.png`);
  await sheet.screenshot({ path: file, fullPage: true });
  await sheet.close();
  return file;
}

const started = Date.now();
const folder = mkdtempSync(join(tmpdir(), 'contact-sheet-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
try {
  console.log('The site is built, with a made-up story …');
  const server = await serve(readFiles(await buildWithStory(folder)));
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args: browserArguments, env: { ...process.env, ...env } });
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const sheet of sheets) console.log(await draw(browser, server.origin, sheet));
  await browser.close();
  server.stop();
  console.log(`${pages.length} pages on ${sheets.length} sheets in ${Math.round((Date.now() - started) / 1000)} seconds.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
