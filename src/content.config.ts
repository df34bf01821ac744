import { defineCollection } from 'astro:content';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { pictureId } from './words/pictureId.ts';
import { splitFrontMatter } from './rules/frontMatter.ts';
import { readDrawing } from './rules/svgMarkup.ts';
import { readFields } from './rules/yaml.ts';
import { type CollectionName, collections as list } from './schemas/collections.ts';
import { readInputs } from './schemas/inputs.ts';
import { mayBeRead, storySchema, takenStorySchema } from './schemas/story.ts';
import { picturesIn } from './words/wordsOf.ts';

const { buildDate, contentDir } = readInputs();

/** The id of an entry is its path without the ending, so no field of an entry can move its address. */
const generateId = ({ entry }: { entry: string }) => entry.replace(/\.(mdx|yaml|svg)$/, '');

/** Empties a collection. Astro warns on every page of a collection that it does not know; this makes it known, too. */
function makeKnown(store: LoaderContext['store']): void {
  store.clear();
  store.set({ id: 'none', data: {} });
  store.delete('none');
}

/** Loads entries of our own reading, and again when a file of theirs changes while the site is worked on. */
function loaderOf(name: string, base: string, read: (context: LoaderContext) => Promise<void>): Loader {
  const load = async (context: LoaderContext) => {
    makeKnown(context.store);
    await read(context);
  };
  return {
    name,
    load: async (context) => {
      await load(context);
      context.watcher?.add(base);
      context.watcher?.on('all', (_, path) => void (path.startsWith(base) && load(context).catch(() => undefined)));
    },
  };
}

/** Loads the YAML files of a folder, or the one file of a record. A folder that is empty, or not there yet, is a collection without entries. */
function records(name: CollectionName): Loader {
  if (list[name].kind === 'record') return glob({ base: resolve(contentDir), pattern: `${name}.yaml`, generateId });
  const base = resolve(contentDir, name);
  const pattern = '**/[^_]*.yaml';
  const { load, ...rest } = glob({ base, pattern, generateId });
  return { ...rest, load: async (context) => (globSync(pattern, { cwd: base }).length > 0 ? load(context) : makeKnown(context.store)) };
}

/** A file of words with its fields. */
interface Written {
  id: string;
  /** As a full path. */
  file: string;
  /** Read when they are asked for: most pictures are looked for in files without any. */
  fields: () => Record<string, unknown>;
  body: string;
}

/** The collections of words. */
const written = (Object.keys(list) as CollectionName[]).filter((name) => list[name].kind === 'mdx');

/** The files of words in a folder. MDX is read as data, with the readers that the rules have; Astro would run it as a program. */
function readWritten(name: CollectionName): Written[] {
  const base = resolve(contentDir, name);
  return globSync('**/[!_]*.mdx', { cwd: base })
    .map((entry) => entry.replaceAll('\\', '/'))
    .sort()
    .map((entry) => {
      const file = join(base, entry);
      const { fields = '', body = '' } = splitFrontMatter(readFileSync(file, 'utf8'));
      const read = () => (readFields(fields).fields?.value ?? {}) as Record<string, unknown>;
      return { id: generateId({ entry }), file, fields: read, body };
    });
}

/**
 * Those that may be loaded. Stories are asked for consent before: Astro publishes the pictures of every entry that is loaded,
 * whether or not a page shows it. What is never loaded cannot leak.
 */
function readable(name: CollectionName): Written[] {
  if (name !== 'stories') return readWritten(name);
  return readWritten(name).filter(({ fields }) => {
    const story = storySchema.safeParse(fields());
    return story.success && mayBeRead(story.data, buildDate);
  });
}

/** Astro wants the path of a file from the root of the project. */
const fromRoot = (file: string) => relative('.', file).replaceAll('\\', '/');

/** Entries of words: their fields, and their text as it was written. */
const words = (name: CollectionName): Loader =>
  loaderOf('words', resolve(contentDir, name), async ({ store, parseData }) => {
    for (const { id, file, fields, body } of readable(name)) {
      store.set({ id, data: await parseData({ id, data: fields(), filePath: file }), body, filePath: fromRoot(file) });
    }
  });

/** The pictures in texts, for Astro to publish in the size and form that readers need. */
const pictures = (): Loader =>
  loaderOf('pictures', resolve(contentDir), async ({ store, parseData }) => {
    for (const name of written) {
      for (const { id: entry, file, body } of readable(name)) {
        for (const path of picturesIn(body)) {
          const id = pictureId(name, entry, path);
          const filePath = join(dirname(file), path);
          const data = await parseData({ id, data: { picture: `./${basename(filePath)}` }, filePath });
          store.set({ id, data, filePath: fromRoot(filePath) });
        }
      }
    }
  });

/** Of stories that were taken down only the day is loaded, never a word of their files. */
const takenDown = (): Loader =>
  loaderOf('taken-down', resolve(contentDir, 'stories'), async ({ store }) => {
    for (const { id, fields } of readWritten('stories')) {
      const { data } = takenStorySchema.safeParse(fields());
      if (data) store.set({ id, data });
    }
  });

/** The drawings: Astro has no reader for them. */
function drawings(): Loader {
  const base = resolve(contentDir, 'drawings');
  return loaderOf('drawings', base, async ({ store, parseData }) => {
    for (const file of globSync('[!_]*.svg', { cwd: base }).sort()) {
      const id = generateId({ entry: file });
      const drawing = readDrawing(readFileSync(join(base, file), 'utf8'));
      if (!drawing) throw new Error(`content/drawings/${file} cannot be read as a drawing. npm run check says why.`);
      store.set({ id, data: await parseData({ id, data: drawing }) });
    }
  });
}

/** The collections of the site; src/schemas/collections.ts is their list. */
export const collections = {
  approach: defineCollection({ loader: words('approach'), schema: list.approach.schema }),
  principles: defineCollection({ loader: words('principles'), schema: list.principles.schema }),
  'easy-read': defineCollection({ loader: words('easy-read'), schema: list['easy-read'].schema }),
  journey: defineCollection({ loader: words('journey'), schema: list.journey.schema }),
  stories: defineCollection({ loader: words('stories'), schema: storySchema }),
  pictures: defineCollection({ loader: pictures(), schema: ({ image }) => z.object({ picture: image() }) }),
  takenDown: defineCollection({ loader: takenDown(), schema: takenStorySchema }),
  press: defineCollection({ loader: words('press'), schema: list.press.schema }),
  pages: defineCollection({ loader: words('pages'), schema: list.pages.schema }),
  glossary: defineCollection({ loader: records('glossary'), schema: list.glossary.schema }),
  studies: defineCollection({ loader: records('studies'), schema: list.studies.schema }),
  results: defineCollection({ loader: records('results'), schema: list.results.schema }),
  counts: defineCollection({ loader: records('counts'), schema: list.counts.schema }),
  corrections: defineCollection({ loader: records('corrections'), schema: list.corrections.schema }),
  drawings: defineCollection({ loader: drawings(), schema: list.drawings.schema }),
  site: defineCollection({ loader: records('site'), schema: list.site.schema }),
  contact: defineCollection({ loader: records('contact'), schema: list.contact.schema }),
  help: defineCollection({ loader: records('help'), schema: list.help.schema }),
  service: defineCollection({ loader: records('service'), schema: list.service.schema }),
  accessibility: defineCollection({ loader: records('accessibility'), schema: list.accessibility.schema }),
};
