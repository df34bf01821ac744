import { stringify } from 'csv-stringify/sync';
import type { Table } from './table.ts';

/** A table as CSV (RFC 4180) in UTF-8 with a byte order mark, without which Excel takes it for another encoding. */
export const csv = ({ columns, rows }: Table): string =>
  stringify([columns.map(({ name }) => name), ...rows.map((cells) => cells.map(harmless))], {
    bom: true,
    record_delimiter: '\r\n',
    quoted_match: /[\r\n]/,
  });

/**
 * A cell that no spreadsheet runs as a formula: an apostrophe goes before a sign that would start one. Plain numbers stay numbers.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export const harmless = (cell: string): string =>
  /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;

const plainNumber = /^[+-]?\d+(\.\d+)?$/;
