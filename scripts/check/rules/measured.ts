import { type Content, entriesOf, type Entry } from '../../../src/reader/content.ts';
import { written } from './unique.ts';

/** A number of a study or a result with what is written about it; each part only if it is written as it is meant to be. */
export interface Estimate {
  /** The group of fields that it stands in. */
  path: PropertyKey[];
  /** The field of the estimate itself. */
  key: 'value' | 'mean';
  value?: number;
  low?: number;
  high?: number;
  unit?: string;
}

/** A group of fields as written; without fields if it is none. */
export const groupOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
export const textsOf = (value: unknown): string[] => listOf(value).filter((each) => typeof each === 'string');

function estimateOf(path: PropertyKey[], key: Estimate['key'], fields: unknown, unit: unknown): Estimate {
  const group = groupOf(fields);
  const { low, high } = groupOf(group['interval']);
  return {
    path,
    key,
    ...(typeof group[key] === 'number' && { value: group[key] }),
    ...(typeof low === 'number' && { low }),
    ...(typeof high === 'number' && { high }),
    ...(typeof unit === 'string' && { unit: unit.trim() }),
  };
}

/** The figures of a study, or the values of a result, as written: also of a record whose other fields are wrong. */
export function estimatesOf(entry: Entry): Estimate[] {
  if (entry.collection === 'studies')
    return listOf(written(entry, 'figures')).map((figure, i) => estimateOf(['figures', i], 'value', figure, groupOf(figure)['unit']));
  if (entry.collection !== 'results') return [];
  return listOf(written(entry, 'values')).map((value, i) => estimateOf(['values', i], 'mean', value, written(entry, 'unit')));
}

/** The study that a result names, if there is one. */
export function studyOf(result: Entry, content: Content): Entry | undefined {
  const id = written(result, 'study');
  return (entriesOf(content, 'studies') as Entry[]).find((study) => study.id === id);
}
