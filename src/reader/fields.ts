import { z } from 'astro/zod';
import { explainDay, explainKind } from './fieldMistakes.ts';
import type { Issue } from './issue.ts';
import { nearest } from './nearest.ts';
import type { Fields } from './yaml.ts';

type Path = readonly PropertyKey[];
type SchemaIssue = z.core.$ZodIssue;
type Typed = Fields['typedAt'];

/** An issue of the schema in an editor's words. */
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

/**
 * The schema of a field, without what makes it optional, with the meta data of it and of all that it stands in; undefined if the schema
 * knows no such field. Its own description wins over the inner one.
 */
export function schemaAt(schema: unknown, path: Path, value: unknown): { inner: unknown; about?: string; meta: Record<string, unknown> } {
  let meta: Record<string, unknown> = {};
  let inner = schema;
  for (let part = 0; ;) {
    const { description, ...own } = (inner instanceof z.ZodType ? inner.meta() : undefined) ?? {};
    meta = { ...meta, ...own, ...(part === path.length && description && { description: meta['description'] ?? description }) };
    if (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) inner = inner.unwrap();
    else if (inner instanceof z.ZodDiscriminatedUnion) inner = kindOf(inner, valueAt(value, path.slice(0, part)));
    else if (isForms(inner)) inner = formOf(inner, valueAt(value, path.slice(0, part)));
    else if (part === path.length) break;
    else if (inner instanceof z.ZodObject) inner = inner.shape[String(path[part++])];
    else if (inner instanceof z.ZodArray) inner = (part++, inner.element);
    else if (inner instanceof z.ZodRecord) inner = (part++, inner.valueType);
    else {
      inner = undefined;
      break;
    }
  }
  const about = meta['description'];
  return { inner, meta, ...(typeof about === 'string' && { about }) };
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce((at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined), value);

/** The words of which one belongs into a field, if it takes only such. */
function choicesOf(issue: SchemaIssue): string[] | undefined {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : undefined;
}

/** What a field that is not there needs: its words, or the lines of a group. */
function explainMissing(path: Path, inner: unknown, choice: string, meant: string): string {
  if (!(inner instanceof z.ZodObject)) return choice || meant;
  const fields = Object.keys(inner.shape);
  const name = String(path.at(-1));
  return `${meant} Copy these lines from the file _template of this folder, and fill them in: "${name}:", and below it, with two spaces before each, ${fields.map((field) => `"${field}:"`).join(', ')}.`;
}

function explainUnknown(issue: SchemaIssue & { keys: string[] }, schema: unknown, inner: unknown, value: unknown): Explained[] {
  const { path } = issue;
  const known = inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
  const kinds = schema instanceof z.ZodDiscriminatedUnion && path.length === 0 ? schema : undefined;
  return issue.keys.map((key) => {
    const at = { path: [...path, key], name: true } as const;
    if (kinds?.options.some((option) => option instanceof z.ZodObject && key in option.shape))
      return {
        ...at,
        message: `belongs to another kind of record than "${String(valueAt(value, [kinds.def.discriminator]))}". Take it away, or put the ${kinds.def.discriminator} right.`,
      };
    if (path.length === 0 && schema instanceof z.ZodType && schema.description)
      return { ...at, message: `is not a field here. ${schema.description}` };
    const like = nearest(key, known);
    if (!like && valueAt(value, at.path) === null && path.length > 0)
      return {
        ...at,
        message: `a comma ends the words before it, so "${key}" is read as a field. If these words belong together, put quotes around them all: "words, ${key}"`,
      };
    const help = like ? `Did you mean ${like}?` : known.length > 0 ? `The fields here are: ${known.join(', ')}.` : 'There are none here.';
    return { ...at, ...(like && { meant: [...path, like] }), message: `is not a field here. ${help}` };
  });
}

function explain(issue: SchemaIssue, schema: unknown, value: unknown, typedAt: Typed): Explained[] {
  const { path } = issue;
  const { inner, about } = schemaAt(schema, path, value);
  const meant = about ? ` What belongs there: ${about}` : '';
  if (issue.code === 'unrecognized_keys') return explainUnknown(issue, schema, inner, value);
  const given = valueAt(value, path);
  const typed = typedAt(path) ?? (typeof given === 'object' ? undefined : String(given));
  const shown = typed === undefined ? '' : `${JSON.stringify(typed)} `;
  const values = choicesOf(issue);
  const choice = values ? ` Write one of: ${values.join(', ')}.` : '';
  if (given === undefined) return [{ path, message: `is missing.${explainMissing(path, inner, choice, meant)}` }];
  if (given === null || given === '') return [{ path, message: `is empty.${choice || meant}` }];
  if (values) {
    const like = nearest(String(given), values);
    return [{ path, message: `${shown}is not one of: ${values.join(', ')}.${like ? ` Did you mean ${like}?` : ''}` }];
  }
  if (/^(is|has) /.test(issue.message)) {
    const hint = issue.message.includes('day') ? explainDay(typed) : '';
    return [{ path, message: `${shown}${issue.message}${hint}${/[.?]$/.test(hint || issue.message) ? '' : '.'}` }];
  }
  if (typeof given === 'number' && (issue.code === 'too_small' || issue.code === 'too_big'))
    return [{ path, message: `${given} is too ${issue.code === 'too_small' ? 'small' : 'large'}.${meant}` }];
  if (issue.code === 'too_small') return [{ path, message: `is empty.${meant}` }];
  if (issue.code === 'invalid_type') return [{ path, message: `${explainKind(given, issue.expected, typed)}${meant}` }];
  return [{ path, message: `${shown}is not right.${meant}` }];
}

/** Everything that a schema finds wrong with a value. @param typedAt each value as it was typed, where that is known */
export function explainAll(either: z.ZodType, value: unknown, typedAt: Typed = () => undefined): Explained[] {
  const schema = isForms(either) ? (formOf(either, value) as z.ZodType) : either;
  const { error } = schema.safeParse(value);
  const found = error ? error.issues.flatMap((issue) => explain(issue, schema, value, typedAt)) : [];
  // A field that stands there under a misspelt name is not missing as well.
  const there = new Set(found.flatMap(({ meant }) => (meant ? [meant.join()] : [])));
  const own = found.filter(({ path }) => valueAt(value, path) !== undefined || !there.has(path.join()));
  return own.some(({ path }) => valueAt(value, path) === null) ? withoutStrays(own, schema, value) : own;
}

/** The fields of a group that stand beside its empty name instead of below it are one mistake. */
function withoutStrays(found: Explained[], schema: z.ZodType, value: unknown): Explained[] {
  const groups = found.flatMap(({ path }) => {
    const { inner } = schemaAt(schema, path, value);
    const strays =
      inner instanceof z.ZodObject
        ? found.filter((each) => each.name && each.path.length === 1 && String(each.path[0]) in inner.shape)
        : [];
    return strays.length > 0 && valueAt(value, path) === null ? [{ path, strays }] : [];
  });
  return found.flatMap((each) => {
    if (groups.some(({ strays }) => strays.includes(each))) return [];
    const strays = groups.find(({ path }) => path.join() === each.path.join())?.strays;
    if (!strays) return [each];
    return [
      {
        ...each,
        message: `is empty, and its fields stand beside it: ${strays.map(({ path }) => String(path[0])).join(', ')}. Put two spaces before each of them.`,
      },
    ];
  });
}

/** The name of a field as an editor reads it: consent, given · navigation, number 3, to */
export const nameOf = (path: Path) => path.map((part) => (typeof part === 'number' ? `number ${part + 1}` : String(part))).join(', ');

/** What a schema finds wrong with fields, with positions. Astro stops at the first issue of the first file, without its line. */
export const explainFields = (schema: z.ZodType, fields: Fields): Issue[] =>
  explainAll(schema, fields.value, fields.typedAt).map(({ path, name, message }) => ({
    ...fields.positionOf(path, name),
    ...(path.length > 0 && { field: nameOf(path) }),
    message,
  }));
