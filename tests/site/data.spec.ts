import { Cite } from '@citation-js/core';
import { clean } from '@citation-js/core/lib-mjs/plugins/input/csl.js';
import { parse } from 'csv-parse/sync';
import jsonld from 'jsonld';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { doiHref } from '../../src/lib/citation.ts';
import type { Result } from '../../src/schemas/result.ts';
import type { Study } from '../../src/schemas/study.ts';
import { entries, expect, frontmatter, openAll, test } from './site.ts';

// What the pages on our study show, what can be taken away from them, and that the two agree.

const tables = ['results', 'studies', 'estimates', 'journey'] as const;
const results = entries<Result>('results').sort((a, b) => a.order - b.order);
const studies = entries<Study>('studies');

const read = (name: string): string => readFileSync(`dist/pilot/data/${name}`, 'utf8');

/** The rows of a CSV file; the apostrophe before what a spreadsheet would run is taken away again. */
function csv(name: string): Record<string, string>[] {
  const rows: Record<string, string>[] = parse(read(`${name}.csv`), { bom: true, columns: true });
  const plain = (cell = '') => cell.replace(/^'(?=[=+\-@])/, '');
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, plain(cell)])));
}

interface Schema {
  columns: { name: string; datatype: string; separator?: string; required?: true }[];
  primaryKey: string[];
  foreignKeys: { columnReference: string; reference: { resource: string; columnReference: string } }[];
}
const metadata: { tables: { url: string; tableSchema: Schema }[] } = JSON.parse(read('csv-metadata.json'));

test('the results begin with the finding and its limit, the facts, the day of the check and the way to us, on the first screen of a laptop', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/pilot/results/');
  const main = page.locator('main');
  for (const words of ['There was no comparison group', '50 people joined', 'No comparison group', 'Published in 2022'])
    await expect(main.getByText(words).first()).toBeInViewport({ ratio: 1 });
  await expect(main.getByRole('link', { name: 'ask our team' })).toBeInViewport({ ratio: 1 });
  const { checked } = frontmatter.get('/pilot/results/')!;
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date(checked));
  await expect(main.getByText(`We last compared this page with the paper's summary on ${day}.`)).toHaveCount(1);
});

test('each outcome of our study is a row by its name, as its record says it, and the file says the same', async ({ page }) => {
  await page.goto('/pilot/results/');
  const matrix = page.getByRole('table', { name: 'The outcomes of our study' });
  const ours = results.filter(({ study }) => studies.find(({ id }) => id === study)?.ours);
  expect(ours.length).toBe(12);
  await expect(matrix.getByRole('rowheader')).toHaveText(ours.map(({ outcome }) => outcome));
  const rows = new Map(csv('results').map((row) => [row['id'], row]));
  for (const { id, planned, collected, published, cannotShow } of ours) {
    const cells = matrix.locator(`#${id}`).getByRole('cell');
    const named = (yes?: boolean) => (yes ? 'yes' : 'not named');
    await expect(cells).toContainText([named(planned), named(collected), published ?? 'not in summary', 'no', cannotShow]);
    expect(rows.get(id)).toMatchObject({ planned: String(planned), published: published ?? '', cannot_show: cannotShow });
  }
});

test('the evidence map leads from each finding to the row of its study, and a study of young people opens', async ({ page }) => {
  await page.goto('/pilot/evidence/');
  const links = await page
    .locator('.evidence-map a')
    .evaluateAll((all) => all.map((a) => [a.getAttribute('href'), a.getAttribute('data-says')]));
  const findings = studies.flatMap(({ id, outcomes }) => (outcomes ?? []).map(({ says }) => [`#${id}`, says]));
  expect(links.map(String).sort()).toEqual(findings.map(String).sort());
  for (const { id, headline = '', limitation, design } of studies) {
    if (!design) continue;
    await expect(page.locator(`tr[id="${id}"] > td`).last(), id).toContainText(limitation!);
    await expect(page.locator(`tr[id="${id}"]`), id).toContainText(headline);
  }
  await page.locator('.evidence-map a[href="#buus-2019"]').click();
  await expect(page.locator('#buus-2019')).toBeInViewport();
  await expect(page.locator('.studies th[scope=row] a').first(), 'adults in the NHS come first').toHaveText('medRxiv 2025');
});

test('every study can be cited: in words, by its DOI, and from one file of CSL-JSON that citation-js reads whole', async ({
  page,
  request,
}) => {
  await page.goto('/pilot/data/');
  await openAll(page);
  const text = read('studies.csl.json');
  const items: { id: string }[] = JSON.parse(text);
  expect(clean(items, false), 'citation-js drops what CSL-JSON does not allow').toEqual(items);
  const cited = new Map(new Cite(text).format('data', { format: 'object' }).map((item) => [item['id'], item]));
  expect([...cited.keys()].sort()).toEqual(studies.map(({ id }) => id).sort());
  for (const { id, title, journal, year, doi, authors, volume, pages, registration } of studies) {
    const reference = page.locator(`[data-citation="${id}"]`);
    await expect(reference).toContainText(`${title ?? ''}`);
    await expect(reference).toContainText(`${journal} ${year}`);
    if (doi) await expect(reference.locator('a')).toHaveAttribute('href', doiHref(doi));
    const where = /rxiv/i.test(journal) ? { publisher: journal } : { 'container-title': journal };
    const known = { title, DOI: doi, volume, page: pages, ...where };
    const item = cited.get(id)!;
    expect(Object.fromEntries(Object.keys(known).map((field) => [field, item[field]]))).toEqual(known);
    expect(item['issued']).toEqual({ 'date-parts': [[year]] });
    if (registration) expect(item['note']).toContain(`Registered as ${registration}.`);
    expect((item['author'] as unknown[] | undefined)?.length).toBe(authors?.length);
  }
  expect(await page.locator('main').innerText(), 'no title of our own making').not.toMatch(/\[/);
  await expect(page.locator('[data-cite]')).toContainText(
    /These data: Open Dialogue team, Kent and Medway Mental Health NHS Trust\. .* Version of \d/,
  );
  const link = page.getByRole('link', { name: /studies\.csl\.json \(CSL-JSON, \d+ kB\)/ });
  expect((await request.get((await link.getAttribute('href')) ?? '')).status()).toBe(200);
});

test('the steps in the CSV are those of the story, with date, title and source', async ({ page }) => {
  await page.goto('/pilot/journey/');
  const steps = csv('journey');
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
  test(`${name}.csv fits its metadata, has no empty column and no sentence for what is missing`, async ({ page, request }) => {
    const text = read(`${name}.csv`);
    const rows = csv(name);
    const { columns, primaryKey } = metadata.tables.find(({ url }) => url === `${name}.csv`)!.tableSchema;
    const forms: Record<string, RegExp> = {
      integer: /^\d+$/,
      number: /^-?\d+(\.\d+)?$/,
      boolean: /^(true|false)$/,
      date: /^\d{4}-\d\d-\d\d$/,
      gYear: /^\d{4}$/,
      anyURI: /^https?:\/\/\S+$/,
      string: /^/,
    };
    expect(Object.keys(rows[0] ?? {})).toEqual(columns.map((column) => column.name));
    expect(columns.filter(({ required }) => required).map((column) => column.name)).toEqual(primaryKey);
    for (const { name: column, datatype } of columns) {
      const cells = rows.map((row) => row[column]!).filter(Boolean);
      expect.soft(cells.length, `${column} holds something`).toBeGreaterThan(0);
      for (const cell of cells) expect.soft(cell, column).toMatch(forms[datatype]!);
      for (const cell of cells)
        expect
          .soft(cell, column)
          .not.toMatch(/not (?:found|seen|stated|known|given|read)|not in what we read|read (?:its|only)|does not apply/i);
    }
    expect(new Set(rows.map((row) => primaryKey.map((column) => row[column]).join('\n'))).size, 'the key tells the rows apart').toBe(
      rows.length,
    );

    await page.goto('/pilot/data/');
    const link = page.locator(`[data-download="${name}"] a[href$="/${name}.csv"]`);
    await expect(link).toContainText(`${Math.max(1, Math.round(statSync(`dist/pilot/data/${name}.csv`).size / 1000))} kB)`);
    expect(await (await request.get((await link.getAttribute('href')) ?? '')).text()).toBe(text);
    const described = page.locator(`[data-columns="${name}"]`);
    await described.locator('summary').click();
    await expect(described.locator('dt > code')).toHaveText(columns.map((column) => column.name));
  });

test('the files join by the keys that their metadata name, and one name of a study is used everywhere', () => {
  const joins = metadata.tables.flatMap(({ url, tableSchema }) => tableSchema.foreignKeys.map((key) => ({ url, ...key })));
  expect(joins.map(({ url, columnReference }) => `${url} ${columnReference}`)).toEqual([
    'results.csv study',
    'estimates.csv result',
    'estimates.csv study',
  ]);
  for (const { url, columnReference, reference } of joins) {
    const known = new Set(csv(reference.resource.replace('.csv', '')).map((row) => row[reference.columnReference]));
    const used = csv(url.replace('.csv', '')).map((row) => row[columnReference]);
    expect(
      used.filter((id) => !known.has(id)),
      `${url} ${columnReference}`,
    ).toEqual([]);
  }
  expect(metadata.tables[0]!.tableSchema.columns.find(({ name }) => name === 'time_points')?.separator).toBe('; ');
  expect(read('csv-metadata.json')).not.toMatch(/licen[cs]e"|creativecommons/i);
  const results = new Map(csv('results').map((row) => [row['id'], row['study']]));
  for (const { result, study } of csv('estimates')) expect(results.get(result)).toBe(study);
});

test('catalogues read the data page as a set of data with all that they ask for but a licence', async ({ page }) => {
  await page.goto('/pilot/data/');
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
  const context = { '@vocab': 'https://schema.org/', contentUrl: { '@type': '@id' }, url: { '@type': '@id' } };
  const expanded = await jsonld.expand(data, {
    documentLoader: async (url) => ({ documentUrl: url, document: { '@context': context }, contextUrl: undefined as never }),
  });
  const s = 'https://schema.org/';
  const [set, ...more] = expanded.filter((node) => node['@type']?.includes(`${s}Dataset`)) as Record<string, Record<string, unknown>[]>[];
  expect(more).toEqual([]);
  const asked =
    'name creator temporalCoverage spatialCoverage variableMeasured measurementTechnique isBasedOn version datePublished dateModified';
  for (const property of asked.split(' ')) expect(set?.[s + property]?.length, property).toBeGreaterThan(0);
  expect(String(set?.[`${s}description`]?.[0]?.['@value']).length).toBeGreaterThanOrEqual(50);
  const checked = tables.flatMap((name) => csv(name).map((row) => row['checked'] ?? '')).sort();
  expect(set?.[`${s}version`], 'the last check').toEqual([{ '@value': checked.at(-1) }]);
  const ours = csv('journey').filter(({ background }) => background !== 'true');
  const dates = ours.flatMap(({ date = '', until }) => [date, until || date]);
  expect(set?.[`${s}temporalCoverage`]).toEqual([{ '@value': [dates.sort()[0], dates.at(-1)].join('/') }]);
  expect(set?.[`${s}isAccessibleForFree`]).toEqual([{ '@value': true }]);
  expect(Object.keys(set ?? {}).filter((property) => /licen[cs]e/i.test(property))).toEqual([]);

  const files = set?.[`${s}distribution`] as Record<string, Record<string, string>[]>[];
  const paths = files.map((file) => new URL(file[`${s}contentUrl`]?.[0]?.['@id'] ?? '').pathname);
  expect(paths).toEqual(
    [...tables.map((name) => `${name}.csv`), 'csv-metadata.json', 'studies.csl.json'].map((name) => `/pilot/data/${name}`),
  );
  expect(paths.filter((path) => !existsSync(`dist${path}`))).toEqual([]);
  for (const [i, file] of files.entries()) expect(file[`${s}contentSize`]?.[0]?.['@value']).toBe(`${statSync(`dist${paths[i]}`).size} B`);
});
