import { z } from 'astro/zod';
import type { Finding } from './issue.ts';
import { adviseDay, adviseKind, adviseOtherKind } from './fieldMistakes.ts';
import { nearest } from './nearest.ts';
import type { Fields } from './yaml.ts';

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** A fault of the schema in an editor's words. */
export interface Explained {
  path: Path;
  /** Whether the name is wrong, not the value. */
  name?: true;
  /** The field that a wrong name was meant to be. */
  meant?: Path;
  message: string;
}

/** Of records of several kinds, the schema of the kind that a value says it is. */
function kindOf(union: z.ZodDiscriminatedUnion, value: unknown): unknown {
  const { discriminator } = union.def;
  const kind = valueAt(value, [discriminator]);
  return union.options.find((option) => option instanceof z.ZodObject && (option.shape[discriminator] as z.ZodLiteral).value === kind);
}

/** Of records of two forms, the form that a value was meant to have: the first one if it holds a field that the last one has not. */
function formOf(union: z.ZodUnion, value: unknown): unknown {
  const last = union.options.at(-1);
  if (typeof value !== 'object' || value === null || !(last instanceof z.ZodObject)) return last;
  const keys = Object.keys(value);
  return union.options.find((form) => form instanceof z.ZodObject && keys.some((key) => key in form.shape && !(key in last.shape))) ?? last;
}

const isForms = (schema: unknown): schema is z.ZodUnion =>
  schema instanceof z.ZodUnion &&
  !(schema instanceof z.ZodDiscriminatedUnion) &&
  schema.options.every((each) => each instanceof z.ZodObject);

/** The schema of a field, without what makes it optional; its own description wins over the inner one. */
function schemaAt(schema: unknown, path: Path, value: unknown): { inner: unknown; about?: string } {
  let about: string | undefined;
  let inner = schema;
  for (let part = 0; ;) {
    if (part === path.length && inner instanceof z.ZodType) about ??= inner.description;
    if (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) inner = inner.unwrap();
    else if (inner instanceof z.ZodDiscriminatedUnion) inner = kindOf(inner, valueAt(value, path.slice(0, part)));
    else if (part === path.length) break;
    else if (inner instanceof z.ZodObject) inner = inner.shape[String(path[part++])];
    else if (inner instanceof z.ZodArray) inner = (part++, inner.element);
    else break;
  }
  return { inner, ...(about && { about }) };
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce((at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined), value);

/** The words of which one belongs into a field, if it takes only such. */
function choicesOf(issue: Issue): string[] | undefined {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : undefined;
}

function explain(issue: Issue, schema: unknown, value: unknown): Explained[] {
  const { path } = issue;
  const { inner, about } = schemaAt(schema, path, value);
  const meant = about ? ` What belongs there: ${about}` : '';
  if (issue.code === 'unrecognized_keys') {
    const known = inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
    const kinds = schema instanceof z.ZodDiscriminatedUnion && path.length === 0 ? schema : undefined;
    return issue.keys.map((key) => {
      if (kinds?.options.some((option) => option instanceof z.ZodObject && key in option.shape))
        return { path: [...path, key], name: true, message: adviseOtherKind(String(valueAt(value, [kinds.def.discriminator])), key) };
      if (path.length === 0 && schema instanceof z.ZodType && schema.description)
        return { path: [key], name: true, message: `is not a field here. ${schema.description}` };
      const like = nearest(key, known);
      const help = like ? `Did you mean ${like}?` : known.length > 0 ? `The fields here are: ${known.join(', ')}.` : 'There are none here.';
      return { path: [...path, key], name: true, ...(like && { meant: [...path, like] }), message: `is not a field here. ${help}` };
    });
  }
  const given = valueAt(value, path);
  const values = choicesOf(issue);
  const choice = values ? ` Write one of: ${values.join(', ')}.` : '';
  if (given === undefined) return [{ path, message: `is missing.${choice || meant}` }];
  if (given === null || given === '') return [{ path, message: `is empty.${choice || meant}` }];
  if (values) {
    const like = nearest(String(given), values);
    return [{ path, message: `${JSON.stringify(given)} is not one of: ${values.join(', ')}.${like ? ` Did you mean ${like}?` : ''}` }];
  }
  if (/^is /.test(issue.message)) {
    const hint = issue.message.includes('day') ? adviseDay(given) : '';
    const shown = typeof given === 'object' ? '' : `${JSON.stringify(given)} `;
    return [{ path, message: `${shown}${issue.message}${hint}${hint.endsWith('?') ? '' : '.'}` }];
  }
  if (typeof given === 'number' && (issue.code === 'too_small' || issue.code === 'too_big'))
    return [{ path, message: `${given} is too ${issue.code === 'too_small' ? 'small' : 'large'}.${meant}` }];
  if (issue.code === 'too_small') return [{ path, message: `is empty.${meant}` }];
  if (issue.code === 'invalid_type') return [{ path, message: `${adviseKind(given, issue.expected)}${meant}` }];
  return [{ path, message: `is not right.${meant}` }];
}

/** Everything that a schema finds wrong with a value. */
export function explainAll(either: z.ZodType, value: unknown): Explained[] {
  const schema = isForms(either) ? (formOf(either, value) as z.ZodType) : either;
  const { error } = schema.safeParse(value);
  const found = error ? error.issues.flatMap((issue) => explain(issue, schema, value)) : [];
  // A field that stands there under a misspelt name is not missing as well.
  const there = new Set(found.flatMap(({ meant }) => (meant ? [meant.join()] : [])));
  return found.filter(({ path }) => valueAt(value, path) !== undefined || !there.has(path.join()));
}

/** The name of a field as an editor reads it: consent, given · navigation, number 3, to */
export const nameOf = (path: Path) => path.map((part) => (typeof part === 'number' ? `number ${part + 1}` : String(part))).join(', ');

/** Fields must be those of the schema, each in its own form. Astro stops at the first fault of the first file, without its line. */
export function judgeFields(schema: z.ZodType, fields: Fields): Finding[] {
  return explainAll(schema, fields.value).map(({ path, name, message }) => ({
    ...fields.placeOf(path, name),
    ...(path.length > 0 && { field: nameOf(path) }),
    message,
  }));
}
