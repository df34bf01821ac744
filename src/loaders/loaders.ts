import type { Loader, LoaderContext } from 'astro/loaders';
import { basename, dirname, join, relative } from 'node:path';
import { splitFrontMatter } from '../reader/frontmatter.ts';
import { readDrawing } from '../../scripts/check/rules/svgMarkup.ts';
import { type CollectionName, collections } from '../schemas/collections.ts';
import { takenStorySchema } from '../schemas/story.ts';
import { pictureId } from '../words/pictureId.ts';
import { picturesIn } from '../words/wordsOf.ts';
import { filesOf, halvesOf, readable, root } from './files.ts';

type Loaded = Parameters<LoaderContext['store']['set']>[0];

/**
 * Loads entries of our own reading, and again when a file below a path changes while the site is worked on. Content is read with the
 * readers that the rules have, so nothing is published that they read otherwise; and MDX as data, which Astro would run as a program.
 */
function loaderOf(path: string, read: (parse: LoaderContext['parseData']) => Promise<Loaded[]>): Loader {
  const load = async ({ store, parseData }: LoaderContext) => {
    // Read before anything is cleared: what cannot be read leaves the last entries as they were.
    const loaded = await read(parseData);
    store.clear();
    // Astro warns on every page of a collection that it does not know; this makes one without entries known, too.
    store.set({ id: 'none', data: {} });
    store.delete('none');
    for (const entry of loaded) store.set(entry);
  };
  return {
    name: 'content',
    load: async (context) => {
      await load(context);
      context.watcher?.add(path);
      context.watcher?.on('all', (_, changed) => {
        if (changed.startsWith(path)) load(context).catch((error: unknown) => context.logger.error(String(error)));
      });
    },
  };
}

/** Astro wants the path of a file from the root of the project. */
const fromRoot = (file: string) => relative('.', file).replaceAll('\\', '/');

/** Where the files of a collection stand. */
const placeOf = (name: CollectionName) => join(root, collections[name].kind === 'record' ? `${name}.yaml` : name);

/** Entries: their fields, and their text as it was written. */
export const entries = (name: CollectionName): Loader =>
  loaderOf(placeOf(name), (parse) =>
    Promise.all(
      readable(name).map(async ({ id, file, text }) => {
        const { fields, ...body } = halvesOf(name, text);
        return { id, data: await parse({ id, data: fields, filePath: file }), ...body, filePath: fromRoot(file) };
      }),
    ),
  );

/** The collections of words. */
const written = (Object.keys(collections) as CollectionName[]).filter((name) => collections[name].kind === 'mdx');

/** The pictures in texts, for Astro to publish in the size and form that readers need. */
export const pictures = (): Loader =>
  loaderOf(root, (parse) => {
    const places = written.flatMap((name) =>
      readable(name).flatMap(({ id, file, text }) =>
        picturesIn(splitFrontMatter(text).body ?? '').map((path) => ({
          id: pictureId(name, id, path),
          filePath: join(dirname(file), path),
        })),
      ),
    );
    return Promise.all(
      places.map(async ({ id, filePath }) => {
        const data = await parse({ id, data: { picture: `./${basename(filePath)}` }, filePath });
        return { id, data, filePath: fromRoot(filePath) };
      }),
    );
  });

/** Of stories that were taken down only the day is loaded, never a word of their files. */
export const takenDown = (): Loader =>
  loaderOf(placeOf('stories'), async () =>
    filesOf('stories').flatMap(({ id, text }) => {
      const { data } = takenStorySchema.safeParse(halvesOf('stories', text).fields);
      return data ? [{ id, data }] : [];
    }),
  );

/** The drawings. */
export const drawings = (): Loader =>
  loaderOf(placeOf('drawings'), (parse) =>
    Promise.all(
      filesOf('drawings').map(async ({ id, file, text }) => {
        const drawing = readDrawing(text);
        if (!drawing) throw new Error(`content/drawings/${basename(file)} cannot be read as a drawing. npm run check says why.`);
        return { id, data: await parse({ id, data: drawing }) };
      }),
    ),
  );
