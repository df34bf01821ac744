import { z } from 'astro/zod';
import { daysMeant } from '../lib/date.ts';
import { spacedNumber } from '../lib/phone.ts';
import type { Issue } from './issue.ts';
import { didYouMean, nearest } from './nearest.ts';
import type { Fields } from './yaml.ts';

type Path = PropertyKey[];
type SchemaIssue = z.core.$ZodIssue;
type Meta = Record<string, unknown>;

/** An issue of the schema in an editor's words. @param name whether the name is wrong, not the value */
type Explained = { path: Path; name?: true; message: string };

/** Of records of several kinds or forms, the schema of the one that a value was meant to be. */
function formOf(schema: z.ZodType, value: unknown): z.ZodType {
  if (!(schema instanceof z.ZodUnion)) return schema;
  const forms = schema.options as z.ZodObject[];
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const { discriminator } = schema.def;
    return forms.find(({ shape }) => (shape[discriminator] as z.ZodLiteral).value === valueAt(value, [discriminator])) ?? schema;
  }
  // The first one if there is a field that only it has, maybe misspelt.
  const last = forms.at(-1)!;
  const known = forms.flatMap(namesOf);
  const meant = namesIn(value).map((name) => nearest(name, known));
  return forms.find(({ shape }) => meant.some((name) => name && name in shape && !(name in last.shape))) ?? last;
}

/** The schema of a field, without what makes it optional, if there is one; and the meta data of it and of all that it stands in. */
export function schemaAt(schema: unknown, path: Path, value: unknown, outer: Meta = {}): { inner: unknown; meta: Meta } {
  if (!(schema instanceof z.ZodType)) return { inner: undefined, meta: outer };
  const { description, ...own } = schema.meta() ?? {};
  const meta = { ...outer, ...own, ...(path.length === 0 && { description: outer['description'] ?? description }) };
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return schemaAt(schema.unwrap(), path, value, meta);
  const [key, ...rest] = path;
  if (key === undefined) return { inner: schema, meta };
  const form = formOf(schema, value);
  const inner = form instanceof z.ZodObject ? form.shape[String(key)] : form instanceof z.ZodArray ? form.element : undefined;
  return schemaAt(inner, rest, valueAt(value, [key]), meta);
}

const valueAt = (value: unknown, path: Path): unknown => path.reduce((at, key) => Object(at)[key], value);
/** The names of the fields that a value holds, and that a schema knows. */
const namesIn = (value: unknown): string[] => Object.keys(Object(value) as object);
const namesOf = (schema: unknown): string[] => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : []);

/** A schema takes a day for a group that lacks its fields; what is wrong is that it is none. */
function aboutGroup(issue: SchemaIssue, value: unknown): SchemaIssue {
  const path = issue.path.slice(0, -1);
  return valueAt(value, path) instanceof Date && path.length > 0 ? { code: 'invalid_type', expected: 'object', path, message: '' } : issue;
}

/** Everything that a schema finds wrong with a value. @param typedAt each value as it was typed, where that is known */
export function explainAll(schema: z.ZodType, value: unknown, typedAt: Fields['typedAt'] = () => undefined): Explained[] {
  const form = formOf(schema, value);
  const issues = (form.safeParse(value).error?.issues ?? []).map((issue) => aboutGroup(issue, value));
  return [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()].flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? explainUnknown(issue, schema, form, value)
      : [explain(issue, form, value, typedAt)].flatMap((message) => (message ? [{ path: issue.path, message }] : [])),
  );
}

const numberForm = 'Write a point where its decimals begin, and nothing between its thousands: 18.2 and 1200.';

/** Fields that stand beside the empty name of their group instead of below it. */
const straysOf = (group: unknown, form: unknown, value: unknown): string[] =>
  namesIn(value).filter((name) => namesOf(group).includes(name) && !namesOf(form).includes(name));

function explainUnknown({ path, keys }: SchemaIssue & { keys: string[] }, schema: z.ZodType, form: z.ZodType, value: unknown): Explained[] {
  const known = namesOf(schemaAt(form, path, value).inner);
  const emptyGroups = known.filter((name) => path.length === 0 && valueAt(value, [name]) === null);
  const strays = emptyGroups.flatMap((name) => straysOf(schemaAt(form, [name], value).inner, form, value));
  const strange = keys.filter((key) => !strays.includes(key));
  const help = (key: string): string => {
    if (path.length === 0 && schema instanceof z.ZodDiscriminatedUnion && schema.options.some((kind) => namesOf(kind).includes(key))) {
      const { discriminator } = schema.def;
      return `belongs to another kind of record than "${String(valueAt(value, [discriminator]))}". Take it away, or put the ${discriminator} right.`;
    }
    const like = nearest(key, known);
    if (path.length === 0 && form.description && !like)
      return `is not a field here${strange.length > 1 ? `, nor are ${strange.slice(1).join(', ')}` : ''}. ${form.description}`;
    if (/^\d+$/.test(key)) return `a comma ends the number before it. ${numberForm}`;
    if (!like && valueAt(value, [...path, key]) === null && path.length > 0)
      return `a comma ends the words before it, so "${key}" is read as a field. If these words belong together, put quotes around them all: "words, ${key}"`;
    const fields = known.length > 0 ? `The fields here are: ${known.join(', ')}.` : 'There are none here.';
    return `is not a field here. ${didYouMean(key, known, fields)}`;
  };
  // Of a file that keeps none of its other fields, it is said once.
  const told = path.length === 0 && form.description && !strange.some((key) => nearest(key, known)) ? strange.slice(0, 1) : strange;
  return told.map((key) => ({ path: [...path, key], name: true, message: help(key) }));
}

function explain(issue: SchemaIssue, form: z.ZodType, value: unknown, typedAt: Fields['typedAt']): string | undefined {
  const { path } = issue;
  const { inner, meta } = schemaAt(form, path, value);
  const meant = meta['description'] ? ` What belongs there: ${String(meta['description'])}` : '';
  const given = valueAt(value, path);
  const typed = typedAt(path) ?? (typeof given === 'object' ? undefined : String(given));
  const shown = typed === undefined ? '' : `${JSON.stringify(typed)} `;
  const options = issue.code === 'invalid_value' ? issue.values : 'options' in issue ? issue.options : undefined;
  const choices = options?.map(String);
  const choice = choices ? ` Write one of: ${choices.join(', ')}.` : meant;
  if (given === undefined && issue.code === 'custom') return `${issue.message}.`;
  if (given === undefined) {
    // A field that stands there under a misspelt name is not missing as well.
    const [name, parent] = [path.at(-1), path.slice(0, -1)];
    const known = namesOf(schemaAt(form, parent, value).inner);
    if (namesIn(valueAt(value, parent)).some((each) => !known.includes(each) && nearest(each.replace(/:.*/s, ''), known) === name)) return;
    const fields = namesOf(inner).map((field) => `"${field}:"`);
    const help = `Copy these lines from the file _template of this folder, and fill them in: "${String(name)}:", and below it, with two spaces before each, ${fields.join(', ')}.`;
    return fields.length === 0 ? `is missing.${choice}` : `is missing.${meant} ${help}`;
  }
  if (given === null || given === '') {
    const strays = path.length === 1 ? straysOf(inner, form, value).join(', ') : '';
    return strays ? `is empty, and its fields stand beside it: ${strays}. Put two spaces before each of them.` : `is empty.${choice}`;
  }
  if (choices) return `${shown}is not one of: ${choices.join(', ')}. ${didYouMean(String(given), choices)}`.trim();
  if (/^(is|has|does) /.test(issue.message)) {
    const message = `${shown}${issue.message}${issue.message.includes('not a day') ? explainDay(typed ?? '') : ''}`;
    return /[.?]$/.test(message) ? message : `${message}.`;
  }
  if (issue.code === 'custom') return issue.message;
  if (issue.code === 'invalid_type') return `${shown}${explainKind(given, issue.expected, namesOf(inner), typed)}${meant}`;
  if (typeof given === 'number' && issue.code === 'too_big') return `${given} is too large.${meant}`;
  if (issue.code === 'too_small') return `${typeof given === 'number' ? `${given} is too small` : 'is empty'}.${meant}`;
  return `${shown}is not right.${meant}`;
}

function explainKind(value: unknown, wanted: string, names: string[], typed = ''): string {
  if (wanted === 'number') return `is not a number. Write it in digits, without quotes.${/\d,\d/.test(typed) ? ` ${numberForm}` : ''}`;
  if (wanted === 'int') return 'is not a whole number. Write it without a point.';
  if (wanted === 'boolean') return 'is neither true nor false. Write one of the two, without quotes.';
  if (wanted === 'array') return 'is not a list. A list looks like this: [first words, second words]';
  // A day alone is the day of the group.
  const part = (name: string) => `${name}: ${name === 'on' && value instanceof Date ? typed : '...'}`;
  if (wanted === 'object') return `is not a group of fields. Write { ${names.map(part).join(', ')} }.`;
  if (Array.isArray(value)) return 'is a list, and words belong here. Take [ and ] away, or the - before them.';
  if (typeof value === 'object' && !(value instanceof Date))
    return 'is read as more fields, and words belong here. If there is a colon in the words, put quotes around them all.';
  const kind = value instanceof Date ? 'a day' : typeof value === 'number' ? `the number ${value}` : String(value);
  const phone = /^0\d{9,}$/.test(typed) && spacedNumber(typed);
  const spaced = phone ? `; put a space in, as people read it out: ${phone}` : '';
  return `is read as ${kind}, and words belong here. Put quotes around it: "${typed}"${spaced}.`;
}

/** The days that 05/11/2026 or 5th November 2026 could be, or the sentence for a day that no calendar has. */
function explainDay(typed: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(typed)) return '; there is no such day in the calendar';
  const days = daysMeant(typed);
  const order = (day: string) => (days.length > 1 ? ` (${day === days[0] ? 'day' : 'month'} first)` : '');
  const meant = days.map((day) => `${day}${order(day)}`).join(' or ');
  return days.length > 1 ? `; is it ${meant}?` : meant && `; write ${meant}.`;
}

/** The name of a field as an editor reads it: consent, given · navigation, number 3, to */
export const nameOf = (path: Path) => path.map((part) => (typeof part === 'number' ? `number ${part + 1}` : String(part))).join(', ');

/** The same with positions. Astro stops at the first issue of the first file, without its line. */
export const explainFields = (schema: z.ZodType, fields: Fields): Issue[] =>
  explainAll(schema, fields.value, fields.typedAt).map(({ path, name, message }) => ({
    ...fields.positionOf(path, name),
    ...(path.length > 0 && { field: nameOf(path) }),
    message,
  }));
