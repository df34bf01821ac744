import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { listFiles } from '../reader/files.ts';
import { splitFrontMatter } from '../reader/frontmatter.ts';
import { readFields } from '../reader/yaml.ts';
import { type CollectionName, collections } from '../schemas/collections.ts';
import { readInputs } from '../schemas/inputs.ts';
import { mayBeRead, storySchema } from '../schemas/story.ts';

const { buildDate, contentDir } = readInputs();

/** The folder of the content. */
export const root = resolve(contentDir);

/** A file of an entry. */
export interface Written {
  id: string;
  /** As a full path. */
  file: string;
  text: string;
}

/** The files of a collection, those that the rules judge, in the same order on every machine. */
export const filesOf = (name: CollectionName): Written[] =>
  listFiles(root)
    .entries.filter(({ collection }) => collection === name)
    .map(({ id, path }) => ({ id, file: join(root, path), text: readFileSync(join(root, path), 'utf8') }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));

/** The halves of a file: its fields, none if they cannot be read, and the text below them, if it has one. */
export function halvesOf(name: CollectionName, text: string): { fields: Record<string, unknown>; body?: string } {
  const { fields = '', body } = collections[name].kind === 'mdx' ? splitFrontMatter(text) : { fields: text };
  return { fields: (readFields(fields).fields?.value ?? {}) as Record<string, unknown>, ...(body !== undefined && { body }) };
}

/**
 * The files that may be loaded. Stories are asked for consent before: Astro publishes the pictures of every entry that is loaded,
 * whether or not a page shows it. What is never loaded cannot leak.
 */
export function readable(name: CollectionName): Written[] {
  if (name !== 'stories') return filesOf(name);
  return filesOf(name).filter(({ text }) => {
    const story = storySchema.safeParse(halvesOf(name, text).fields);
    return story.success && mayBeRead(story.data, buildDate);
  });
}
