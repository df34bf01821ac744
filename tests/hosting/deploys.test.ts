import { match, ok } from 'node:assert/strict';
import { type Browser, chromium, type Page } from '@playwright/test';
import { chmodSync, cpSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { findBrowser } from '../site/browser.ts';
import { page as textPage } from '../check/madeUpContent.ts';
import { buildSite } from './madeUpSite.ts';
import { startNginx } from './nginx.ts';

// A reader who opened the search before a deploy, or meanwhile: the page is of one build, and the index of another.

const folder = mkdtempSync(join(tmpdir(), 'deploys-'));
chmodSync(folder, 0o755);
const placeOf = (build: string, ...path: string[]) => join(folder, build, 'dist', ...path);
let browser: Browser;

/** Builds the made-up content with a word that no other build has, and one that all have. */
const build = (name: string, words: string, more: Record<string, string> = {}): void =>
  buildSite(join(folder, name), { 'pages/pilot.mdx': `\nA ${words} and a wheatear stood there.\n`, ...more });

before(async () => {
  build('old', 'quillowmere');
  const second = textPage('A pilot.', { title: 'Second', description: 'A second pilot.' });
  build('new', '[windlestraw](/second/)', { 'pages/second.mdx': second });
  browser = await chromium.launch(await findBrowser());
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** The search page of one build with the index of another, of which some files are still those of the first. */
const mixes: Record<string, { page: string; index: string; kept?: string }> = {
  'an old page and a new index': { page: 'old', index: 'new' },
  'a new page and an old index': { page: 'new', index: 'old' },
  'a new index with the old list of words': { page: 'old', index: 'new', kept: 'words.json' },
  'a new index with the old entry': { page: 'old', index: 'new', kept: 'pagefind-entry.json' },
};

/** What a reader sees once the search has ended. */
async function seen(page: Page) {
  await page.locator('[data-search]:is([data-state=done], [data-state=failed])').waitFor();
  const visible = (selector: string) => page.locator(selector).first().isVisible();
  return {
    help: await visible('[data-answer]'),
    sentence: (await page.locator('[data-count]').textContent()) ?? '',
    results: await visible('[data-results] a'),
    wayOn: (await visible('[data-all] li')) || (await visible('[data-nothing]')),
  };
}

for (const [name, { page: from, index, kept }] of Object.entries(mixes))
  test(`${name}: help for who needs it, and results, or a sentence and a way on`, async () => {
    const mix = name.replaceAll(' ', '-');
    for (const part of ['dist', 'nginx']) cpSync(join(folder, from, part), join(folder, mix, part), { recursive: true });
    const there = placeOf(mix, 'pagefind');
    rmSync(there, { recursive: true });
    cpSync(placeOf(index, 'pagefind'), there, { recursive: true });
    for (const file of globSync(`${kept}*`, { cwd: placeOf(from, 'pagefind') })) cpSync(placeOf(from, 'pagefind', file), join(there, file));
    const nginx = await startNginx(placeOf(mix), folder);
    try {
      const page = await browser.newPage();
      for (const q of ['wheatear', 'quillowmere', 'windlestraw', 'i want to die']) {
        await page.goto(`${nginx.origin}/search/?${new URLSearchParams({ q })}`);
        const { help, sentence, results, wayOn } = await seen(page);
        const said = `${q}: ${sentence}`;
        match(
          sentence,
          /^(?:[1-9]\d* results? for |No results for |Help is shown first\. |The search could not be loaded\. Every page is in)/,
          said,
        );
        if (sentence.startsWith('The search')) ok(help && wayOn, said);
        else if (q === 'i want to die') ok(help, said);
        else ok(sentence.startsWith('No') ? wayOn && q !== 'wheatear' : results, `${said} (wheatear stands in both)`);
      }
      await page.close();
    } finally {
      await nginx.stop();
    }
  });
