import { globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { readFields } from '../rules/yaml.ts';
import { type Term, termSchema } from '../schemas/term.ts';

/**
 * The terms of the glossary page, for what has to know them before Astro can be asked. A file with a fault is left out here; the
 * rules tell of it.
 */
export function readGlossary(contentDir: string): (Term & { id: string })[] {
  const folder = resolve(contentDir, 'glossary');
  return globSync('[!_]*.yaml', { cwd: folder }).flatMap((file) => {
    const { data } = termSchema.safeParse(readFields(readFileSync(join(folder, file), 'utf8')).fields?.value);
    return data?.shown ? [{ id: basename(file, '.yaml'), ...data }] : [];
  });
}
