import { type CollectionEntry, getEntry } from 'astro:content';
import { href } from '../lib/url.ts';
import { explainsWords } from '../words/pagesOfWords.ts';
import { glossaryOf } from '../words/pageWords.ts';
import type { Part } from '../words/parts.ts';
import { pictureId } from '../words/pictureId.ts';
import { picturesIn, wordsOf } from '../words/wordsOf.ts';
import { once } from './cached.ts';
import { listTerms } from './terms.ts';

type WrittenEntry = CollectionEntry<'approach' | 'principles' | 'easy-read' | 'journey' | 'stories' | 'press' | 'pages'>;

/** The words of an entry, ready to be placed. */
export interface Words {
  parts: Part[];
  /** The pictures among them, by the path that the author wrote. */
  pictures: Record<string, CollectionEntry<'pictures'>['data']['picture']>;
}

const getGlossary = once(async () => glossaryOf((await listTerms()).map(({ id, data }) => ({ id, ...data }))));

/** The words of an entry. @throws Error with the file, if they cannot be read or drawn */
export async function getWords({ collection, id, data, body = '' }: WrittenEntry): Promise<Words> {
  const glossary = explainsWords(collection, id) ? await getGlossary() : undefined;
  const pictures: Words['pictures'] = {};
  try {
    for (const path of picturesIn(body)) {
      const picture = await getEntry('pictures', pictureId(collection, id, path));
      if (!picture) throw new Error(`there is no picture ${path}`);
      pictures[path] = picture.data.picture;
    }
    return { parts: wordsOf(body, { title: data.title, href, glossary }), pictures };
  } catch (error) {
    throw new Error(`content/${collection}/${id}.mdx: ${error instanceof Error ? error.message : error}. npm run check says where.`, {
      cause: error,
    });
  }
}

/** An entry of a list, with its own words. */
export type WithWords<Entry> = Entry & { words: Words };

/** Gives an entry its words. */
export async function withWords<Entry extends WrittenEntry>(entry: Entry): Promise<WithWords<Entry>> {
  return { ...entry, words: await getWords(entry) };
}
