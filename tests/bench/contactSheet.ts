// `npm run contact-sheet`: a page of every kind, and a made-up one with every part, as phones, desktops and paper show them, on a few pictures.
import { chromium, type Browser, type Page } from '@playwright/test';
import { preview } from 'astro';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { freePort } from '../freePort.ts';
import { findBrowser } from '../site/browser.ts';
import { layParts, partsPage } from '../site/parts.ts';
import { kinds } from '../site/site.ts';

interface Sheet {
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
const sheets: Record<string, Sheet> = {
  'phone-light': phone,
  'phone-dark': { ...phone, media: { colorScheme: 'dark' } },
  'phone-forced-colours': { ...phone, media: { forcedColors: 'active' } },
  tablet: { width: 768, height: 1024, shown: 2000, drawn: 380, columns: 7 },
  'desktop-light': desktop,
  'desktop-dark': { ...desktop, media: { colorScheme: 'dark' } },
  // Two sheets of A4 without the margins of src/styles/print.css.
  print: { width: 680, height: 1032, shown: 2064, drawn: 400, columns: 7, media: { media: 'print' } },
  // What is left of a desktop of 1280 by 1024 pixels at 400 %: the first three screens.
  'zoom-400': { width: 320, height: 256, shown: 768, drawn: 320, columns: 10 },
};
const shownKinds = { ...kinds, parts: partsPage };
const gap = 16;
const out = 'test-results/contact-sheet';

async function draw(browser: Browser, origin: string, name: string, { width, height, shown, drawn, columns, media }: Sheet) {
  const page = await browser.newPage({ viewport: { width, height }, locale: 'en-GB' });
  if (media) await page.emulateMedia(media);
  const figures: string[] = [];
  for (const [kind, address] of Object.entries(shownKinds)) {
    await page.goto(`${origin}${address}`);
    const long = await page.evaluate(() => document.documentElement.scrollHeight);
    const picture = await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width, height: Math.min(long, shown) } });
    const small = (await sharp(picture).resize({ width: drawn }).png({ palette: true }).toBuffer()).toString('base64');
    figures.push(`<figure><figcaption>${kind} ${address}</figcaption><img src="data:image/png;base64,${small}"></figure>`);
  }
  await page.close();
  const sheet = await browser.newPage({ viewport: { width: columns * (drawn + gap) + gap, height: 600 } });
  await sheet.setContent(`<style>
    body { margin: ${gap}px; font: 15px sans-serif; background: #999; display: grid; gap: ${gap}px; grid-template-columns: repeat(${columns}, ${drawn}px); align-items: start }
    figure { margin: 0 } figcaption { background: #222; color: #fff; padding: 4px } img { display: block }
  </style>${figures.join('')}`);
  await sheet.screenshot({ path: join(out, `${name}.png`), fullPage: true });
  await sheet.close();
}

mkdirSync(out, { recursive: true });
const [content, site] = [resolve(out, 'content'), resolve(out, 'site')];
cpSync('content', content, { recursive: true });
await layParts(content);
execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', site], {
  env: { ...process.env, CONTENT_DIR: content },
});
const port = await freePort();
const server = await preview({ outDir: site, server: { port }, logLevel: 'silent' });
const browser = await chromium.launch(await findBrowser());
for (const [name, sheet] of Object.entries(sheets)) await draw(browser, `http://localhost:${port}`, name, sheet);
await browser.close();
await server.stop();
console.log(`${Object.keys(shownKinds).length} pages on ${Object.keys(sheets).length} sheets in ${out}/`);
