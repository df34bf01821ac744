import { z } from 'astro/zod';
import { deepEqual, equal } from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { splitFrontMatter } from '../../src/reader/frontmatter.ts';
import { readFields } from '../../src/reader/yaml.ts';
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

// A drawing has no fields.
for (const [name, { kind, schema }] of folders.filter(([, { kind }]) => kind !== 'svg')) {
  const file = `content/${name}/_template.${kind}`;
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const fields = kind === 'mdx' ? (splitFrontMatter(text).fields ?? '') : text;

  test(`${file} can be read, and names every field of its schema and no other`, () => {
    const read = readFields(fields);
    deepEqual(read.findings, []);
    deepEqual(sorted(namesOf(read.fields?.value)), sorted(fieldsOf(schema)));
  });

  test(`${file} says at every field what it is for`, () => {
    const lines = fields.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('# '));
    deepEqual(
      lines.filter((line) => !explained.test(line)),
      [],
    );
    equal(lines.length, namesOf(readFields(fields).fields?.value).length, 'a field that shares its line has no comment of its own');
  });
}
