import { deepEqual, equal } from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { test } from 'node:test';
import { importsOf, type Import } from './imports.ts';

/** Who may import whom, as docs/architecture.md tells it: a room of src/, the rooms it may import, and those of which it may take types. */
const rooms: Record<string, { from: string[]; types?: string[] }> = {
  schemas: { from: ['schemas'] },
  formats: { from: ['formats', 'schemas'] },
  rules: { from: ['rules', 'words', 'schemas', 'formats'] },
  review: { from: ['review', 'rules', 'schemas', 'formats'] },
  search: { from: ['search', 'formats'] },
  hosting: { from: ['hosting', 'schemas', 'formats'] },
  words: { from: ['words', 'schemas'] },
  queries: { from: ['queries', 'words', 'schemas', 'formats'] },
  components: { from: ['components', 'formats'], types: ['queries'] },
  authoring: { from: ['authoring', 'components', 'queries'] },
  layouts: { from: ['layouts', 'components', 'queries', 'formats', 'styles'] },
  styles: { from: ['styles'] },
  pages: { from: ['layouts', 'components', 'authoring', 'queries', 'formats', 'hosting', 'search'] },
  build: { from: ['build', 'hosting', 'rules', 'formats', 'schemas', 'search'] },
  loaders: { from: ['loaders', 'rules', 'words', 'schemas'] },
  'content.config.ts': { from: [] },
};

/** Types of schemas/ may be taken everywhere: docs/decisions/0002-types-cross-folders.md. */
const typesForAll = ['schemas'];

/** Rooms that plain Node runs. Astro stays out of them, but for its zod. */
const plain = ['schemas', 'formats', 'words', 'rules', 'review', 'hosting'];

const astroContent = ({ room, name }: Import & { room: string }) => room === 'queries' || name !== 'astro:content';

/** The package by its own name: a way round the table for all but the file in which Astro looks for the collections. */
const itself = /^open-dialogue-kent(\/|$)/;

/** What is wrong with an import of a file in src/, if anything. */
function fault(file: string, imported: Import): string | undefined {
  const room = file.split('/')[1] ?? '';
  const { name, typeOnly } = imported;
  const rule = rooms[room];
  if (!rule) return `no room is called ${room}`;
  if (name.startsWith('.')) {
    const target = posix.join(posix.dirname(file), name);
    const [src, to = ''] = target.split('/');
    if (src !== 'src') return `${target} is outside of src/`;
    const types = [...typesForAll, ...(rule.types ?? [])].includes(to);
    if (rule.from.includes(to) || (typeOnly && types)) return;
    return `${room} may not import ${types ? 'more than types of ' : ''}${to}`;
  }
  if (!astroContent({ ...imported, room })) return `astro:content is asked in queries/, not in ${room}/`;
  if (itself.test(name) && room !== 'content.config.ts') return `${name} is this package itself`;
  if (plain.includes(room) && /^(astro($|[:/])|@astrojs\/)/.test(name) && name !== 'astro/zod')
    return `${name} needs Astro; plain Node runs ${room}/`;
  return;
}

const faultsOf = (file: string, text: string) =>
  importsOf(file, text).flatMap((imported) => {
    const wrong = fault(file, imported);
    return wrong ? [`${file}: ${wrong} (${imported.name})`] : [];
  });

test('every import in src/ follows the table of rooms', () => {
  const files = globSync('src/**/*.{ts,astro,mjs,js}').map((file) => file.replaceAll('\\', '/'));
  deepEqual(
    files.flatMap((file) => faultsOf(file, readFileSync(file, 'utf8'))),
    [],
  );
});

test('docs/architecture.md tells the same table', () => {
  const told = readFileSync('docs/architecture.md', 'utf8').matchAll(/^\| `(\w+)\/` +\|.*\| ([^|]*?) +\|$/gm);
  const rows = [...told].map(([, room = '', cell = '']) => {
    const [from = [], types = []] = cell.split(';').map((part) => [...part.matchAll(/`(\w+)\/`/g)].map(([, name]) => name));
    return [room, { from, ...(types.length > 0 && { types }) }];
  });
  deepEqual(Object.fromEntries(rows), Object.fromEntries(Object.entries(rooms).filter(([room]) => !room.includes('.'))));
});

const refused: Record<string, [file: string, text: string]> = {
  'a schema that asks a query': ['src/schemas/a.ts', "import { getSite } from '../queries/site.ts';"],
  'a schema that asks a query for a type': ['src/schemas/a.ts', "import type { Place } from '../queries/places.ts';"],
  'a component that asks a query': ['src/components/A.astro', "---\nimport { getSite } from '../queries/site.ts';\n---\n"],
  'a component that names a query in a type and asks it as well': [
    'src/components/A.astro',
    "---\nimport { type Place, listPlaces } from '../queries/places.ts';\n---\n",
  ],
  'an import that is made later': ['src/components/A.astro', "---\nawait import('../queries/site.ts');\n---\n"],
  'an import in the script of a page': ['src/components/A.astro', "---\n---\n<script>\nimport '../queries/site.ts';\n</script>"],
  'an export of what stands in another room': ['src/formats/a.ts', "export { x } from '../queries/site.ts';"],
  'a type named without an import': ['src/formats/a.ts', "type A = import('../queries/site.ts').A;"],
  'a folder imported as a whole': ['src/components/A.astro', "---\nconst all = import.meta.glob('../queries/*.ts');\n---\n"],
  'a component that takes more than a type of a schema': ['src/components/A.astro', "---\nimport { day } from '../schemas/day.ts';\n---\n"],
  'a build step that asks a query': ['src/build/a.ts', "import { getSite } from '../queries/site.ts';"],
  'content imported as a file': ['src/pages/a.astro', "---\nimport A from '../../content/pages/about.mdx';\n---\n"],
  'a component that asks for content': ['src/components/A.astro', "---\nimport { getCollection } from 'astro:content';\n---\n"],
  'a page that asks for content': ['src/pages/a.astro', "---\nimport { render } from 'astro:content';\n---\n"],
  'the package asked for by its own name': [
    'src/components/A.astro',
    "---\nimport { collections } from 'open-dialogue-kent/collections';\n---\n",
  ],
  'Astro in a rule': ['src/rules/a.ts', "import { parse } from '@astrojs/compiler';"],
  'a room that the table does not know': ['src/utils/a.ts', "import '../formats/day.ts';"],
};
for (const [what, [file, text]] of Object.entries(refused)) {
  test(`${what} is refused`, () => equal(faultsOf(file, text).length, 1));
}

const allowed: Record<string, [file: string, text: string]> = {
  'a layout that takes the type of a schema': ['src/layouts/A.astro', "---\nimport type { Page } from '../schemas/page.ts';\n---\n"],
  'a component that takes the type of a query': [
    'src/components/A.astro',
    "---\nimport type { Place } from '../queries/places.ts';\n---\n",
  ],
  "a schema with Astro's zod": ['src/schemas/a.ts', "import { z } from 'astro/zod';"],
  'a package from the registry': ['src/rules/a.ts', "import { parse } from 'yaml';"],
  'an import in a comment': ['src/formats/a.ts', "// import { getSite } from '../queries/site.ts';"],
};
for (const [what, [file, text]] of Object.entries(allowed)) {
  test(`${what} is allowed`, () => deepEqual(faultsOf(file, text), []));
}
