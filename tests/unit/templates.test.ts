import { z } from 'astro/zod';
import { deepEqual } from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { type Collection, collections } from '../../src/schemas/collections.ts';

type Schema = z.core.JSONSchema.BaseSchema;

/** Every field that a schema knows, the nested ones as source.url; of a union, those of every kind. */
function fieldsOf({ properties, items, anyOf = [], oneOf = [] }: Schema, path = ''): { path: string; description?: string }[] {
  const inside = [items ?? [], anyOf, oneOf].flat() as Schema[];
  const own = Object.entries((properties ?? {}) as Record<string, Schema>);
  return [
    ...inside.flatMap((inner) => fieldsOf(inner, path)),
    ...own.flatMap(([name, inner]) => [{ ...inner, path: path + name }, ...fieldsOf(inner, `${path}${name}.`)]),
  ];
}
const fields = Object.entries<Collection>(collections).map(([name, { kind, schema }]) => {
  return { name, kind, fields: fieldsOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })) };
});
const folders = fields.filter(({ kind }) => kind !== 'record');

/** The names of all fields that a template holds. */
function namesOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => namesOf(item, path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [path + name, ...namesOf(inner, `${path}${name}.`)]);
}

const sorted = (names: string[]) => [...new Set(names)].sort();
/** A field with a comment of two words or more, also as the first of a list: "- label:  # what it is". */
const explained = /^ *(- )?\w+:( (\w+|\[\]))? +# \S+ \S+/;

test('every field of every collection is described for its editor', () => {
  for (const { name, fields: all } of fields)
    deepEqual(
      all.filter(({ description }) => !description),
      [],
      name,
    );
});

test('every folder of content has one template, and nothing else that is never published', () =>
  deepEqual(globSync('content/**/_*').sort(), folders.map(({ name, kind }) => `content/${name}/_template.${kind}`).sort()));

for (const { name, kind, fields: all } of folders)
  test(`the template of ${name} holds every field of its schema and no other, each on a line that says what it is for`, () => {
    const text = readFileSync(`content/${name}/_template.${kind}`, 'utf8');
    const written = kind === 'mdx' ? (text.split(/^---$/m)[1] ?? '') : text;
    const names = namesOf(parse(written));
    // A story is never begun as one that is told elsewhere or was taken down.
    const own = all.map(({ path }) => path).filter((path) => name !== 'stories' || !/^(taken|elsewhere)/.test(path));
    deepEqual(sorted(names), sorted(own));
    const lines = written.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('# '));
    deepEqual([lines.filter((line) => !explained.test(line)), lines.length], [[], names.length]);
  });
