import { dataPage } from '../lib/url.ts';
import { cslItem } from '../lib/csl.ts';
import { mimeType } from '../lib/mimeTypes.ts';
import { dataset } from '../lib/dataset.ts';
import { csv } from '../lib/tables/csv.ts';
import { csvw } from '../lib/tables/csvw.ts';
import { journeyTable } from '../lib/tables/journey.ts';
import { estimatesTable, resultsTable } from '../lib/tables/results.ts';
import { studiesTable } from '../lib/tables/studies.ts';
import type { Table } from '../lib/tables/table.ts';
import { fileSize } from '../lib/fileSize.ts';
import { cached } from './cached.ts';
import { listSteps } from './journey.ts';
import { getSite } from './records.ts';
import { listResults } from './results.ts';
import { listStudies } from './studies.ts';

/** The tables that can be downloaded, in the order in which they are offered. */
export async function listTables(): Promise<Table[]> {
  const results = await listResults();
  return [resultsTable(results), studiesTable(await listStudies()), estimatesTable(results), journeyTable(await listSteps())];
}

/** A file that a reader can download. */
export type DataFile = ReturnType<typeof dataFile>;

const dataFile = (name: string, format: 'CSV' | 'JSON' | 'CSL-JSON', text: string) => ({
  name,
  /** From the root of the site. */
  address: `${dataPage}${name}`,
  /** What it is called in a link. */
  format,
  /** Its content type. */
  type: mimeType(name),
  size: fileSize(text),
  bytes: Buffer.byteLength(text),
  text,
});

/** Every file in /pilot/data/: the tables, the metadata of them all, and all studies for reference programs. */
const listDataFiles = cached(async (): Promise<DataFile[]> => {
  const tables = await listTables();
  const items = (await listStudies()).map(({ id, data }) => cslItem(id, data));
  return [
    ...tables.map((table) => dataFile(`${table.name}.csv`, 'CSV', csv(table))),
    dataFile('csv-metadata.json', 'JSON', csvw(tables)),
    dataFile('studies.csl.json', 'CSL-JSON', `${JSON.stringify(items, null, 2)}\n`),
  ];
});

/**
 * One file by its name.
 * @throws Error if no file has it
 */
export async function getDataFile(name: string): Promise<DataFile> {
  const file = (await listDataFiles()).find((each) => each.name === name);
  if (!file) throw new Error(`There is no file ${name} among the data.`);
  return file;
}

/** The paths of the route for one ending, such as .csv, for getStaticPaths: the name without the ending, and the file. */
export async function dataPaths(ending: string): Promise<{ params: { name: string }; props: { file: DataFile } }[]> {
  const files = (await listDataFiles()).filter(({ name }) => name.endsWith(ending));
  return files.map((file) => ({ params: { name: file.name.slice(0, -ending.length) }, props: { file } }));
}

/** What catalogues of data learn of the files, and what a citation of them says. @param url the full address of the page with the data */
export const describeData = async (url: string) =>
  dataset({
    url,
    site: await getSite(),
    tables: await listTables(),
    files: await listDataFiles(),
    results: await listResults(),
    studies: await listStudies(),
    steps: await listSteps(),
  });
