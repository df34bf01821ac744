import { defineCollection } from 'astro:content';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { refuseFrontmatter } from './markdown/contentOnly.ts';
import { type Collection, type CollectionName, collections as list } from './schemas/collections.ts';
import { readInputs } from './schemas/inputs.ts';
import { mayBeRead, type Story } from './schemas/story.ts';

const { buildDate, contentDir } = readInputs();
// As a URL, so that a # or a space in the path is escaped.
const root = pathToFileURL(`${resolve(contentDir)}/`);

/** The id of an entry: its path in the folder, without the ending. By default Astro would use a field called slug instead. */
const generateId = ({ entry }: { entry: string }) => entry.replace(/\.(?:mdx|yaml)$/, '');

/** Loads the files of a collection: a folder of MDX or YAML, or one YAML file in content/. Names that start with _ are templates. */
function filesOf(name: CollectionName): Loader {
  const { kind } = list[name];
  if (kind === 'record') return glob({ base: root, pattern: `${name}.yaml`, generateId });
  const loader = glob({ base: new URL(`${name}/`, root), pattern: `**/[^_]*.${kind}`, generateId });
  if (kind !== 'mdx') return loader;
  const guarded = (context: LoaderContext): LoaderContext => ({
    ...context,
    parseData: (props) => (refuseFrontmatter(props.filePath!, props.data), context.parseData(props)),
  });
  return { ...loader, load: (context) => loader.load(guarded(context)) };
}

/**
 * Stores no story that may not be published today, so that nothing of it can be shown and none of its pictures is emitted. No entry is
 * reused from the last build, because consent may have ended since. Of a story that was taken down, only the day is stored. What is told
 * elsewhere needs no consent: its schema has no place for one, and the check refuses words of its teller.
 */
function withConsent(loader: Loader): Loader {
  return {
    ...loader,
    load: (context) => {
      const store: typeof context.store = {
        ...context.store,
        get: () => undefined,
        set: (entry) => {
          context.store.delete(entry.id);
          if ('taken' in entry.data) return context.store.set({ id: entry.id, data: entry.data });
          if ('elsewhere' in entry.data) return context.store.set(entry);
          return mayBeRead(entry.data as unknown as Story, buildDate) && context.store.set(entry);
        },
      };
      return loader.load({ ...context, store });
    },
  };
}

type Collections = { [Name in CollectionName]: { loader: Loader; schema: (typeof list)[Name]['schema'] } };
export const collections = Object.fromEntries(
  Object.entries<Collection>(list).map(([name, { schema }]) => {
    const loader = filesOf(name as CollectionName);
    return [name, defineCollection({ loader: name === 'stories' ? withConsent(loader) : loader, schema })];
  }),
) as Collections;
