import { deepEqual, equal, throws } from 'node:assert/strict';
import { test } from 'node:test';
import { dataset } from '../../src/lib/dataset.ts';
import { journeyTable } from '../../src/lib/tables/journey.ts';
import { resultsTable } from '../../src/lib/tables/results.ts';
import { studiesTable } from '../../src/lib/tables/studies.ts';
import { cellOf, lastChecked, type Table } from '../../src/lib/tables/table.ts';
import { studySchema } from '../../src/schemas/study.ts';
import { change, changeWithValues, collected, level, step, study } from './dataExamples.ts';

const results = (data: typeof change) => resultsTable([{ id: 'wellbeing', data, study }]);
const cells = (table: Table, ...columns: string[]) => table.rows.map((row) => columns.map((column) => cellOf(table, row, column)));

test('a result without values is one row with all its times, and leads to its study', () => {
  const table = results(change);
  deepEqual(cells(table, 'id', 'at', 'n', 'mean', 'kind', 'direction', 'cannot_show', 'source'), [
    ['wellbeing', 'start; 6 months', '', '', 'change', 'better', 'the cause', 'Ashe and others, 2021, summary'],
  ]);
  equal(table.rows[0]?.links['source'], 'https://doi.org/10.1234/example.2021.17');
});

test('a result with values is one row for each, as printed', () => {
  const columns = ['id', 'at', 'n', 'mean', 'spread', 'low', 'high', 'level', 'p', 'unit', 'better'];
  deepEqual(cells(results(changeWithValues), ...columns), [
    ['wellbeing', 'start', '40', '-1.5', '0.25', '', '', '', '', 'points from 7 to 35', 'higher'],
    ['wellbeing', '6 months', '31', '2', '', '1', '3', '95', 'p < 0.001', 'points from 7 to 35', 'higher'],
  ]);
});

test('only a change has a direction', () => {
  deepEqual(
    [level, collected].map((result) => cells(results(result), 'direction')),
    [[['']], [['']]],
  );
});

test('every field of a study that is for readers is a column', () => {
  const table = studiesTable([{ id: 'ashe-2021', data: study }]);
  const fields = Object.keys(studySchema.omit({ confirm: true }).shape).map((name) =>
    name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  );
  deepEqual(
    table.columns.map(({ name }) => name),
    ['id', 'citation', ...fields],
  );
  deepEqual(cells(table, 'authors', 'review', 'sample', 'figures'), [
    [
      'Ashe B; Crowe DE; van der Fell G',
      'false',
      '40',
      'time to relapse (hazard ratio): HR 0.61 (95% CI 0.52 to 0.72); people (people): 40',
    ],
  ]);
});

test('a step is one row of single lines, with the precision of its date', () => {
  const table = journeyTable([{ id: 'opened', data: { ...step, title: ' The team\n  opened\t' } }]);
  deepEqual(cells(table, 'date', 'precision', 'state', 'title', 'source_url'), [['2017-02-01', 'day', 'done', 'The team opened', '']]);
  throws(() => cells(table, 'titel'), /no column titel. It has: id, date,/);
});

test('catalogues of data learn every file, what was measured and the last day of a check, and no licence', () => {
  const steps = ['2026-05-04', '2026-11-22', '2025-01-01'].map((checked, i) => ({ id: `${i}`, data: { ...step, checked } }));
  const tables = [results(changeWithValues), journeyTable(steps)];
  const data = JSON.parse(JSON.stringify(dataset({ tables, url: 'https://example.org/data/', description: 'All.', about: 'The site' })));
  deepEqual(
    data.distribution.map(({ contentUrl }: { contentUrl: string }) => contentUrl),
    ['https://example.org/data/results.csv', 'https://example.org/data/journey.csv'],
  );
  deepEqual([data.variableMeasured, data.dateModified, data.license], [['Wellbeing'], '2026-11-22', undefined]);
  equal(lastChecked(journeyTable([])), undefined);
});
