import { parse } from 'csv-parse/sync';
import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { dataset } from '../../src/lib/dataset.ts';
import { fileSize } from '../../src/lib/fileSize.ts';
import { csv, harmless } from '../../src/lib/tables/csv.ts';
import { csvw, rights } from '../../src/lib/tables/csvw.ts';
import { journeyTable } from '../../src/lib/tables/journey.ts';
import { estimatesTable, resultsTable } from '../../src/lib/tables/results.ts';
import { studiesTable } from '../../src/lib/tables/studies.ts';
import { lastChecked, type Table } from '../../src/lib/tables/table.ts';
import { studySchema } from '../../src/schemas/study.ts';
import { madeUp } from '../check/madeUpContent.ts';

const study = madeUp('studies', 'made-up-study');
const step = madeUp('journey', 'first-step');
const results = [{ id: 'feeling', data: madeUp('results', 'feeling') }];
const namesOf = ({ columns }: Table) => columns.map(({ name }) => name);
const cells = (table: Table, columns: string) =>
  table.rows.map((row) => columns.split(' ').map((column) => row[namesOf(table).indexOf(column)]));

const written = (...row: string[]) =>
  csv({
    name: 'example',
    title: 'Example',
    description: 'An example.',
    columns: row.map((_, i) => ({ name: 'abcdefgh'.charAt(i), description: 'A column.', datatype: 'string', list: false })),
    rows: [row],
  });

test('lines end in CRLF, the first holds the names of the columns, and before it a mark tells a spreadsheet that this is UTF-8', () => {
  equal(written('1', 'two'), '\uFEFFa,b\r\n1,two\r\n');
});

test('cells with commas, quotes and line breaks read back as they were', () => {
  const row = ['a, b', 'the "significant" one', 'two\nlines', 'two\r\nlines', 'one\rother', '', ' kept ', 'Östland £73k'];
  deepEqual(parse(written(...row), { bom: true })[1], row);
});

test('a cell that a spreadsheet would run gets an apostrophe; plain numbers and all other words stay as they are', () => {
  const dangerous = ['=1+1', '+44 1227', '-cmd', '@SUM(A1)', '\tx', '\rx', '\nx', '=HYPERLINK("http://x")', '\uFF1D1', '-'];
  deepEqual(
    dangerous.map(harmless),
    dangerous.map((cell) => `'${cell}`),
  );
  ok(written('=1+1').includes("\r\n'=1+1\r\n"));
  const plain = ['-1.5', '+2', '0', '1,777', 'p < 0.001', 'almost 40', 'a = b', '10.1234/x', ''];
  deepEqual(plain.map(harmless), plain);
});

test('the size of a file is given in kB, counted in bytes, and never as nothing', () => {
  deepEqual([fileSize('x'), fileSize('é'.repeat(1250))], ['1 kB', '3 kB']);
});

test('an outcome is one row, with the times at which people were asked, and no column stands empty', () => {
  const { respondent: _, ...data } = madeUp('results', 'feeling');
  const table = resultsTable([{ id: 'feeling', data }]);
  deepEqual(cells(table, 'id study time_points planned direction cannot_show'), [
    ['feeling', 'made-up-study', 'start; 6 months', 'true', 'better', 'The cause. It is made up.'],
  ]);
  ok(!namesOf(table).includes('respondent'), 'nobody is named who answered');
});

test('each number is one row with its table, its result and its study', () => {
  const table = estimatesTable(results);
  deepEqual(cells(table, 'id result study statistic value from at interval_low sd answered denominator scale_low table'), [
    ['feeling-1', 'feeling', 'made-up-study', 'mean', '18.5', '', 'start', '17', '4', '20', '', '0', 'table 2'],
    ['feeling-2', 'feeling', 'made-up-study', 'mean', '21', '', '6 months', '19.5', '4.2', '19', '', '0', 'table 2'],
    ['feeling-3', 'feeling', 'made-up-study', 'change', '2.5', 'start', '6 months', '', '', '', '', '0', 'table 3'],
    ['feeling-4', 'feeling', 'made-up-study', 'percentage', '75', '', '6 months', '', '', '', '20', '0', 'table 4'],
  ]);
  equal(estimatesTable([{ id: 'meetings', data: madeUp('results', 'meetings') }]).rows.length, 0);
});

test('every field of a study that is for readers is a column where any study has it', () => {
  const more = { others: true, volume: '3', issue: '1', pages: '17', url: 'https://example.org/', compared: 'others', paid: 'nobody' };
  const full = studySchema.parse({
    ...study,
    ...more,
    bodies: ['Made-up A'],
    method: 'questions',
    outcomes: [{ of: 'cost', says: 'awaited' }],
  });
  const fields = Object.keys(studySchema.shape).filter((name) => name !== 'confirm');
  deepEqual(namesOf(studiesTable([{ id: 'full', data: full }])), [
    'id',
    'label',
    ...fields.map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)),
  ]);
  deepEqual(cells(studiesTable([{ id: 'full', data: full }]), 'authors sample outcomes'), [
    ['Made-up A; Made-up B', '20', 'cost: awaited'],
  ]);
  ok(!namesOf(studiesTable([{ id: 'made-up-study', data: study }])).includes('paid'));
});

test('a step is one row of single lines, with the precision of its date', () => {
  const table = journeyTable([{ id: 'opened', data: { ...step, title: ' The team\n  opened\t' } }]);
  deepEqual(cells(table, 'date precision state title'), [['2014-03', 'month', 'done', 'The team opened']]);
});

test('the metadata beside the files say what each column holds, what tells rows apart and what joins them, and name no licence before there is one', () => {
  const metadata = JSON.parse(csvw([resultsTable(results), estimatesTable(results)]));
  const [{ url, tableSchema }, estimates] = metadata.tables;
  deepEqual([url, tableSchema.primaryKey], ['results.csv', ['id']]);
  deepEqual(estimates.tableSchema.foreignKeys, [
    { columnReference: 'result', reference: { resource: 'results.csv', columnReference: 'id' } },
    { columnReference: 'study', reference: { resource: 'studies.csv', columnReference: 'id' } },
  ]);
  const column = (name: string) => tableSchema.columns.find((each: { name: string }) => each.name === name);
  deepEqual([column('id').required, column('time_points').separator, column('checked').datatype], [true, '; ', 'date']);
  equal(metadata['dc:rights'], rights);
  ok(!/licen[cs]e"|creativecommons/i.test(JSON.stringify(metadata)));
});

test('catalogues of data learn who made it, of what it is, where and when, on what it is based, every file, and no licence', () => {
  const steps = ['2026-05-04', '2026-11-22', '2025-01-01'].map((checked, i) => ({
    id: `${i}`,
    data: { ...step, until: '2025-10-13', checked },
  }));
  const tables = [resultsTable(results), journeyTable(steps)];
  const files = [{ name: 'results.csv', type: 'text/csv', bytes: 2168 }];
  const studies = [{ data: { ...study, method: 'questionnaires' } }];
  const about = { url: 'https://example.org/data/', site: madeUp('site'), tables, files, results: [], studies, steps };
  const data = JSON.parse(JSON.stringify(dataset(about)));
  const contentUrl = 'https://example.org/data/results.csv';
  deepEqual(data.distribution, [
    { '@type': 'DataDownload', name: 'Results', contentUrl, encodingFormat: 'text/csv', contentSize: '2168 B' },
  ]);
  deepEqual(
    [data.creator.name, data.temporalCoverage, data.spatialCoverage.name, data.measurementTechnique, data.isBasedOn, data.version],
    [
      'Open Dialogue team, Made-up Trust',
      '2014-03/2025-10-13',
      'a made-up place',
      'questionnaires',
      ['https://doi.org/10.1000/made-up.2024.1'],
      '2026-11-22',
    ],
  );
  equal(data.license, undefined);
  equal(lastChecked(journeyTable([])), undefined);
});
