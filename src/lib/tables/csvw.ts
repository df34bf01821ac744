import type { Table } from './table.ts';

/** Shown in place of a licence until the trust has chosen one. */
export const rights = 'The trust has not yet decided how this may be reused.';

/**
 * The metadata of a CSV file (CSV on the Web): the text of name.csv-metadata.json.
 * https://www.w3.org/TR/tabular-metadata/
 */
export function csvw({ name, title, description, key, columns }: Table): string {
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: `${name}.csv`,
    'dc:title': title,
    'dc:description': `${description} An apostrophe stands before a cell that a spreadsheet would run as a formula.`,
    'dc:language': 'en-GB',
    'dc:rights': rights,
    dialect: { delimiter: ',', quoteChar: '"', header: true, encoding: 'utf-8' },
    tableSchema: {
      columns: columns.map((column) => ({
        name: column.name,
        // The first is the header in the file, the second the one on a page.
        titles: [column.name, column.title],
        'dc:description': column.description,
        datatype: column.datatype,
        ...(key.includes(column.name) && { required: true }),
      })),
      primaryKey: key,
    },
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}
