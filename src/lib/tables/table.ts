/** One column of a table: its name is the header of the CSV, its title the header on a page. */
export interface Column {
  name: string;
  title: string;
  /** What its cells hold, for whoever uses the file. */
  description: string;
  /** A datatype of CSV on the Web. */
  datatype: 'string' | 'boolean' | 'integer' | 'number' | 'date' | 'gYear' | 'anyURI';
}

/** One row: the id of its record, a cell for each column, and the links of cells on a page, by the name of the column. */
export interface Row {
  id: string;
  cells: string[];
  links: Record<string, string>;
}

/** `name` is the name of the file without its ending; `key` lists the columns that identify a row. */
interface About {
  name: string;
  title: string;
  description: string;
  key: string[];
}

/** Pages, CSV files and their metadata are all made from this, so that they cannot disagree. */
export interface Table extends About {
  columns: Column[];
  rows: Row[];
}

/** A column, and how its cell is made from a record. */
export interface Field<Source> extends Column {
  /** The value of the cell; undefined leaves it empty, which does not mean zero. */
  of: (source: Source) => string | number | boolean | undefined;
  /** The link of the cell on a page. */
  link?: (source: Source) => string | undefined;
}

/** Makes a table with one row for each source, in the order given. */
export function makeTable<Source extends { id: string }>(about: About, fields: Field<Source>[], sources: Source[]): Table {
  return {
    ...about,
    columns: fields.map(({ name, title, description, datatype }) => ({ name, title, description, datatype })),
    rows: sources.map((source) => ({
      id: source.id,
      cells: fields.map(({ of }) => oneLine(of(source))),
      links: Object.fromEntries(fields.flatMap(({ name, link }) => toPair(name, link?.(source)))),
    })),
  };
}

const oneLine = (value: string | number | boolean | undefined) =>
  String(value ?? '')
    .replace(/\s+/g, ' ')
    .trim();
const toPair = (name: string, link: string | undefined): [string, string][] => (link ? [[name, link]] : []);

/** Several values in one cell. */
export const joined = (values: string[]): string => values.join('; ');

/**
 * The column of a name, with its index.
 * @throws Error for a name that no column has
 */
export function columnOf(table: Table, name: string): Column & { index: number } {
  const index = table.columns.findIndex((column) => column.name === name);
  const column = table.columns[index];
  if (!column)
    throw new Error(`The table ${table.name} has no column ${name}. It has: ${table.columns.map((each) => each.name).join(', ')}.`);
  return { ...column, index };
}

/** The text of one cell. */
export const cellOf = (table: Table, row: Row, column: string): string => row.cells[columnOf(table, column).index] ?? '';

/** The table with only those rows for which `keep` is true. */
export const withRows = (table: Table, keep: (row: Row, index: number) => boolean): Table => ({ ...table, rows: table.rows.filter(keep) });

/** The latest day on which a row of the tables was checked. */
export const lastChecked = (...tables: Table[]): string | undefined =>
  tables
    .flatMap((table) => table.rows.map((row) => cellOf(table, row, 'checked')))
    .sort()
    .at(-1);
