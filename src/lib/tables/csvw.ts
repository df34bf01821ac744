import type { Table } from './table.ts';

/** Shown in place of a licence until the trust has chosen one. */
const rights = 'The trust has not yet decided how this may be reused.';

/**
 * The metadata of all CSV files (CSV on the Web) with the keys that join them: the text of csv-metadata.json, which programs look for
 * beside a CSV file. https://www.w3.org/TR/tabular-metadata/
 */
export function csvw(tables: Table[]): string {
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    'dc:language': 'en-GB',
    'dc:rights': rights,
    dialect: { delimiter: ',', quoteChar: '"', header: true, encoding: 'utf-8' },
    tables: tables.map(({ name: table, title, description, references = {}, columns }) => ({
      url: `${table}.csv`,
      'dc:title': title,
      'dc:description': `${description} An apostrophe stands before a cell that a spreadsheet would run as a formula.`,
      tableSchema: {
        columns: columns.map(({ name, description, datatype, list }) => ({
          name,
          titles: name,
          'dc:description': description,
          datatype,
          ...(list && { separator: '; ' }),
          ...(name === 'id' && { required: true }),
        })),
        primaryKey: ['id'],
        foreignKeys: Object.entries(references).map(([column, other]) => ({
          columnReference: column,
          reference: { resource: `${other}.csv`, columnReference: 'id' },
        })),
      },
    })),
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}
