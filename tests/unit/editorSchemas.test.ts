import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { matchesGlob } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { parse } from 'yaml';
import { editorSchemas, schemaFolder } from '../../src/review/editorSchemas.ts';
import { splitFrontMatter } from '../../src/reader/frontmatter.ts';
import { readFields } from '../../src/reader/yaml.ts';
import { type Collection, collections } from '../../src/schemas/collections.ts';

interface Schema {
  description?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
}
type Validate = (value: unknown) => boolean;

/** A reader of JSON Schemas that had no part in writing them: the one that html-validate brings. */
const Ajv: new (options: object) => { compile: (schema: object) => Validate } = createRequire(
  createRequire(import.meta.url).resolve('html-validate'),
)('ajv');

const texts = await editorSchemas();
/** The collections whose entries have fields: all but drawings. */
const written = Object.entries<Collection>(collections).filter(([, { kind }]) => kind !== 'svg');
const fileOf = (name: string) => `${schemaFolder}/${name}.schema.json`;
const schemaOf = (name: string): Schema => JSON.parse(texts[fileOf(name)]!);
const ajv = new Ajv({ strict: false, validateFormats: false });
const validators = new Map<string, Validate>();
/** The validator of a collection. Formats are judged by their patterns, which stand beside them. */
function validatorOf(name: string): Validate {
  const validate = validators.get(name) ?? ajv.compile(schemaOf(name));
  validators.set(name, validate);
  return validate;
}

/** The fields of a file of content, as they are written. */
function fieldsOf(kind: Collection['kind'], file: string): unknown {
  const text = readFileSync(file, 'utf8');
  return readFields(kind === 'mdx' ? (splitFrontMatter(text).fields ?? '') : text).fields?.value;
}
const patternOf = (name: string, kind: Collection['kind']) =>
  kind === 'record' ? `content/${name}.yaml` : `content/${name}/**/[!_]*.${kind}`;

test('the schemas of editors are those that npm run schemas writes', () => {
  const kept = globSync(`${schemaFolder}/*`).map((file) => file.replaceAll('\\', '/'));
  deepEqual(kept.sort(), Object.keys(texts).sort(), 'a collection came or went: run npm run schemas');
  for (const [file, text] of Object.entries(texts)) ok(readFileSync(file, 'utf8') === text, `${file} is old: run npm run schemas`);
});

/** The fields without a description, in all kinds of a union. */
function silent(schema: Schema, path: string): string[] {
  const { properties = {}, items, anyOf = [], oneOf = [] } = schema;
  return [
    ...[...anyOf, ...oneOf].flatMap((option) => silent(option, path)),
    ...(items ? silent(items, path) : []),
    ...Object.entries(properties).flatMap(([name, field]) => [
      ...(field.description ? [] : [`${path}.${name}`]),
      ...silent(field, `${path}.${name}`),
    ]),
  ];
}

test('every field says what it is for', () => {
  deepEqual(
    written.flatMap(([name]) => silent(schemaOf(name), name)),
    [],
  );
  deepEqual(silent({ oneOf: [{ properties: { a: { description: 'x', items: { properties: { b: {} } } } } }] }, 'none'), ['none.a.b']);
});

for (const [name, { kind }] of written) {
  test(`the schema of ${name} takes everything that is in content/, and nothing with a field that it does not know`, () => {
    const validate = validatorOf(name);
    const files = globSync(patternOf(name, kind));
    deepEqual(
      files.filter((file) => !validate(fieldsOf(kind, file))),
      [],
    );
    for (const file of files) ok(!validate({ ...(fieldsOf(kind, file) as object), titel: 'x' }), `${file} with a field misspelt`);
    ok(!validate({}));
  });
}

const [study] = globSync('content/studies/[!_]*.yaml').map((file) => fieldsOf('yaml', file) as Record<string, unknown>);
const count = fieldsOf('yaml', 'content/counts/participants.yaml') as Record<string, unknown>;
const faulty: [why: string, name: string, value: unknown][] = [
  ['a day that does not exist', 'counts', { ...count, checked: '2026-02-31' }],
  ['a day in another form', 'counts', { ...count, checked: '31/01/2026' }],
  ['a value that is none of the list', 'counts', { ...count, group: 'persons' }],
  ['an empty line', 'counts', { ...count, counts: '' }],
  ['a source without its name', 'counts', { ...count, source: {} }],
  ['an address that runs a script', 'counts', { ...count, source: { name: 'x', url: 'javascript:alert(1)' } }],
  ['a DOI with its address', 'studies', { ...study, doi: 'https://doi.org/10.1186/x' }],
  ['words for a whole number', 'studies', { ...study, year: 'last year' }],
  ['a study without its limit', 'studies', { ...study, limitation: undefined }],
];
for (const [why, name, value] of faulty) {
  test(`${why} is refused`, () => ok(!validatorOf(name)(JSON.parse(JSON.stringify(value)))));
}

test('a field with an answer of its own may be left out', () => {
  const { figures: _, review: __, trial: ___, ...rest } = study!;
  ok(validatorOf('studies')(rest));
});

test('what is refused for its form is told in our own words', () => {
  const all = Object.values(texts).flatMap((text) => [...text.matchAll(/"patternErrorMessage": (".*")/g)].map(([, said]) => said!));
  ok(all.length > 20);
  for (const said of all) match(JSON.parse(said), /^This is (not|no) .+\.$/);
  const forms =
    Object.values(texts)
      .join('')
      .match(/"pattern": /g) ?? [];
  // A day that may also be a month or a year says its sentence once for both of its forms, in the rules alone.
  equal(forms.length - all.length, 2, 'a form in a schema has no message in our own words');
});

/** A file of settings, which may hold comments. */
function settingsOf(file: string): Record<string, unknown> {
  const { config, error } = ts.parseConfigFileTextToJson(file, readFileSync(file, 'utf8'));
  equal(error, undefined);
  return config;
}

/** Whether a file is one of those that a schema is for, as the YAML extension reads it: "!" leaves out what the ones before took in. */
const isFor = (patterns: string | string[], file: string): boolean =>
  [patterns].flat().reduce((is, pattern) => (matchesGlob(file, pattern.replace(/^!/, '')) ? !pattern.startsWith('!') : is), false);

test('VS Code is told the schema of every YAML file of content/, and none for a template', () => {
  const told = settingsOf('.vscode/settings.json')['yaml.schemas'] as Record<string, string | string[]>;
  for (const [schema, patterns] of Object.entries(told)) {
    ok(existsSync(schema), schema);
    // The extension takes a class of letters such as [!_] by its letters.
    ok(![patterns].flat().some((pattern) => pattern.includes('[')), schema);
  }
  const files = globSync('content/**/*.yaml').map((file) => file.replaceAll('\\', '/'));
  ok(files.length > 100);
  for (const file of files) {
    const [, first = ''] = file.replace(/\.yaml$/, '').split('/');
    const given = Object.keys(told).filter((schema) => isFor(told[schema]!, `/${file}`));
    deepEqual(given, file.endsWith('/_template.yaml') ? [] : [`./${fileOf(first)}`], file);
  }
});

test('VS Code does not format what editors write, and hides nothing of theirs', () => {
  const settings = settingsOf('.vscode/settings.json');
  for (const language of ['[yaml]', '[mdx]']) equal((settings[language] as Record<string, unknown>)['editor.formatOnSave'], false);
  for (const hidden of Object.keys(settings['files.exclude'] as object)) ok(!/^(content|docs|src|tests|public)/.test(hidden));
  ok(Array.isArray(settingsOf('.vscode/extensions.json')['recommendations']));
});

test('the words of the site for the spelling are sorted, each once', () => {
  const { words }: { words: string[] } = parse(readFileSync('cspell.config.yaml', 'utf8'));
  deepEqual(words, [...new Set(words)].sort(new Intl.Collator('en-GB').compare));
});
