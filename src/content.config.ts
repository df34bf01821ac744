import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { splitFrontMatter } from './rules/frontMatter.ts';
import { readFields } from './rules/yaml.ts';
import { type CollectionName, type Kind, collections as list } from './schemas/collections.ts';
import { readInputs } from './schemas/inputs.ts';
import { mayBeRead, storySchema } from './schemas/story.ts';

const { buildDate, contentDir } = readInputs();

/** The id of an entry is its path without the ending, so no field of an entry can move its address. */
const generateId = ({ entry }: { entry: string }) => entry.replace(/\.(mdx|yaml)$/, '');

const patterns: Record<Kind, (name: string) => string> = {
  mdx: (name) => `${name}/**/[^_]*.mdx`,
  yaml: (name) => `${name}/**/[^_]*.yaml`,
  record: (name) => `${name}.yaml`,
};

function loader(name: CollectionName): Loader {
  const id = ({ entry }: { entry: string }) => generateId({ entry: entry.replace(`${name}/`, '') });
  return glob({ base: resolve(contentDir), pattern: patterns[list[name].kind](name), generateId: id });
}

/** Files of stories that may be read on the day of the build. A file that cannot be understood is not one of them. */
function readable(folder: string): string[] {
  const files = (existsSync(folder) ? readdirSync(folder) : []).filter((file) => /^[^_].*\.mdx$/.test(file));
  return files.filter((file) => {
    const { fields = '' } = splitFrontMatter(readFileSync(join(folder, file), 'utf8'));
    const story = storySchema.safeParse(readFields(fields).fields?.value);
    return story.success && mayBeRead(story.data, buildDate);
  });
}

/**
 * Stories are asked for consent before they are loaded: Astro publishes the pictures of every entry that is loaded,
 * whether or not a page shows it. What is never loaded cannot leak.
 */
const stories: Loader = {
  ...loader('stories'),
  load: async (context) => {
    const base = resolve(contentDir, 'stories');
    const files = readable(base);
    if (files.length) return glob({ base, pattern: files, generateId }).load(context);
    // Astro warns on every page of a collection that it does not know. This one is known, and empty.
    context.store.clear();
    context.store.set({ id: 'none', data: {} });
    context.store.delete('none');
  },
};

/** The collections of the site; src/schemas/collections.ts is their list. */
export const collections = {
  approach: defineCollection({ loader: loader('approach'), schema: list.approach.schema }),
  principles: defineCollection({ loader: loader('principles'), schema: list.principles.schema }),
  journey: defineCollection({ loader: loader('journey'), schema: list.journey.schema }),
  stories: defineCollection({ loader: stories, schema: list.stories.schema }),
  press: defineCollection({ loader: loader('press'), schema: list.press.schema }),
  pages: defineCollection({ loader: loader('pages'), schema: list.pages.schema }),
  glossary: defineCollection({ loader: loader('glossary'), schema: list.glossary.schema }),
  site: defineCollection({ loader: loader('site'), schema: list.site.schema }),
  contact: defineCollection({ loader: loader('contact'), schema: list.contact.schema }),
  help: defineCollection({ loader: loader('help'), schema: list.help.schema }),
  service: defineCollection({ loader: loader('service'), schema: list.service.schema }),
};
