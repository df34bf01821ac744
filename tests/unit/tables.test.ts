import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { dataset } from '../../src/lib/dataset.ts';
import { journeyTable } from '../../src/lib/tables/journey.ts';
import { estimatesTable, resultsTable } from '../../src/lib/tables/results.ts';
import { studiesTable } from '../../src/lib/tables/studies.ts';
import { lastChecked, type Table } from '../../src/lib/tables/table.ts';
import { studySchema } from '../../src/schemas/study.ts';
import { result, step, study, withEstimates } from './dataExamples.ts';

const names = ({ columns }: Table) => columns.map(({ name }) => name);
const cells = (table: Table, ...columns: string[]) => table.rows.map((row) => columns.map((column) => row[names(table).indexOf(column)]));

test('an outcome is one row, with the times at which people were asked, and no column stands empty', () => {
  const table = resultsTable([{ id: 'wellbeing', data: result }]);
  deepEqual(cells(table, 'id', 'study', 'time_points', 'planned', 'direction', 'cannot_show'), [
    ['wellbeing', 'ashe-2021', 'start; 6 months', 'true', 'better', 'the cause'],
  ]);
  ok(!names(table).includes('respondent'), 'nobody is named who answered');
});

test('each number is one row with its table, its result and its study', () => {
  const table = estimatesTable([{ id: 'wellbeing', data: withEstimates }]);
  const columns = [
    'id',
    'result',
    'study',
    'statistic',
    'value',
    'from',
    'at',
    'interval_low',
    'sd',
    'answered',
    'denominator',
    'scale_low',
    'table',
  ];
  deepEqual(cells(table, ...columns), [
    ['wellbeing-1', 'wellbeing', 'ashe-2021', 'mean', '-1.5', '', 'start', '', '0.25', '40', '', '-7', 'table 2'],
    ['wellbeing-2', 'wellbeing', 'ashe-2021', 'mean', '2', '', '6 months', '1', '', '31', '', '-7', 'table 2'],
    ['wellbeing-3', 'wellbeing', 'ashe-2021', 'change', '3.5', 'start', '6 months', '', '', '', '', '-7', 'table 3'],
    ['wellbeing-4', 'wellbeing', 'ashe-2021', 'percentage', '75', '', '6 months', '', '', '', '40', '-7', 'table 4'],
  ]);
  equal(estimatesTable([{ id: 'wellbeing', data: result }]).rows.length, 0);
});

test('every field of a study that is for readers is a column where any study has it', () => {
  const full = {
    ...study,
    bodies: ['Ashe B'],
    issue: '1',
    url: 'https://example.org/',
    compared: 'others',
    ran: 'The team',
    paid: 'nobody',
  };
  const fields = Object.keys(studySchema.shape).filter((name) => name !== 'confirm');
  deepEqual(names(studiesTable([{ id: 'ashe-2021', data: full }])), [
    'id',
    'label',
    ...fields.map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)),
  ]);
  const table = studiesTable([{ id: 'ashe-2021', data: study }]);
  deepEqual(cells(table, 'authors', 'sample', 'outcomes'), [['Ashe B; Crowe DE; van der Fell G', '40', 'staying well: awaited']]);
  ok(!names(table).includes('paid'));
});

test('a step is one row of single lines, with the precision of its date', () => {
  const table = journeyTable([{ id: 'opened', data: { ...step, title: ' The team\n  opened\t' } }]);
  deepEqual(cells(table, 'date', 'precision', 'state', 'title'), [['2017-02-01', 'day', 'done', 'The team opened']]);
});

test('catalogues of data learn who made it, of what it is, where and when, on what it is based, every file, and no licence', () => {
  const steps = ['2026-05-04', '2026-11-22', '2025-01-01'].map((checked, i) => ({ id: `${i}`, data: { ...step, checked } }));
  const version = lastChecked(resultsTable([{ id: 'wellbeing', data: result }]), journeyTable(steps));
  equal(version, '2026-11-22');
  const info = {
    url: 'https://example.org/data/',
    name: 'Data',
    description: 'All.',
    creator: 'The team',
    variables: ['Wellbeing'],
    studies: [study],
  };
  const files = [{ name: 'results.csv', title: 'Results', type: 'text/csv', bytes: 2168 }];
  const data = JSON.parse(JSON.stringify(dataset({ ...info, dates: ['2014', '2025-10-13'], version: version!, files })));
  deepEqual(data.distribution, [
    {
      '@type': 'DataDownload',
      name: 'Results',
      contentUrl: 'https://example.org/data/results.csv',
      encodingFormat: 'text/csv',
      contentSize: '2168 B',
    },
  ]);
  deepEqual(
    [
      data.creator.name,
      data.temporalCoverage,
      data.spatialCoverage.name,
      data.measurementTechnique,
      data.isBasedOn,
      data.version,
      data.license,
    ],
    [
      'The team',
      '2014/2025-10-13',
      'Östland',
      'made-up questionnaires',
      ['https://doi.org/10.1234/example.2021.17'],
      '2026-11-22',
      undefined,
    ],
  );
  equal(lastChecked(journeyTable([])), undefined);
});
