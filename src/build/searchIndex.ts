import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { sectionWord } from '../lib/sectionWord.ts';
import { typedByAddress, type TypedWords } from '../lib/typedWords.ts';
import { styleBlock } from '../integrations/hosting/contentPolicy.ts';
import { entriesOf } from '../reader/content.ts';
import type { Judged } from './judging.ts';

/** What marks the main text of a page that the search finds. */
const body = /<main\b[^>]*\bdata-pagefind-body\b[^>]*>/;

/** A search index that grows page by page, while the site is built. */
export interface SearchIndex {
  /**
   * Puts a page into the index, if it can be searched: only the main text of public pages is, what a page marks with data-pagefind-body.
   * @param address of the page, from the root of the site
   */
  add: (html: string, address: string) => void;
  /**
   * Writes the index of the pages so far into the folder pagefind/ of a site.
   * @returns how many pages it holds
   */
  write: (site: string) => Promise<number>;
}

/**
 * Starts a search index. The words that people type for a page are put into it alone, as fields that the search reads and no excerpt
 * shows; the page itself never holds them.
 * @param judged the content, whose glossary has those words
 */
export function startSearchIndex(judged: Promise<Judged>): SearchIndex {
  const ready = judged.then(async (content) => {
    const typed = typedByAddress(entriesOf(content, 'glossary').flatMap(({ data }) => data ?? []));
    const { index, errors } = await createIndex({ forceLanguage: 'en-gb' });
    if (!index) throw new Error(`The search index could not be started: ${errors.join(' ')}`);
    return { index, typed };
  });
  // Heard of when the index is written, if the build comes so far.
  ready.catch(() => {});
  const added: Promise<{ errors: string[] }>[] = [];
  return {
    add: (html, address) => {
      if (!body.test(html)) return;
      // One after the other, in the order in which they come: each waits for the same start, and is sent before the last was answered.
      const page = ready.then(({ index, typed }) => index.addHTMLFile({ url: address, content: withFields(html, typed.get(address)) }));
      page.catch(() => {});
      added.push(page);
    },
    write: async (site) => {
      try {
        const { index } = await ready;
        const folder = join(site, 'pagefind');
        const answers = [...(await Promise.all(added)), await index.writeFiles({ outputPath: folder })];
        const faults = answers.flatMap(({ errors }) => errors);
        if (faults.length) throw new Error(`The search index could not be made: ${faults.join(' ')}`);
        removeUnused(folder);
        return added.length;
      } finally {
        await close();
      }
    },
  };
}

/** Pagefind writes interfaces of its own, and a script for a worker. None of them is ever asked for here. */
function removeUnused(index: string): void {
  for (const file of globSync('pagefind-*.{js,css}', { cwd: index })) rmSync(join(index, file));
  rmSync(join(index, 'wasm.unknown.pagefind'), { force: true });
}

/** A page with the word of its section and the words that people type for it, for the index alone. */
function withFields(html: string, { first = [], also = [] }: Partial<TypedWords> = {}): string {
  const field = (name: string, words: string) =>
    words ? `<span data-words="${words.replaceAll('"', '&quot;')}" data-pagefind-meta="${name}[data-words]"></span>` : '';
  const [, section = ''] = /data-pagefind-meta="section:([^"]*)"/.exec(html) ?? [];
  const fields = [
    field('in', sectionWord(section)),
    // Whose teller did not agree to be quoted is found, and no excerpt is shown.
    field('excerpt', /<meta name="robots" content="[^"]*nosnippet/.test(html) ? 'no' : ''),
    field('typed', first.join(' ')),
    field('alsoTyped', also.join(' ')),
  ];
  return (
    html
      // More than half of a page, and none of it is ever found.
      .replace(styleBlock, '')
      // The words of two cells are not one word.
      .replace(/<\/t[hd]>/g, ' $&')
      .replace(body, (main) => main + fields.join(''))
  );
}
