import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { addressOfFile } from '../formats/address.ts';
import { sectionWord } from '../formats/sectionWord.ts';
import { typedByAddress, type TypedWords } from '../formats/typedWords.ts';
import { entriesOf } from '../rules/content.ts';
import { filesOf } from './files.ts';
import type { Judged } from './judging.ts';
import { writeVocabulary } from './vocabulary.ts';

/** What marks the main text of a page that the search finds. */
const body = /<main\b[^>]*\bdata-pagefind-body\b[^>]*>/;

/** More than half of a page, and none of it is ever found. */
const style = /<style>[\s\S]*?<\/style>/g;

/**
 * Writes the search index of a built site into its folder pagefind/.
 * Only the main text of public pages is in it: what a page marks with data-pagefind-body. The words that people type for a page are
 * put into the index alone, as fields that the search reads and no excerpt shows; the page itself never holds them.
 * @returns how many pages it holds
 */
export async function writeSearchIndex(folder: string, content: Judged): Promise<number> {
  const typed = typedByAddress(entriesOf(content, 'glossary').flatMap(({ data }) => data ?? []));
  const { index, errors } = await createIndex({ forceLanguage: 'en-gb' });
  try {
    if (!index) throw new Error(`The search index could not be started: ${errors.join(' ')}`);
    // In order, so that two builds give the same index; each is sent before the last was answered.
    const added = filesOf(folder)
      .filter((file) => file.endsWith('.html'))
      .map((path) => ({ path, html: readFileSync(join(folder, path), 'utf8') }))
      .filter(({ html }) => body.test(html))
      .map(({ path, html }) => index.addHTMLFile({ sourcePath: path, content: withFields(html, typed.get(addressOfFile(path))) }));
    const faults = (await Promise.all(added)).flatMap((page) => page.errors);
    const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
    faults.push(...written.errors);
    removeUnused(join(folder, 'pagefind'));
    writeVocabulary(join(folder, 'pagefind'));
    if (faults.length) throw new Error(`The search index could not be made: ${faults.join(' ')}`);
    return added.length;
  } finally {
    await close();
  }
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
  // The words of two cells are not one word.
  return html
    .replace(style, '')
    .replace(/<\/t[hd]>/g, ' $&')
    .replace(body, (main) => main + fields.join(''));
}
