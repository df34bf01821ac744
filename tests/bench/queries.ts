import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

export const kinds = ['urgent', 'contact', 'none', 'slip', 'unseen', 'words'] as const;
export const readers = ['family', 'commissioner', 'staff'] as const;

/** A test query, as queries.yaml tells it: its header says what each field means. */
export interface Query {
  q: string;
  reader: (typeof readers)[number];
  pages: string[];
  kind: (typeof kinds)[number];
  why?: string;
}

/**
 * The test queries of a file beside this one.
 * @throws Error if one of them has a kind or a reader that is not known, or stands there twice
 */
export function readQueries(file: string): Query[] {
  const { queries } = parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as { queries: Query[] };
  const faulty = queries.filter(({ kind, reader }) => !kinds.includes(kind) || !readers.includes(reader)).map(({ q }) => q);
  const twice = queries.map(({ q }) => q).filter((q, index, all) => all.indexOf(q) !== index);
  if (faulty.length) throw new Error(`${file}: an unknown kind or reader at ${faulty.join(', ')}`);
  if (twice.length) throw new Error(`${file}: more than once: ${twice.join(', ')}`);
  return queries;
}

/** Every word and phrase of the `typed` lists of the glossary, which are for the search alone. */
export function readTyped(): string[] {
  return globSync('content/glossary/[!_]*.yaml').flatMap((file) => (parse(readFileSync(file, 'utf8')).typed ?? []) as string[]);
}
