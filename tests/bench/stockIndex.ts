import type { Page } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { readFiles, type Files } from './brotliServer.ts';

/** Where the stock index is served; a blank page stands there too. */
const at = '/stock-index/';

/**
 * A search index of the same pages as Pagefind makes it without any setting.
 * @param site the files of the built site
 * @returns the files of the index, and a blank page that may ask it
 */
export async function stockIndex(site: Files): Promise<Files> {
  const folder = mkdtempSync(join(tmpdir(), 'stock-index-'));
  try {
    for (const [path, content] of site) {
      if (!path.endsWith('.html')) continue;
      mkdirSync(dirname(join(folder, 'pages', path)), { recursive: true });
      writeFileSync(join(folder, 'pages', path), content);
    }
    const { index, errors } = await createIndex();
    if (!index) throw new Error(`The stock index could not be started: ${errors.join(' ')}`);
    const added = await index.addDirectory({ path: join(folder, 'pages') });
    const written = await index.writeFiles({ outputPath: join(folder, 'index') });
    const faults = [...added.errors, ...written.errors];
    if (faults.length) throw new Error(`The stock index could not be made: ${faults.join(' ')}`);
    const blank = Buffer.from('<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Blank</title></html>');
    return readFiles(join(folder, 'index'), at).set(`${at}index.html`, blank);
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The part of Pagefind's own script that is used here. */
interface Pagefind {
  search(term: string): Promise<{ results: { data(): Promise<{ url: string; raw_url?: string }> }[] }>;
}

/** The paths that the stock index finds for each query, with every setting left as it is. */
export async function askStock(page: Page, origin: string, queries: string[]): Promise<string[][]> {
  await page.goto(`${origin}${at}`);
  return page.evaluate(
    async ([script, asked]) => {
      const pagefind: Pagefind = await import(script);
      const found: string[][] = [];
      for (const q of asked) {
        const { results } = await pagefind.search(q);
        const data = await Promise.all(results.map((result) => result.data()));
        found.push(data.map(({ url, raw_url }) => raw_url ?? url));
      }
      return found;
    },
    [`${at}pagefind.js`, queries] as const,
  );
}
