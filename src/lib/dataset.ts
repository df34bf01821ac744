import type { DataDownload, Dataset } from 'schema-dts';
import { type Table, cellOf, lastChecked } from './tables/table.ts';

interface Described {
  tables: Table[];
  /** The page with the data, and its description. */
  url: string;
  description: string;
  /** What the data are about. */
  about: string;
}

/**
 * The tables as one set of data, for catalogues of data. It names no licence while the trust has not chosen one,
 * and no creator before the trust has said who publishes.
 */
export function dataset({ tables, url, description, about }: Described): Dataset {
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

/** What the results measure, each once. */
function questionsOf(tables: Table[]): string[] {
  const results = tables.filter(({ name }) => name === 'results');
  return [...new Set(results.flatMap((table) => table.rows.map((row) => cellOf(table, row, 'question'))))];
}
