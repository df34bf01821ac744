/** A datatype of CSV on the Web. */
type Datatype = 'string' | 'boolean' | 'integer' | 'number' | 'date' | 'gYear' | 'anyURI';

/** One column of a file. */
interface Column {
  name: string;
  /** What its cells hold, for whoever uses the file. */
  description: string;
  datatype: Datatype;
  /** Whether a cell may hold several values, with semicolons. */
  list: boolean;
}

/** `name` is the name of the file without its ending. The column `id` identifies a row. */
interface About {
  name: string;
  title: string;
  description: string;
  /** Columns that hold the id of a row in another table, with the name of that table. */
  references?: Record<string, string>;
}

/** CSV files and their metadata are made from this, so that they cannot disagree. */
export interface Table extends About {
  columns: Column[];
  rows: string[][];
}

/** Columns in their order, by the name of the field whose value they hold: cannotShow becomes the column cannot_show. */
export type Columns<Field extends string> = Record<Field, [datatype: Datatype, description: string]>;

type Value = string | number | boolean | string[] | undefined;

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const oneLine = (value: string) => value.replace(/\s+/g, ' ').trim();

/** Makes a table with one row for each record, in the order given. A cell without a value is empty, and a column without one is left out. */
export function makeTable<Field extends string>(
  about: About,
  spec: Columns<Field>,
  records: { [Name in NoInfer<Field>]?: Value }[],
): Table {
  const fields = (Object.keys(spec) as Field[]).filter((field) => records.some((each) => [each[field] ?? []].flat().length > 0));
  return {
    ...about,
    columns: fields.map((field) => {
      const [datatype, description] = spec[field];
      return { name: snakeCase(field), description, datatype, list: records.some((each) => Array.isArray(each[field])) };
    }),
    rows: records.map((each) => fields.map((field) => oneLine([each[field] ?? ''].flat().join('; ')))),
  };
}

/** The latest day on which a row of the tables was checked. */
export const lastChecked = (...tables: Table[]): string | undefined =>
  tables
    .flatMap(({ columns, rows }) => rows.map((cells) => cells[columns.findIndex(({ name }) => name === 'checked')] ?? ''))
    .sort()
    .at(-1);
