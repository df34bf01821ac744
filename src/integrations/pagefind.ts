import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type HTMLElement, type Node, NodeType, parse } from 'node-html-parser';
import { close, createIndex } from 'pagefind';
import { mimeType } from '../lib/mimeTypes.ts';
import type { SearchWords, Typed } from '../lib/searchWords.ts';
import { compoundsOf, isStopWord, numberOf, plainText, tokenize } from '../lib/tokens.ts';

/** A page that can be searched. */
interface SearchablePage {
  /** From the root of the site: /contact/. */
  url: string;
  html: HTMLElement;
  /** The part that is indexed. */
  main: HTMLElement;
  /** What the page says, each paragraph, item and row apart. */
  blocks: string[];
  /** The telephone numbers that it links to, each as one word, as the search reads what is typed. */
  numbers: string[];
  /** Its headings with an id. */
  headings: Map<string, string>;
}

/**
 * Makes the search index of a built site in pagefind/, with the words of the site beside it (words.json). Only the main text of pages is
 * indexed, which the layout marks with data-pagefind-body.
 * @param typed what people type and which pages answer it; it stands in words.json only, on no page
 */
export function pagefind(typed: Typed[]): AstroIntegration {
  return {
    name: 'pagefind',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        const pages = searchablePages(site);
        const shown = wordsOf(pages);
        const compounds = new Set(pages.flatMap(({ main }) => compoundsOf(textOf(main)).map((parts) => parts.join('-'))));
        const folder = join(site, 'pagefind');
        try {
          const { index, errors } = await createIndex({ forceLanguage: 'en-gb' });
          if (!index) throw new Error(`The search index could not be started: ${errors.join(' ')}`);
          const added = pages.map((page) => index.addHTMLFile({ url: page.url, content: forIndex(page) }));
          const responses: { errors: string[] }[] = await Promise.all(added);
          // Written here: Pagefind says that it has written its files before the last of them is whole.
          const made = await index.getFiles();
          responses.push(made);
          for (const { path, content } of made.files) {
            mkdirSync(dirname(join(folder, path)), { recursive: true });
            writeFileSync(join(folder, path), content);
          }
          const failures = responses.flatMap((response) => response.errors);
          if (failures.length > 0) throw new Error(`The search index could not be made: ${failures.join(' ')}`);
        } finally {
          await close();
        }
        // Pagefind's own user interfaces and its worker, which this site does not use.
        for (const file of globSync(['pagefind-*.{js,css}', 'wasm.unknown.pagefind'], { cwd: folder })) rmSync(join(folder, file));
        // As WebAssembly is, so that a server sends it with Brotli, which packs it better than Pagefind.
        for (const file of globSync('*.pagefind', { cwd: folder })) writeFileSync(join(folder, file), unpack(join(folder, file)));
        const addresses = Object.fromEntries(globSync('fragment/*', { cwd: folder }).map((file) => restoreText(join(folder, file), pages)));
        const found = new Set(Object.values(addresses));
        const { version, files } = filesOf(folder);
        const words: SearchWords = {
          pages: addresses,
          typed: typed.map(({ typed, answers }) => [phrasesOf(typed), ...answers.filter((address) => found.has(address))]),
          shown,
          compounds: [...compounds].toSorted().join(' '),
          files,
          version,
        };
        writeFileSync(join(folder, 'words.json'), JSON.stringify(words));
      },
      // In `astro dev`, search answers from the last build: an index can only be made of built pages.
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const [, path] = /^[^?]*(\/pagefind\/[^?]*)/.exec(decodeURI(request.url ?? '')) ?? [];
          const file = join('dist', normalize(path ?? ''));
          if (!path || !existsSync(file)) return next();
          response.setHeader('Content-Type', mimeType(file));
          createReadStream(file).pipe(response);
        });
      },
    },
  };
}

function searchablePages(site: string): SearchablePage[] {
  const files = globSync('**/*.html', { cwd: site }).map((file) => file.replaceAll('\\', '/'));
  return files.toSorted().flatMap((file) => {
    const html = parse(readFileSync(join(site, file), 'utf8'));
    const main = html.querySelector('main[data-pagefind-body]');
    if (!main) return [];
    for (const ignored of [...html.querySelectorAll('style'), ...main.querySelectorAll('[data-pagefind-ignore]')]) ignored.remove();
    const headings = new Map(main.querySelectorAll(':is(h1, h2, h3, h4, h5, h6)[id]').map(({ id, text }) => [id, text.trim()]));
    const calls = main.querySelectorAll('a[href^="tel:"]').map((link) => numberOf(link.getAttribute('href')!.slice('tel:'.length)));
    const numbers = calls.filter((number) => number !== undefined);
    return [{ url: `/${file.replace(/index\.html$/, '')}`, html, main, blocks: blocksOf(main), numbers, headings }];
  });
}

/** Elements whose text stands apart. The cells of a row belong together. */
const block = /^(?:BLOCKQUOTE|CAPTION|D[DLT]|DETAILS|DIV|FIGCAPTION|FIGURE|LI|MAIN|NAV|OL|P|SECTION|TABLE|TBODY|THEAD|TR|UL)$/;

/** The text of a page, each heading after a #. The team's details stand with their note alone, so no excerpt holds them. */
function blocksOf(main: HTMLElement): string[] {
  const blocks = [''];
  const add = (text: string) => (blocks[blocks.length - 1] += text);
  const read = (node: Node): void => {
    if (node.nodeType === NodeType.TEXT_NODE) return void add(node.text);
    const tag = node.nodeType === NodeType.ELEMENT_NODE ? (node as HTMLElement).tagName : '';
    if (tag === 'ADDRESS') return;
    if (/^(?:H\d|SUMMARY)$/.test(tag)) return void blocks.push(`# ${node.text}`, '');
    if (block.test(tag)) blocks.push('');
    node.childNodes.forEach(read);
    // An item that says something is shown as a sentence.
    if (tag === 'LI' && /\w(?:\s+\S+){4,}\w\s*$/.test(blocks.at(-1)!)) add('.');
    if (block.test(tag)) blocks.push('');
    else if (/^T[DH]$/.test(tag)) add(/[.?!]\s*$/.test(blocks.at(-1)!) ? ' ' : ', ');
    else if (tag === 'BR') add(' ');
  };
  read(main);
  return blocks
    .map((text) =>
      text
        .replace(/\s+/g, ' ')
        .replace(/(?:, )+$/, '')
        .trim(),
    )
    .filter(Boolean);
}

/** The words and telephone numbers of all pages, the most frequent first. */
function wordsOf(pages: SearchablePage[]): string {
  const count = new Map<string, number>();
  for (const { main, numbers } of pages)
    for (const word of [...tokenize(textOf(main)), ...numbers]) if (!isStopWord(word)) count.set(word, (count.get(word) ?? 0) + 1);
  return [...count]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([word]) => word)
    .join(' ');
}

/** Phrases as the search compares them, and their compounds as one word. */
const phrasesOf = (typed: string[]): string =>
  [...new Set(typed.flatMap((phrase) => [tokenize(phrase).join(' '), ...compoundsOf(phrase).map((parts) => parts.join(''))]))].join('|');

/** All text, with a space between elements. */
const textOf = (node: Node): string => (node.childNodes.length === 0 ? node.textContent : node.childNodes.map(textOf).join(' '));

/** A word that Pagefind splits as we do. */
const plainWord = /^[a-z0-9]*(?:['’-][a-z]+)*$/;

/**
 * The HTML that Pagefind indexes: without stop words, and with each word that Pagefind would read in another way as a field, in our
 * reading. A change of the text changes a field, too, and so the name of the file that holds it.
 */
function forIndex({ html, main, blocks, numbers, headings }: SearchablePage): string {
  const forms = new Set<string>(numbers);
  const shorten = (node: Node): void => {
    if (node.nodeType !== NodeType.TEXT_NODE) return node.childNodes.forEach(shorten);
    for (const compound of node.text.split(/\s+/)) {
      const word = plainText(compound)
        .toLowerCase()
        .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
      if (plainWord.test(word)) continue;
      for (const form of [...tokenize(compound), ...compoundsOf(compound).map((parts) => parts.join(''))]) forms.add(form);
    }
    node.rawText = plainText(node.rawText)
      .split(/(\s+)/)
      .filter((word) => !isStopWord(word.toLowerCase()))
      .join('');
  };
  shorten(main);
  // A space between cells, so that their words stay apart.
  for (const cell of main.querySelectorAll('td, th')) cell.insertAdjacentHTML('afterend', ' ');
  main.setAttribute('data-forms', [...forms].join(' '));
  const text = createHash('sha256')
    .update([...blocks, ...headings].join('\n'))
    .digest('hex')
    .slice(0, 8);
  main.setAttribute('data-pagefind-meta', `forms[data-forms], text:${text}`);
  return html.toString();
}

/** Pagefind's files begin with this, once they are unpacked. */
const signature = 'pagefind_dcd';
const unpack = (file: string): Buffer => gunzipSync(readFileSync(file));

/** Puts the whole text of a page back where Pagefind keeps it for excerpts. @returns the id of the page and its address */
function restoreText(file: string, pages: SearchablePage[]): [id: string, address: string] {
  const fragment = JSON.parse(unpack(file).subarray(signature.length).toString()) as {
    url: string;
    anchors: { id: string; text: string }[];
  };
  const { blocks, headings, main } = pages.find(({ url }) => url === fragment.url)!;
  // No excerpt is shown of a page that may not be quoted.
  const quotable = main.getAttribute('data-excerpt') !== 'no';
  const anchors = quotable ? fragment.anchors.map((anchor) => ({ ...anchor, text: headings.get(anchor.id) ?? anchor.text })) : [];
  const { url } = fragment;
  const short = { ...fragment, content: quotable ? blocks.join('\n') : '', anchors, filters: {}, meta: {}, url };
  writeFileSync(file, gzipSync(signature + JSON.stringify(short), { level: 9 }));
  return [/([^/\\]+)\.pf_fragment$/.exec(file)![1]!, url];
}

/** The files that every search needs, by their addresses in the folder of the index. */
function filesOf(folder: string): Pick<SearchWords, 'files' | 'version'> {
  const { languages } = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { hash: string }>;
  };
  const version = Object.values(languages)[0]!.hash;
  const files = globSync(['*.pagefind', '*.pf_meta', 'index/*'], { cwd: folder }).map((file) => file.replaceAll('\\', '/'));
  return { version, files: [`pagefind-entry.json?ts=${version}`, ...files.toSorted()] };
}
