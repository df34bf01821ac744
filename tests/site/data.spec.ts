import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import jsonld from 'jsonld';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { Result } from '../../src/schemas/result.ts';
import type { Study } from '../../src/schemas/study.ts';
import { entries, expect, test } from './site.ts';

// What can be taken away from the pages on the pilot, and that it is what these pages show.

const tables = ['results', 'studies', 'journey'] as const;
const results = entries<Result>('results').sort((a, b) => a.order - b.order);
const studies = entries<Study>('studies');

const read = (name: string): string => readFileSync(`dist/pilot/data/${name}`, 'utf8');

/** The header and the rows of a CSV file; the apostrophe before what a spreadsheet would run is taken away again. */
function csv(name: string): { header: string[]; rows: Record<string, string>[] } {
  const [header = [], ...rows]: string[][] = parse(read(`${name}.csv`));
  const plain = (cell = '') => cell.replace(/^'(?=[=+\-@])/, '');
  return { header, rows: rows.map((cells) => Object.fromEntries(header.map((column, i) => [column, plain(cells[i])]))) };
}

/** The tables of data on the page that is open: their columns, and their cells by row and column. */
const tablesOn = (page: Page): Promise<{ name: string; header: string[]; rows: { id: string; cells: Record<string, string> }[] }[]> =>
  page.locator('table[data-table]').evaluateAll((all) =>
    (all as HTMLElement[]).map((table) => {
      const columns = (selector: string, within: HTMLElement) => [...within.querySelectorAll<HTMLElement>(selector)];
      return {
        name: table.dataset['table'] ?? '',
        header: columns('th[data-column]', table).map((cell) => cell.dataset['column'] ?? ''),
        rows: columns('[data-row]', table).map((row) => ({
          id: row.dataset['row'] ?? '',
          cells: Object.fromEntries(columns('[data-column]', row).map((cell) => [cell.dataset['column'] ?? '', cell.textContent ?? ''])),
        })),
      };
    }),
  );

for (const [address, rows] of [
  ['/pilot/results/', { results: results.map(({ id }) => id) }],
  ['/pilot/evidence/', { studies: studies.flatMap(({ id, ours }) => (ours ? [] : [id])) }],
] as const)
  test(`${address} shows every row of the CSV, in its order, cell by cell the same`, async ({ page }) => {
    await page.goto(address);
    const found = await tablesOn(page);
    expect(found.length).toBeGreaterThan(0);
    for (const { name, header, rows } of found) {
      const file = csv(name);
      expect(file.header, name).toEqual(expect.arrayContaining(header));
      for (const { id, cells } of rows) {
        expect(Object.keys(cells), id).toEqual(expect.arrayContaining(header));
        const shown = file.rows
          .filter((row) => row['id'] === id)
          .map((row) => Object.fromEntries(Object.keys(cells).map((key) => [key, row[key]])));
        expect(shown, `${name}.csv, ${id}`).toContainEqual(cells);
      }
    }
    for (const [name, ids] of Object.entries(rows)) {
      const shown = found.filter((table) => table.name === name).flatMap((table) => table.rows.map(({ id }) => id));
      const inFile = [...new Set(csv(name).rows.map((row) => row['id']))].filter((id) => ids.includes(id!));
      expect(new Set(ids)).toEqual(new Set(inFile));
      expect(shown.filter((id) => ids.includes(id))).toEqual(inFile);
    }
  });

test('each result is shown as its record says it, with what it cannot show, and leads to its study; no arrows, ticks or lights', async ({
  page,
}) => {
  await page.goto('/pilot/results/');
  const table = page.locator('[data-table="results"]').first();
  expect(await table.locator('[data-row]').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['row']))).toEqual(
    results.map(({ id }) => id),
  );
  for (const { id, question, answered, kind, says, cannotShow, where, study } of results) {
    const cell = (column: string) => table.locator(`[data-row="${id}"] [data-column="${column}"]`);
    for (const [column, text] of Object.entries({ question, answered, kind, says, cannot_show: cannotShow }))
      await expect(cell(column)).toHaveText(text);
    await expect(cell('source')).toContainText(where);
    const doi = studies.find((each) => each.id === study)?.doi;
    if (doi) await expect(cell('source')).toHaveAttribute('href', `https://doi.org/${doi}`);
  }
  expect(await table.innerText()).not.toMatch(/[\u2190-\u21FF\u2713-\u2718\u2B00-\u2BFF]|\p{Extended_Pictographic}/u);
  await expect(table.locator('svg, img')).toHaveCount(0);
});

test('every study from elsewhere is shown with its main limit and its figures as printed, the review first', async ({ page }) => {
  await page.goto('/pilot/evidence/');
  for (const { id, headline, limitation, figures } of studies.filter(({ ours }) => !ours)) {
    const row = page.locator(`[data-table="studies"] [data-row="${id}"]`);
    await expect(row.locator('[data-column="limitation"]')).toHaveText(limitation);
    await expect(row.locator('[data-column="headline"]')).toHaveText(headline);
    for (const { printed } of figures ?? []) await expect(row.locator('[data-column="figures"]')).toContainText(printed);
  }
  expect(csv('studies').rows[0]?.['review']).toBe('true');
});

test('every study can be cited: in words, by its DOI, and from one file for reference programs', async ({ page, request }) => {
  await page.goto('/pilot/data/');
  const items = new Map(JSON.parse(read('studies.csl.json')).map((item: { id: string }) => [item.id, item]));
  expect(items.size).toBe(studies.length);
  for (const { id, title, journal, year, doi } of studies) {
    const reference = page.locator(`[data-citation="${id}"]`);
    await expect(reference).toContainText(title);
    await expect(reference).toContainText(`${journal} ${year}`);
    if (doi) await expect(reference.getByRole('link')).toHaveAttribute('href', `https://doi.org/${doi}`);
    expect(items.get(id)).toMatchObject({ title, issued: { 'date-parts': [[year]] }, ...(doi && { DOI: doi }) });
  }
  const link = page.getByRole('link', { name: /studies\.csl\.json \(CSL-JSON, \d+ kB\)/ });
  expect((await request.get((await link.getAttribute('href')) ?? '')).status()).toBe(200);
});

test('the steps in the CSV are those of the timeline, with date, title and source', async ({ page }) => {
  await page.goto('/pilot/journey/');
  const steps = csv('journey').rows;
  await expect(page.locator('.timeline > li[id]')).toHaveCount(steps.length);
  for (const { id, date = '', title = '', source_name, source_url, precision } of steps) {
    const step = page.locator(`.timeline > li[id="${id}"]`);
    await expect(step.locator('time')).toHaveAttribute('datetime', date);
    await expect(step.getByRole('heading')).toHaveText(title);
    await expect(step.locator('.small')).toHaveText(`Source: ${source_name}`);
    if (source_url) await expect(step.locator('.small a')).toHaveAttribute('href', source_url);
    expect(precision, date).toBe({ 4: 'year', 7: 'month', 10: 'day' }[date.length]);
  }
});

for (const name of tables)
  test(`${name}.csv is plain RFC 4180, its metadata name its columns, and the data page offers both with size, day and licence`, async ({
    page,
    request,
  }) => {
    const text = read(`${name}.csv`);
    expect(text.charCodeAt(0), 'no byte order mark').toBe('i'.charCodeAt(0));
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', ''), 'no other line ends').not.toMatch(/[\r\n]/);

    const { header, rows } = csv(name);
    const metadata = JSON.parse(read(`${name}.csv-metadata.json`));
    const columns: { name: string; titles: string[] }[] = metadata.tableSchema.columns;
    expect(metadata.url).toBe(`${name}.csv`);
    expect(columns.map((column) => column.name)).toEqual(header);
    expect(columns.filter(({ name, titles }) => !titles.includes(name))).toEqual([]);
    expect(JSON.stringify(metadata)).not.toMatch(/license|creativecommons/i);
    const keys = rows.map((row) => metadata.tableSchema.primaryKey.map((column: string) => row[column]).join('\n'));
    expect(new Set(keys).size, 'the key tells the rows apart').toBe(rows.length);

    await page.goto('/pilot/data/');
    const list = page.locator(`[data-download="${name}"]`);
    for (const file of [`${name}.csv`, `${name}.csv-metadata.json`]) {
      const link = list.locator(`a[href$="/${file}"]`);
      await expect(link).toContainText(`${Math.max(1, Math.round(statSync(`dist/pilot/data/${file}`).size / 1000))} kB)`);
      expect(await (await request.get((await link.getAttribute('href')) ?? '')).text(), file).toBe(read(file));
    }
    const newest = rows.map((row) => row['checked'] ?? '').sort();
    await expect(list.locator('time')).toHaveAttribute('datetime', newest.at(-1) ?? '');
    await expect(list).toContainText('The trust has not yet decided how this may be reused.');
    expect(await list.locator('xpath=following-sibling::details[1]').locator('dt > code').allTextContents()).toEqual(header);
  });

test('catalogues read the data page as a set of data with its files, and no licence', async ({ page }) => {
  await page.goto('/pilot/data/');
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
  const context = { '@vocab': 'https://schema.org/', contentUrl: { '@type': '@id' }, url: { '@type': '@id' } };
  const expanded = await jsonld.expand(data, {
    documentLoader: async (url) => ({ documentUrl: url, document: { '@context': context }, contextUrl: undefined as never }),
  });
  const s = 'https://schema.org/';
  const [set, ...more] = expanded.filter((node) => node['@type']?.includes(`${s}Dataset`)) as Record<string, Record<string, unknown>[]>[];
  expect(more).toEqual([]);
  for (const property of ['name', 'description', 'about', 'variableMeasured', 'dateModified'])
    expect(set?.[s + property]?.length, property).toBeGreaterThan(0);
  expect(set?.[`${s}isAccessibleForFree`]).toEqual([{ '@value': true }]);
  expect(Object.keys(set ?? {}).filter((property) => /licen[cs]e/i.test(property))).toEqual([]);

  const files = set?.[`${s}distribution`] as Record<string, Record<string, string>[]>[];
  expect(files.map((file) => file[`${s}encodingFormat`]?.[0]?.['@value'])).toEqual(tables.map(() => 'text/csv'));
  const paths = files.map((file) => new URL(file[`${s}contentUrl`]?.[0]?.['@id'] ?? '').pathname);
  expect(paths).toEqual(tables.map((name) => `/pilot/data/${name}.csv`));
  expect(paths.filter((path) => !existsSync(`dist${path}`))).toEqual([]);
});
