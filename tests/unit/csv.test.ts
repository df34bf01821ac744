import { parse } from 'csv-parse/sync';
import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { fileSize } from '../../src/lib/fileSize.ts';
import { csv, harmless } from '../../src/lib/tables/csv.ts';
import { csvw, rights } from '../../src/lib/tables/csvw.ts';
import { estimatesTable, resultsTable } from '../../src/lib/tables/results.ts';
import type { Table } from '../../src/lib/tables/table.ts';
import { withEstimates } from './dataExamples.ts';

const table = (...cells: string[]): Table => ({
  name: 'example',
  title: 'Example',
  description: 'An example.',
  key: ['a'],
  columns: cells.map((_, i) => ({ name: 'abcdefgh'.charAt(i), description: 'A column.', datatype: 'string', list: false })),
  rows: [cells],
});

test('lines end in CRLF, the first holds the names of the columns, and before it a mark tells a spreadsheet that this is UTF-8', () => {
  equal(csv(table('1', 'two')), '\uFEFFa,b\r\n1,two\r\n');
});

test('cells with commas, quotes and line breaks read back as they were', () => {
  const cells = ['a, b', 'the "significant" one', 'two\nlines', 'two\r\nlines', 'one\rother', '', ' kept ', 'Östland £73k'];
  deepEqual(parse(csv(table(...cells)), { bom: true })[1], cells);
});

test('a cell that a spreadsheet would run gets an apostrophe; plain numbers and all other words stay as they are', () => {
  const dangerous = ['=1+1', '+44 1227', '-cmd', '@SUM(A1)', '\tx', '\rx', '\nx', '=HYPERLINK("http://x")', '\uFF1D1', '-'];
  deepEqual(
    dangerous.map(harmless),
    dangerous.map((cell) => `'${cell}`),
  );
  ok(csv(table('=1+1')).includes("\r\n'=1+1\r\n"));
  const plain = ['-1.5', '+2', '0', '1,777', 'p < 0.001', 'almost 40', 'a = b', '10.1234/x', ''];
  deepEqual(plain.map(harmless), plain);
});

test('the size of a file is given in kB, counted in bytes, and never as nothing', () => {
  deepEqual([fileSize('x'), fileSize('é'.repeat(1250))], ['1 kB', '3 kB']);
});

test('the metadata beside the files say what each column holds, what tells rows apart and what joins them, and name no licence before there is one', () => {
  const entries = [{ id: 'wellbeing', data: withEstimates }];
  const metadata = JSON.parse(csvw([resultsTable(entries), estimatesTable(entries)]));
  const [results, estimates] = metadata.tables;
  deepEqual([results.url, results.tableSchema.primaryKey], ['results.csv', ['id']]);
  deepEqual(
    estimates.tableSchema.foreignKeys.map(({ columnReference, reference }: { columnReference: string; reference: object }) => [
      columnReference,
      reference,
    ]),
    [
      ['result', { resource: 'results.csv', columnReference: 'id' }],
      ['study', { resource: 'studies.csv', columnReference: 'id' }],
    ],
  );
  const column = (name: string) => results.tableSchema.columns.find((each: { name: string }) => each.name === name);
  deepEqual([column('id').required, column('time_points').separator, column('checked').datatype], [true, '; ', 'date']);
  equal(metadata['dc:rights'], rights);
  ok(!/licen[cs]e"|creativecommons/i.test(JSON.stringify(metadata)));
});
