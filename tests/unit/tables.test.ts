import { deepEqual, equal, throws } from 'node:assert/strict';
import { test } from 'node:test';
import { checkResult } from '../../src/lib/checkResult.ts';
import { countsTable } from '../../src/lib/tables/counts.ts';
import { dataset } from '../../src/lib/dataset.ts';
import { journeyTable, precisionOf } from '../../src/lib/tables/journey.ts';
import { resultsTable } from '../../src/lib/tables/results.ts';
import { studiesTable } from '../../src/lib/tables/studies.ts';
import { cellOf, lastChecked, type Table } from '../../src/lib/tables/table.ts';
import { studySchema } from '../../src/schemas/study.ts';
import { change, changeWithValues, collected, count, level, step, study } from './dataExamples.ts';

const results = (data: typeof change) => resultsTable([{ id: 'wellbeing', data, study }]);
const cells = (table: Table, ...columns: string[]) => table.rows.map((row) => columns.map((column) => cellOf(table, row, column)));

test('a result without values is one row, with all its times', () => {
  const table = results(change);
  deepEqual(cells(table, 'id', 'at', 'n', 'mean', 'p'), [['wellbeing', 'start; 6 months', '', '', '']]);
  deepEqual(cells(table, 'kind', 'direction', 'cannot_show'), [['change', 'better', 'the cause']]);
});

test('a result with values is one row for each, as printed', () => {
  const columns = ['id', 'at', 'n', 'mean', 'spread', 'low', 'high', 'level', 'p', 'unit', 'better'];
  deepEqual(cells(results(changeWithValues), ...columns), [
    ['wellbeing', 'start', '40', '-1.5', '0.25', '', '', '', '', 'points from 7 to 35', 'higher'],
    ['wellbeing', '6 months', '31', '2', '', '1', '3', '95', 'p < 0.001', 'points from 7 to 35', 'higher'],
  ]);
});

test('only a change has a direction', () => {
  deepEqual(cells(results(level), 'kind', 'direction'), [['level', '']]);
  deepEqual(cells(results(collected), 'kind', 'direction'), [['collected', '']]);
});

test('the source of a result is its study and the place in it, and leads to the study', () => {
  const table = results(change);
  deepEqual(cells(table, 'study', 'where', 'source'), [['ashe-2021', 'summary', 'Ashe and others, 2021, summary']]);
  equal(table.rows[0]?.links['source'], 'https://doi.org/10.1234/example.2021.17');
});

test('every field of a study is a column', () => {
  const table = studiesTable([{ id: 'ashe-2021', data: study }]);
  const fields = Object.keys(studySchema.shape).map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  deepEqual(
    table.columns.map(({ name }) => name),
    ['id', 'citation', ...fields],
  );
  deepEqual(cells(table, 'authors', 'review', 'sample', 'time_points'), [
    ['Ashe B; Crowe DE; van der Fell G', 'false', '40', 'start; 6 months'],
  ]);
  deepEqual(cells(table, 'figures'), [['time to relapse (hazard ratio): HR 0.61 (95% CI 0.52 to 0.72); people (people): 40']]);
});

test('a number is told with what it counts, when, and its source', () => {
  const table = countsTable([{ id: 'trained', data: count }]);
  deepEqual(cells(table, 'value', 'counts', 'when', 'source_name', 'source_url'), [
    ['almost 40', 'professionals trained', 'late 2016', 'awards', 'https://example.org/awards'],
  ]);
  equal(table.rows[0]?.links['source_name'], 'https://example.org/awards');
});

test('the precision of a step is that of its date', () => {
  equal(precisionOf('2014'), 'year');
  equal(precisionOf('2014-03'), 'month');
  equal(precisionOf('2017-02-01'), 'day');
  deepEqual(cells(journeyTable([{ id: 'opened', data: step }]), 'date', 'precision', 'state', 'source_url'), [
    ['2017-02-01', 'day', 'done', ''],
  ]);
});

test('a cell is one line, and a column that does not exist is named', () => {
  const table = journeyTable([{ id: 'opened', data: { ...step, title: ' The team\n  opened\t' } }]);
  deepEqual(cells(table, 'title'), [['The team opened']]);
  throws(() => cells(table, 'titel'), /no column titel. It has: id, date,/);
});

test('the day of a table is the last on which one of its rows was checked', () => {
  const steps = ['2026-05-04', '2026-11-22', '2025-01-01'].map((checked, i) => ({ id: `${i}`, data: { ...step, checked } }));
  equal(lastChecked(journeyTable(steps)), '2026-11-22');
  equal(lastChecked(journeyTable([])), undefined);
});

test('catalogues of data are told every file, what was measured and the day, and no licence', () => {
  const tables = [results(changeWithValues), journeyTable([{ id: 'opened', data: step }])];
  const told = JSON.parse(JSON.stringify(dataset({ tables, url: 'https://example.org/data/', description: 'All.', about: 'The site' })));
  deepEqual(
    told.distribution.map(({ contentUrl }: { contentUrl: string }) => contentUrl),
    ['https://example.org/data/results.csv', 'https://example.org/data/journey.csv'],
  );
  deepEqual(told.variableMeasured, ['Wellbeing']);
  equal(told.dateModified, '2026-05-04');
  equal(told.license, undefined);
});

test('the result of a check says how many pages failed, and never that something passed that was not tested', () => {
  equal(checkResult({ passed: 30, failed: 0 }), 'Passed on 30 of 30 pages');
  equal(checkResult({ passed: 28, failed: 2 }), 'Failed on 2 of 30 pages');
  equal(checkResult({ passed: 0, failed: 0 }), 'Not tested');
});
