import { journeyTable } from '../lib/tables/journey.ts';
import { resultsTable } from '../lib/tables/results.ts';
import { studiesTable } from '../lib/tables/studies.ts';
import { type Row, type Table, cellOf } from '../lib/tables/table.ts';
import { listSteps } from './journey.ts';
import { listResults } from './results.ts';
import { listStudies } from './studies.ts';

/** The tables that can be downloaded, in the order in which they are offered. */
export async function listTables(): Promise<Table[]> {
  return [resultsTable(await listResults()), studiesTable(await listStudies()), journeyTable(await listSteps())];
}

/** The first row of each result. */
export async function getResultsTable(): Promise<Table> {
  const table = resultsTable(await listResults());
  const ids = table.rows.map(({ id }) => id);
  return { ...table, rows: table.rows.filter(({ id }, index) => ids.indexOf(id) === index) };
}

/** The rows of the results that hold a confirmed value. */
export async function getValuesTable(): Promise<Table> {
  const table = resultsTable(await listResults());
  const holdsValue = (row: Row) => ['n', 'mean', 'spread', 'low', 'p'].some((column) => cellOf(table, row, column) !== '');
  return { ...table, rows: table.rows.filter(holdsValue) };
}

/** The studies of the Kent pilot, or those from elsewhere. */
export async function getStudiesTable(from: 'elsewhere' | 'Kent'): Promise<Table> {
  return studiesTable((await listStudies()).filter(({ data }) => data.ours === (from === 'Kent')));
}
