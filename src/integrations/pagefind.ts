import type { AstroIntegration } from 'astro';
import { createReadStream, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type HTMLElement, type Node, parse } from 'node-html-parser';
import { close, createIndex } from 'pagefind';
import { mimeType } from '../lib/mimeTypes.ts';
import type { SiteWords, TypedWords } from '../lib/searchWords.ts';
import { tokenize } from '../lib/tokens.ts';

/** A page that can be searched. */
interface SearchablePage {
  /** From the root of the site: /contact/. */
  url: string;
  html: HTMLElement;
  /** The part that is indexed. */
  main: HTMLElement;
}

/**
 * Makes the search index of a built site in pagefind/, with the words of the site beside it (vocabulary.json). Only the main text of pages
 * is indexed, which the layout marks with data-pagefind-body.
 * @param typed the words that people type for a page, by its address; they are in the index only, on no page
 */
export function pagefind(typed: ReadonlyMap<string, TypedWords>): AstroIntegration {
  return {
    name: 'pagefind',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        const pages = searchablePages(site);
        // Before the typed words are added to the pages.
        const words = siteWords(pages, typed);
        const folder = join(site, 'pagefind');
        try {
          const { index, errors } = await createIndex({ forceLanguage: 'en-gb' });
          if (!index) throw new Error(`The search index could not be started: ${errors.join(' ')}`);
          const responses = [];
          for (const page of pages)
            responses.push(await index.addHTMLFile({ url: page.url, content: forIndex(page, typed.get(page.url)) }));
          responses.push(await index.writeFiles({ outputPath: folder }));
          const failures = responses.flatMap((response) => response.errors);
          if (failures.length > 0) throw new Error(`The search index could not be made: ${failures.join(' ')}`);
        } finally {
          await close();
        }
        writeFileSync(join(folder, 'vocabulary.json'), JSON.stringify(words));
        // Pagefind's own user interfaces and its worker, which this site does not use.
        for (const file of globSync(['pagefind-*.{js,css}', 'wasm.unknown.pagefind'], { cwd: folder })) rmSync(join(folder, file));
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
    return main ? [{ url: `/${file.replace(/index\.html$/, '')}`, html, main }] : [];
  });
}

/** The HTML that Pagefind indexes: with the typed words as fields, and a space between cells, so that their words stay apart. */
function forIndex({ html, main }: SearchablePage, { first = [], also = [] }: Partial<TypedWords> = {}): string {
  for (const style of html.querySelectorAll('style')) style.remove();
  for (const cell of main.querySelectorAll('td, th')) cell.insertAdjacentHTML('afterend', ' ');
  const fields = [main.getAttribute('data-pagefind-meta')];
  const add = (name: string, attribute: string, words: string[]) => {
    if (words.length === 0) return;
    main.setAttribute(attribute, words.join(' '));
    fields.push(`${name}[${attribute}]`);
  };
  add('typed', 'data-typed', first);
  add('alsoTyped', 'data-also-typed', also);
  main.setAttribute('data-pagefind-meta', fields.filter(Boolean).join(', '));
  return html.toString();
}

function siteWords(pages: SearchablePage[], typed: ReadonlyMap<string, TypedWords>): SiteWords {
  const count = new Map<string, number>();
  const hidden = new Set<string>();
  for (const { url, html, main } of pages) {
    const { first = [], also = [] } = typed.get(url) ?? {};
    const title = html.querySelector('h1')?.textContent ?? '';
    for (const word of tokenize(`${title} ${indexedText(main)}`)) count.set(word, (count.get(word) ?? 0) + 1);
    for (const word of tokenize([...first, ...also].join(' '))) hidden.add(word);
  }
  const shown = [...count].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([word]) => word);
  return {
    shown: shown.join(' '),
    hidden: [...hidden]
      .filter((word) => !count.has(word))
      .toSorted()
      .join(' '),
  };
}

/** The text that Pagefind indexes, with a space between elements. */
function indexedText(node: Node): string {
  if (node.childNodes.length === 0) return node.textContent;
  if ('hasAttribute' in node && (node as HTMLElement).hasAttribute('data-pagefind-ignore')) return '';
  return node.childNodes.map(indexedText).join(' ');
}
