import { parse } from 'csv-parse/sync';
import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { fileSize } from '../../src/lib/fileSize.ts';
import { csv, harmless } from '../../src/lib/tables/csv.ts';
import { journeyTable } from '../../src/lib/tables/journey.ts';
import { estimatesTable } from '../../src/lib/tables/results.ts';
import { studiesTable } from '../../src/lib/tables/studies.ts';
import type { Table } from '../../src/lib/tables/table.ts';
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

test('each number is one row with its table, its result and its study', () => {
  const table = estimatesTable(results);
  deepEqual(cells(table, 'id result study statistic value from at interval_low sd answered denominator scale_low table'), [
    ['feeling-1', 'feeling', 'made-up-study', 'mean', '18.5', '', 'start', '17', '4', '20', '', '0', 'table 2'],
    ['feeling-2', 'feeling', 'made-up-study', 'mean', '21', '', '6 months', '19.5', '4.2', '19', '', '0', 'table 2'],
    ['feeling-3', 'feeling', 'made-up-study', 'change', '2.5', 'start', '6 months', '1', '', '', '', '0', 'table 3'],
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
