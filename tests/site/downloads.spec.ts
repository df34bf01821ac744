import jsonld from 'jsonld';
import { existsSync, statSync } from 'node:fs';
import { csvFile, dataFile, pagesWithTables, tableNames, tablesOn, type PageTable } from './dataFiles.ts';
import { expect, test } from './site.ts';

test('the pages on the pilot show tables of the results, the studies and the numbers', () => {
  expect(pagesWithTables).toEqual(expect.arrayContaining(['/pilot/', '/pilot/evidence/', '/pilot/results/']));
});

for (const address of pagesWithTables) {
  test(`every cell of the tables on ${address} equals its cell in the CSV`, async ({ page }) => {
    await page.goto(address);
    for (const { name, header, rows } of await tablesOn(page)) {
      const file = csvFile(name);
      expect(file.header, name).toEqual(expect.arrayContaining(header));
      expect(rows.length, name).toBeGreaterThan(0);
      for (const { id, cells } of rows) {
        expect(Object.keys(cells), id).toEqual(expect.arrayContaining(header));
        const same = file.rows.filter((row) => row['id'] === id);
        const shown = same.map((row) => Object.fromEntries(Object.keys(cells).map((column) => [column, row[column]])));
        expect(shown, `${name}.csv, ${id}`).toContainEqual(cells);
      }
    }
  });
}

/** The ids of the rows of a CSV that a test wants, in their order. */
const idsOf = (name: string, keep: (row: Record<string, string>) => boolean = () => true) => [
  ...new Set(
    csvFile(name)
      .rows.filter(keep)
      .map((row) => row['id']),
  ),
];
const idsIn = (table: PageTable | undefined) => table?.rows.map(({ id }) => id);

test('no row of the CSV is missing on the pages: results and studies from elsewhere', async ({ page }) => {
  await page.goto('/pilot/results/');
  const [results] = (await tablesOn(page)).filter(({ name }) => name === 'results');
  expect(idsIn(results)).toEqual(idsOf('results'));

  await page.goto('/pilot/evidence/');
  const [studies] = (await tablesOn(page)).filter(({ name, rows }) => name === 'studies' && rows.length > 1);
  expect(idsIn(studies)).toEqual(idsOf('studies', (row) => row['ours'] === 'false'));
  expect(csvFile('studies').rows[0]?.['review'], 'the review comes first').toBe('true');
});

test('the steps in the CSV are those of the timeline, with date, title and source', async ({ page }) => {
  await page.goto('/pilot/');
  const steps = csvFile('journey').rows;
  await expect(page.locator('.timeline > li[id]')).toHaveCount(steps.length);
  for (const row of steps) {
    const step = page.locator(`.timeline > li[id="${row['id']}"]`);
    await expect(step.locator('time')).toHaveAttribute('datetime', row['date'] ?? '');
    await expect(step.getByRole('heading')).toHaveText(row['title'] ?? '');
    await expect(step.locator('.small')).toHaveText(`Source: ${row['source_name']}`);
    if (row['source_url']) await expect(step.locator('.small a')).toHaveAttribute('href', row['source_url']);
    expect(row['precision'], row['date']).toBe({ 4: 'year', 7: 'month', 10: 'day' }[row['date']?.length ?? 0]);
  }
});

for (const name of tableNames) {
  test(`${name}.csv is plain RFC 4180, and its metadata name its columns`, () => {
    const text = dataFile(`${name}.csv`);
    expect(text.charCodeAt(0), 'no byte order mark').toBe('i'.charCodeAt(0));
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', ''), 'no other line ends').not.toMatch(/[\r\n]/);

    const { header, rows } = csvFile(name);
    const metadata = JSON.parse(dataFile(`${name}.csv-metadata.json`));
    expect(metadata.url).toBe(`${name}.csv`);
    expect(metadata.tableSchema.columns.map((column: { name: string }) => column.name)).toEqual(header);
    expect(
      metadata.tableSchema.columns.filter((column: { titles: string[] }, i: number) => !column.titles.includes(header[i] ?? '')),
    ).toEqual([]);
    expect(JSON.stringify(metadata)).not.toMatch(/license|creativecommons/i);

    const keys = rows.map((row) => metadata.tableSchema.primaryKey.map((column: string) => row[column]).join('\n'));
    expect(new Set(keys).size, 'the key tells the rows apart').toBe(rows.length);
  });

  test(`the data page offers ${name}.csv with its metadata, its size, its day, its licence as known, and its columns`, async ({
    page,
    request,
  }) => {
    await page.goto('/pilot/data/');
    const list = page.locator(`[data-download="${name}"]`);
    for (const file of [`${name}.csv`, `${name}.csv-metadata.json`]) {
      const link = list.locator(`a[href$="/${file}"]`);
      await expect(link).toContainText(`${Math.max(1, Math.round(statSync(`dist/pilot/data/${file}`).size / 1000))} kB)`);
      const response = await request.get((await link.getAttribute('href')) ?? '');
      expect(await response.text(), file).toBe(dataFile(file));
    }
    const { header, rows } = csvFile(name);
    const days = rows.map((row) => row['checked'] ?? '').sort();
    await expect(list.locator('time')).toHaveAttribute('datetime', days.at(-1) ?? '');
    await expect(list).toContainText('The trust has not yet decided how this may be reused.');
    expect(await list.locator('xpath=following-sibling::details[1]').locator('dt > code').allTextContents()).toEqual(header);
  });
}

test('catalogues read the data page as a set of data with four files, and no licence', async ({ page }) => {
  await page.goto('/pilot/data/');
  const scripts = page.locator('script[type="application/ld+json"]');
  await expect(scripts).toHaveCount(1);
  const data = JSON.parse((await scripts.textContent()) ?? '');
  const context = { '@vocab': 'https://schema.org/', contentUrl: { '@type': '@id' }, url: { '@type': '@id' } };
  const expanded = await jsonld.expand(data, {
    documentLoader: async (url) => ({ documentUrl: url, document: { '@context': context }, contextUrl: undefined as never }),
  });

  const s = 'https://schema.org/';
  const sets = expanded.filter((node) => node['@type']?.includes(`${s}Dataset`));
  expect(sets).toHaveLength(1);
  const set = sets[0] as Record<string, Record<string, unknown>[]>;
  for (const property of ['name', 'description', 'about', 'variableMeasured', 'dateModified'])
    expect(set[s + property]?.length, property).toBeGreaterThan(0);
  expect(set[`${s}isAccessibleForFree`]).toEqual([{ '@value': true }]);
  expect(Object.keys(set).filter((property) => /licen[cs]e/i.test(property))).toEqual([]);

  const files = set[`${s}distribution`] as Record<string, Record<string, string>[]>[];
  expect(files.map((file) => file[`${s}encodingFormat`]?.[0]?.['@value'])).toEqual(tableNames.map(() => 'text/csv'));
  const paths = files.map((file) => new URL(file[`${s}contentUrl`]?.[0]?.['@id'] ?? '').pathname);
  expect(paths).toEqual(tableNames.map((name) => `/pilot/data/${name}.csv`));
  expect(paths.filter((path) => !existsSync(`dist${path}`))).toEqual([]);
});
