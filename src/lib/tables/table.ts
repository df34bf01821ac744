/** One column of a table: its name is the header of the CSV, its title the header on a page. */
export interface Column {
  name: string;
  title: string;
  /** What its cells hold, for whoever uses the file. */
  description: string;
  datatype: Datatype;
}

/** A datatype of CSV on the Web. */
type Datatype = 'string' | 'boolean' | 'integer' | 'number' | 'date' | 'gYear' | 'anyURI';

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

/** Columns in their order, by the name of the field whose value they hold: cannotShow becomes the column cannot_show. */
export type Columns<Field extends string> = Record<Field, [title: string, datatype: Datatype, description: string]>;

/** What becomes a row: the value of each field, and the links of some. */
export interface TableRecord<Field extends string> {
  /** Without a value, a cell is empty, which does not mean zero. Several values stand with semicolons. */
  values: { id: string } & { [Name in Field]?: string | number | boolean | string[] | undefined };
  links?: { [Name in Field]?: string | undefined };
}

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const oneLine = (value: string) => value.replace(/\s+/g, ' ').trim();

/** Makes a table with one row for each record, in the order given. */
export function makeTable<Field extends string>(about: About, columns: Columns<Field>, records: TableRecord<NoInfer<Field>>[]): Table {
  const fields = Object.keys(columns) as Field[];
  return {
    ...about,
    columns: fields.map((field) => {
      const [title, datatype, description] = columns[field];
      return { name: snakeCase(field), title, description, datatype };
    }),
    rows: records.map(({ values, links = {} }) => ({
      id: values.id,
      cells: fields.map((field) => oneLine([values[field] ?? ''].flat().join('; '))),
      links: Object.fromEntries(
        Object.entries<string | undefined>(links).flatMap(([field, link]) => (link ? [[snakeCase(field), link]] : [])),
      ),
    })),
  };
}

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

/** The latest day on which a row of the tables was checked. */
export const lastChecked = (...tables: Table[]): string | undefined =>
  tables
    .flatMap((table) => table.rows.map((row) => cellOf(table, row, 'checked')))
    .sort()
    .at(-1);
