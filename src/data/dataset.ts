import type { DatasetInfo } from '../lib/dataset.ts';
import { lastChecked } from '../lib/tables/table.ts';
import { listDataFiles } from './dataFiles.ts';
import { listSteps } from './journey.ts';
import { getSite } from './records.ts';
import { listResults } from './results.ts';
import { listStudies } from './studies.ts';
import { listTables } from './tables.ts';

/** What catalogues of data learn of the files, and what a citation of them says. @param url the full address of the page with the data */
export async function describeData(url: string): Promise<DatasetInfo> {
  const [site, tables, files, results, studies, steps] = await Promise.all([
    getSite(),
    listTables(),
    listDataFiles(),
    listResults(),
    listStudies(),
    listSteps(),
  ]);
  const dates = steps
    .filter(({ data }) => !data.background)
    .flatMap(({ data: { date, until = date } }) => [date, until])
    .sort();
  return {
    url,
    name: `${site.name} in Kent and Medway: data`,
    description: tables.map(({ description }) => description).join(' '),
    creator: `Open Dialogue team, ${site.organisation.name}`,
    variables: results.filter(({ study }) => study.ours).map(({ data }) => data.outcome),
    studies: studies.map(({ data }) => data),
    dates: [dates[0] ?? '', dates.at(-1) ?? ''],
    version: lastChecked(...tables) ?? '',
    files: files.map((file) => ({ ...file, title: tables.find(({ name }) => file.name === `${name}.csv`)?.title })),
  };
}
