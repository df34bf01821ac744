import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { csvw, rights } from '../../src/lib/tables/csvw.ts';
import { resultsTable } from '../../src/lib/tables/results.ts';
import { change, study } from './dataExamples.ts';

const table = resultsTable([{ id: 'wellbeing', data: change, study }]);
const metadata = JSON.parse(csvw(table));

test('the metadata of a file names the file beside it, its columns and what tells its rows apart', () => {
  equal(metadata.url, 'results.csv');
  equal(metadata['@context'][0], 'http://www.w3.org/ns/csvw');
  deepEqual(
    metadata.tableSchema.columns.map(({ name }: { name: string }) => name),
    table.columns.map(({ name }) => name),
  );
  deepEqual(metadata.tableSchema.primaryKey, ['id', 'at']);
});

test('every column says what it holds and of which kind it is, and one of its titles is the header of the file', () => {
  for (const column of metadata.tableSchema.columns) {
    ok(column.titles.includes(column.name), column.name);
    ok(column['dc:description'], column.name);
    ok(['string', 'boolean', 'integer', 'number', 'date', 'gYear', 'anyURI'].includes(column.datatype), column.name);
  }
});

test('no licence is made up while the trust has not chosen one', () => {
  equal(metadata['dc:rights'], rights);
  ok(!/licen[cs]e"|creativecommons/i.test(JSON.stringify(metadata)));
});
