import { journeyTable } from '../lib/tables/journey.ts';
import { estimatesTable, resultsTable } from '../lib/tables/results.ts';
import { studiesTable } from '../lib/tables/studies.ts';
import type { Table } from '../lib/tables/table.ts';
import { listSteps } from './journey.ts';
import { listResults } from './results.ts';
import { listStudies } from './studies.ts';

/** The tables that can be downloaded, in the order in which they are offered. */
export async function listTables(): Promise<Table[]> {
  const results = await listResults();
  return [resultsTable(results), studiesTable(await listStudies()), estimatesTable(results), journeyTable(await listSteps())];
}
