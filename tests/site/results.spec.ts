import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import type { Result } from '../../src/schemas/result.ts';
import type { Study } from '../../src/schemas/study.ts';
import { expect, test } from './site.ts';

/** The records of a collection as they are written in content/, by the names of their files. */
const records = <Fields>(collection: string): [id: string, fields: Fields][] =>
  globSync(`content/${collection}/[!_]*.yaml`).map((file) => [basename(file, '.yaml'), parse(readFileSync(file, 'utf8'))]);

const studies = new Map(records<Study>('studies'));
const results = records<Result>('results');

for (const [id, result] of results) {
  test(`the result ${id} is shown with what it cannot show, and leads to its study`, async ({ page }) => {
    await page.goto('/pilot/results/');
    const row = page.locator(`[data-table="results"] [data-row="${id}"]`).first();
    const cell = (column: string) => row.locator(`[data-column="${column}"]`);
    await expect(cell('question')).toHaveText(result.question);
    await expect(cell('answered')).toHaveText(result.answered);
    await expect(cell('kind')).toHaveText(result.kind);
    await expect(cell('says')).toHaveText(result.says);
    await expect(cell('cannot_show')).toHaveText(result.cannotShow);
    await expect(cell('source')).toContainText(result.where);
    const doi = studies.get(result.study)?.doi;
    if (doi) await expect(cell('source')).toHaveAttribute('href', `https://doi.org/${doi}`);
  });
}

test('the results come in their order, and without arrows, ticks or lights', async ({ page }) => {
  await page.goto('/pilot/results/');
  const table = page.locator('[data-table="results"]').first();
  const shown = await table.locator('[data-row]').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['row']));
  expect(shown).toEqual([...results].sort(([, a], [, b]) => a.order - b.order).map(([id]) => id));
  expect(await table.innerText()).not.toMatch(/[\u2190-\u21FF\u2713-\u2718\u2B00-\u2BFF]|\p{Extended_Pictographic}/u);
  await expect(table.locator('svg, img')).toHaveCount(0);
});

test('every study from elsewhere is shown with its main limit', async ({ page }) => {
  await page.goto('/pilot/evidence/');
  for (const [id, study] of studies) {
    if (study.ours) continue;
    const row = page.locator(`[data-table="studies"] [data-row="${id}"]`);
    await expect(row.locator('[data-column="limitation"]')).toHaveText(study.limitation);
    await expect(row.locator('[data-column="headline"]')).toHaveText(study.headline);
    for (const { printed } of study.figures ?? []) await expect(row.locator('[data-column="figures"]')).toContainText(printed);
  }
});
