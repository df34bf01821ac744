import { parse } from 'csv-parse/sync';
import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { csv, harmless } from '../../src/lib/tables/csv.ts';
import { fileSize } from '../../src/lib/fileSize.ts';
import type { Table } from '../../src/lib/tables/table.ts';

const table = (...cells: string[]): Table => ({
  name: 'example',
  title: 'Example',
  description: 'An example.',
  key: ['a'],
  columns: cells.map((_, i) => ({ name: 'abcdefgh'.charAt(i), title: 'A title', description: 'A column.', datatype: 'string' })),
  rows: [{ id: 'one', cells, links: {} }],
});

test('lines end in CRLF, the first holds the names of the columns, and no byte order mark comes before it', () => {
  equal(csv(table('1', 'two')), 'a,b\r\n1,two\r\n');
});

test('cells with commas, quotes and line breaks are quoted, and read back as they were', () => {
  const cells = ['a, b', 'the "significant" one', 'two\nlines', 'two\r\nlines', 'one\rother', '', ' kept ', 'Östland £73k'];
  const text = csv(table(...cells));
  ok(text.includes('"a, b","the ""significant"" one","two\nlines"'));
  deepEqual(parse(text)[1], cells);
});

test('a cell that a spreadsheet would run gets an apostrophe', () => {
  const dangerous = ['=1+1', '+44 1227', '-cmd', '@SUM(A1)', '\tx', '\rx', '\nx', '=HYPERLINK("http://x")', '\uFF1D1', '-'];
  deepEqual(
    dangerous.map(harmless),
    dangerous.map((cell) => `'${cell}`),
  );
  ok(csv(table('=1+1')).includes("\r\n'=1+1\r\n"));
});

test('plain numbers and all other words stay as they are', () => {
  const plain = ['-1.5', '+2', '0', '1,777', 'p < 0.001', 'almost 40', '£73k', 'a = b', '10.1234/x', ''];
  deepEqual(plain.map(harmless), plain);
});

test('the size of a file is told in kB, counted in bytes, and never as nothing', () => {
  equal(fileSize('x'), '1 kB');
  equal(fileSize('é'.repeat(1250)), '3 kB');
});
