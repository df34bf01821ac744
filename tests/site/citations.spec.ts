import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import type { Study } from '../../src/schemas/study.ts';
import { dataFile } from './dataFiles.ts';
import { expect, test } from './site.ts';

const studies: [id: string, study: Study][] = globSync('content/studies/[!_]*.yaml').map((file) => [
  basename(file, '.yaml'),
  parse(readFileSync(file, 'utf8')),
]);

test('every study can be cited: in words, by its DOI, and from one file for reference programs', async ({ page, request }) => {
  await page.goto('/pilot/data/');
  const items = new Map(JSON.parse(dataFile('studies.csl.json')).map((item: { id: string }) => [item.id, item]));
  expect(items.size).toBe(studies.length);
  for (const [id, { title, journal, year, doi }] of studies) {
    const reference = page.locator(`[data-citation="${id}"]`);
    await expect(reference).toContainText(title);
    await expect(reference).toContainText(`${journal} ${year}`);
    if (doi) await expect(reference.getByRole('link')).toHaveAttribute('href', `https://doi.org/${doi}`);
    expect(items.get(id)).toMatchObject({ title, issued: { 'date-parts': [[year]] }, ...(doi && { DOI: doi }) });
  }
  const link = page.getByRole('link', { name: /studies\.csl\.json \(CSL-JSON, \d+ kB\)/ });
  expect((await request.get((await link.getAttribute('href')) ?? '')).status()).toBe(200);
});
