import { z } from 'astro/zod';
import { deepEqual } from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { type Collection, collections } from '../../src/schemas/collections.ts';

/** The names of all fields that a schema knows, the nested ones as source.url; of a union, those of every kind. */
function fieldsOf(schema: unknown, path = ''): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return fieldsOf(schema.unwrap(), path);
  if (schema instanceof z.ZodArray) return fieldsOf(schema.element, path);
  if (schema instanceof z.ZodDiscriminatedUnion) return schema.options.flatMap((option) => fieldsOf(option, path));
  // Of two forms of a file, the last is the one that somebody starts to write.
  if (schema instanceof z.ZodUnion) return fieldsOf(schema.options.at(-1), path);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([name, inner]) => [path + name, ...fieldsOf(inner, `${path}${name}.`)]);
}

/** The names of all fields that a template holds. */
function namesOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => namesOf(item, path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [path + name, ...namesOf(inner, `${path}${name}.`)]);
}

const sorted = (names: string[]) => [...new Set(names)].sort();
/** A field with a comment of two words or more, also as the first of a list: "- label:  # what it is". */
const explained = /^ *(- )?\w+:( (\w+|\[\]))? +# \S+ \S+/;

const folders = Object.entries<Collection>(collections).filter(([, { kind }]) => kind !== 'record');

test('every folder of content has one template, and nothing else that is never published', () => {
  deepEqual(globSync('content/**/_*').sort(), folders.map(([name, { kind }]) => `content/${name}/_template.${kind}`).sort());
});

for (const [name, { kind, schema }] of folders) {
  const file = `content/${name}/_template.${kind}`;

  test(`${file} holds every field of its schema and no other, each on a line that says what it is for`, () => {
    const text = readFileSync(file, 'utf8');
    const fields = kind === 'mdx' ? (text.split(/^---$/m)[1] ?? '') : text;
    const names = namesOf(parse(fields));
    deepEqual(sorted(names), sorted(fieldsOf(schema)));
    const lines = fields.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('# '));
    deepEqual([lines.filter((line) => !explained.test(line)), lines.length], [[], names.length]);
  });
}
