import { defineCollection } from 'astro:content';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { splitFrontMatter } from './rules/frontMatter.ts';
import { readDrawing } from './rules/svgMarkup.ts';
import { readFields } from './rules/yaml.ts';
import { type CollectionName, collections as list } from './schemas/collections.ts';
import { readInputs } from './schemas/inputs.ts';
import { mayBeRead, storySchema, takenStorySchema } from './schemas/story.ts';

const { buildDate, contentDir } = readInputs();

/** The id of an entry is its path without the ending, so no field of an entry can move its address. */
const generateId = ({ entry }: { entry: string }) => entry.replace(/\.(mdx|yaml|svg)$/, '');

/** Empties a collection. Astro warns on every page of a collection that it does not know; this makes it known, too. */
function makeKnown(store: LoaderContext['store']): void {
  store.clear();
  store.set({ id: 'none', data: {} });
  store.delete('none');
}

/** Loads the files of a folder. A folder that is empty, or not there yet, is a collection without entries, and no mistake. */
const folder = (base: string, pattern: string | string[], isEmpty: () => boolean): Loader => {
  const { load, ...rest } = glob({ base, pattern, generateId });
  return {
    ...rest,
    load: async (context) => {
      if (!isEmpty()) return load(context);
      makeKnown(context.store);
    },
  };
};

function loader(name: CollectionName): Loader {
  const { kind } = list[name];
  if (kind === 'record') return glob({ base: resolve(contentDir), pattern: `${name}.yaml`, generateId });
  const base = resolve(contentDir, name);
  const pattern = `**/[^_]*.${kind}`;
  return folder(base, pattern, () => globSync(pattern, { cwd: base }).length === 0);
}

const storyFolder = resolve(contentDir, 'stories');

/** The files of stories, each with its fields. */
function storyFiles(): { file: string; fields: unknown }[] {
  const files = (existsSync(storyFolder) ? readdirSync(storyFolder) : []).filter((file) => /^[^_].*\.mdx$/.test(file));
  return files.map((file) => {
    const { fields = '' } = splitFrontMatter(readFileSync(join(storyFolder, file), 'utf8'));
    return { file, fields: readFields(fields).fields?.value };
  });
}

/**
 * Stories are asked for consent before they are loaded: Astro publishes the pictures of every entry that is loaded,
 * whether or not a page shows it. What is never loaded cannot leak.
 */
function stories(): Loader {
  const files = storyFiles().flatMap(({ file, fields }) => {
    const story = storySchema.safeParse(fields);
    return story.success && mayBeRead(story.data, buildDate) ? [file] : [];
  });
  return folder(storyFolder, files, () => files.length === 0);
}

/** Of stories that were taken down only the day is loaded, never a word of their files. */
function takenDown(): Loader {
  return {
    name: 'taken-down',
    load: async ({ store }) => {
      makeKnown(store);
      for (const { file, fields } of storyFiles()) {
        const { data } = takenStorySchema.safeParse(fields);
        if (data) store.set({ id: generateId({ entry: file }), data });
      }
    },
  };
}

/** The drawings: Astro has no reader for them. While the site is worked on, a drawing that changes is read again. */
function drawings(): Loader {
  const base = resolve(contentDir, 'drawings');
  const load = async ({ store, parseData }: LoaderContext): Promise<void> => {
    makeKnown(store);
    for (const file of globSync('[!_]*.svg', { cwd: base }).sort()) {
      const id = generateId({ entry: file });
      const drawing = readDrawing(readFileSync(join(base, file), 'utf8'));
      if (!drawing) throw new Error(`content/drawings/${file} cannot be read as a drawing. npm run check says why.`);
      store.set({ id, data: await parseData({ id, data: drawing }) });
    }
  };
  return {
    name: 'drawings',
    load: async (context) => {
      await load(context);
      context.watcher?.add(base);
      context.watcher?.on('all', (_, path) => void (path.startsWith(base) && load(context).catch(() => undefined)));
    },
  };
}

/** The collections of the site; src/schemas/collections.ts is their list. */
export const collections = {
  approach: defineCollection({ loader: loader('approach'), schema: list.approach.schema }),
  principles: defineCollection({ loader: loader('principles'), schema: list.principles.schema }),
  'easy-read': defineCollection({ loader: loader('easy-read'), schema: list['easy-read'].schema }),
  journey: defineCollection({ loader: loader('journey'), schema: list.journey.schema }),
  stories: defineCollection({ loader: stories(), schema: storySchema }),
  takenDown: defineCollection({ loader: takenDown(), schema: takenStorySchema }),
  press: defineCollection({ loader: loader('press'), schema: list.press.schema }),
  pages: defineCollection({ loader: loader('pages'), schema: list.pages.schema }),
  glossary: defineCollection({ loader: loader('glossary'), schema: list.glossary.schema }),
  studies: defineCollection({ loader: loader('studies'), schema: list.studies.schema }),
  results: defineCollection({ loader: loader('results'), schema: list.results.schema }),
  counts: defineCollection({ loader: loader('counts'), schema: list.counts.schema }),
  corrections: defineCollection({ loader: loader('corrections'), schema: list.corrections.schema }),
  drawings: defineCollection({ loader: drawings(), schema: list.drawings.schema }),
  site: defineCollection({ loader: loader('site'), schema: list.site.schema }),
  contact: defineCollection({ loader: loader('contact'), schema: list.contact.schema }),
  help: defineCollection({ loader: loader('help'), schema: list.help.schema }),
  service: defineCollection({ loader: loader('service'), schema: list.service.schema }),
  accessibility: defineCollection({ loader: loader('accessibility'), schema: list.accessibility.schema }),
};
