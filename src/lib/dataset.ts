import type { DataDownload, Dataset } from 'schema-dts';
import { type Table, cellOf, lastChecked } from './tables/table.ts';

interface DatasetInfo {
  tables: Table[];
  /** The page with the data, and its description. */
  url: string;
  description: string;
  /** What the data are about. */
  about: string;
}

/**
 * The tables as one Dataset of schema.org, for data catalogues. It names no licence and no creator, because the trust has not yet
 * decided on either.
 */
export function dataset({ tables, url, description, about }: DatasetInfo): Dataset {
  const day = lastChecked(...tables);
  return {
    '@type': 'Dataset',
    '@id': `${url}#dataset`,
    name: `${about}: data`,
    description,
    url,
    inLanguage: 'en-GB',
    isAccessibleForFree: true,
    about: { '@type': 'Thing', name: about },
    variableMeasured: questionsOf(tables),
    ...(day && { dateModified: day }),
    distribution: tables.map((table): DataDownload => ({
      '@type': 'DataDownload',
      name: table.title,
      description: table.description,
      contentUrl: `${url}${table.name}.csv`,
      encodingFormat: 'text/csv',
    })),
  };
}

/** The questions of the results, each once. */
function questionsOf(tables: Table[]): string[] {
  const results = tables.filter(({ name }) => name === 'results');
  return [...new Set(results.flatMap((table) => table.rows.map((row) => cellOf(table, row, 'question'))))];
}
