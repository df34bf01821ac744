import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { globSync, readFileSync } from 'node:fs';

/** A row of a CSV file, by the names of its columns. */
export type CsvRow = Record<string, string>;

/** The tables that can be taken away. */
export const tableNames = ['results', 'studies', 'journey'] as const;

const folder = 'dist/pilot/data';

/** A file under /pilot/data/, as it is built. */
export const dataFile = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8');

/** The header and the rows of a CSV file; the apostrophe before what a spreadsheet would run is taken away again. */
export function csvFile(name: string): { header: string[]; rows: CsvRow[] } {
  const [header = [], ...rows]: string[][] = parse(dataFile(`${name}.csv`));
  const plain = (cell = '') => cell.replace(/^'(?=[=+\-@])/, '');
  return { header, rows: rows.map((cells) => Object.fromEntries(header.map((column, i) => [column, plain(cells[i])]))) };
}

/** A table of data on a page: its name, the columns of its header, and its cells by row and column. */
export interface PageTable {
  name: string;
  header: string[];
  rows: { id: string; cells: CsvRow }[];
}

/** The tables of data on the page that is open. */
export const tablesOn = (page: Page): Promise<PageTable[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('table[data-table]')].map((table) => ({
      name: table.dataset['table'] ?? '',
      header: [...table.querySelectorAll<HTMLElement>('th[data-column]')].map((cell) => cell.dataset['column'] ?? ''),
      rows: [...table.querySelectorAll<HTMLElement>('[data-row]')].map((row) => ({
        id: row.dataset['row'] ?? '',
        cells: Object.fromEntries(
          [...row.querySelectorAll<HTMLElement>('[data-column]')].map((cell) => [cell.dataset['column'] ?? '', cell.textContent ?? '']),
        ),
      })),
    })),
  );

/** The addresses of the pages that hold tables of data. */
export const pagesWithTables: string[] = globSync('dist/**/index.html')
  .filter((file) => readFileSync(file, 'utf8').includes('data-table='))
  .map((file) => file.replaceAll('\\', '/').slice('dist'.length, -'index.html'.length))
  .sort();
