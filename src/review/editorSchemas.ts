import { z } from 'astro/zod';
import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { type Collection, collections } from '../schemas/collections.ts';

/** Where the schemas stand that an editor's program reads, one for each collection. */
export const schemaFolder = '.vscode/schemas';

type Override = NonNullable<NonNullable<Parameters<typeof z.toJSONSchema>[1]>['override']>;
type Context = Parameters<Override>[0];

/** What a message says when it is no longer the end of a line that names the field. */
const asSentence = (message: string): string => `This ${message}.`;

/** A schema, or a check of one, that asks for a form. */
interface Form {
  format: string;
  error?: z.core.$ZodErrorMap;
}
const isForm = (def: object): def is Form => 'format' in def && typeof def.format === 'string';

/** The message in our own words for a form that is not met, given to a schema or to one of its checks. */
function messageOf({ _zod: { def } }: Context['zodSchema']): string | undefined {
  const parts: object[] = [def, ...(def.checks ?? []).map((check) => check._zod.def)];
  const messages = parts.filter(isForm).map(({ format: form, error }) => error?.({ code: 'invalid_format', format: form, input: '' }));
  return messages.find((message) => typeof message === 'string');
}

/**
 * What a JSON Schema does not take over by itself: our words for a form that is not met, the "http" of a web address, and which fields
 * may be left out. A field may be left out if its schema says yes to nothing, which is what the check asks as well.
 */
const override: Override = ({ zodSchema, jsonSchema }) => {
  if (zodSchema instanceof z.ZodObject) {
    const required = Object.entries(zodSchema.shape).filter(([, field]) => !z.safeParse(field, undefined).success);
    jsonSchema.required = required.map(([name]) => name);
  }
  if (zodSchema instanceof z.ZodURL && zodSchema._zod.def.protocol) {
    jsonSchema.pattern = zodSchema._zod.def.protocol.source.replace(/\$$/, ':');
  }
  const message = jsonSchema.pattern || jsonSchema.format ? messageOf(zodSchema) : undefined;
  if (message) jsonSchema['patternErrorMessage'] = asSentence(message);
};

/** The JSON Schema of a collection, for a program in which content is edited: what each field is for, and which values it takes. */
const schemaOf = ({ schema }: Collection): object => z.toJSONSchema(schema, { target: 'draft-7', io: 'output', override });

/** The text of every schema by its file, formatted as the rest of the code. */
export async function editorSchemas(): Promise<Record<string, string>> {
  const files = Object.entries<Collection>(collections)
    // A drawing has no fields to fill in.
    .filter(([, { kind }]) => kind !== 'svg')
    .map(async ([name, collection]) => {
      const file = `${schemaFolder}/${name}.schema.json`;
      const text = await format(JSON.stringify(schemaOf(collection)), { ...(await resolveConfig(file)), parser: 'json' });
      return [file, text] as const;
    });
  return Object.fromEntries(await Promise.all(files));
}

// The command of `npm run schemas`: writes every schema, and takes away those of collections that are no more.
if (import.meta.main) {
  const schemas = await editorSchemas();
  mkdirSync(schemaFolder, { recursive: true });
  for (const old of globSync(`${schemaFolder}/*.json`)) rmSync(old);
  for (const [file, text] of Object.entries(schemas)) writeFileSync(file, text);
  console.log(`${Object.keys(schemas).length} schemas written to ${schemaFolder}/.`);
}
