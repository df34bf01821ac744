import GithubSlugger from 'github-slugger';
import type { Root } from 'hast';
import { mdxToHast } from 'satteri';
import { features } from './features.ts';
import { explainWords, type Glossary } from './pageWords.ts';
import { type Part, partsOf } from './parts.ts';
import { makeTablesResponsive } from './responsiveTables.ts';
import { elementsOf, isElement, type Node, textOf } from './tree.ts';

const readTree = (body: string): Root => mdxToHast(body, { features, position: false }) as unknown as Root;

/** What a text needs to know of its page. */
export interface Setting {
  title: string;
  /** Gives an address of this site as a link must carry it. */
  href: (address: string) => string;
  /** The terms to explain at the end of the page, if it explains any. */
  glossary?: Glossary | undefined;
}

/**
 * Reads the words of an entry. MDX is read as data: of what is a program in it nothing is ever run.
 * @param body MDX without its fields
 * @returns what is to be drawn, in its order
 * @throws Error if it cannot be read or drawn; `npm run check` says why, with the line
 */
export function wordsOf(body: string, { title, href, glossary }: Setting): Part[] {
  const page = readTree(body);
  // First the words, so that the link to the glossary is put under the site's path like those of content.
  if (glossary) explainWords(page, title, glossary);
  const slugger = new GithubSlugger();
  for (const each of elementsOf(page)) {
    const { href: address } = each.properties;
    if (isElement(each, 'a') && typeof address === 'string') each.properties['href'] = href(address);
    if (/^h[1-6]$/.test(each.tagName)) each.properties['id'] ??= slugger.slug(textOf(each));
  }
  makeTablesResponsive(page);
  return partsOf(page.children as Node[]);
}

/** The paths of the pictures in a text, as its author wrote them. */
export function picturesIn(body: string): string[] {
  // Few texts have one, and reading a text takes longer than this look at it.
  if (!body.includes('![')) return [];
  const pictures = [...elementsOf(readTree(body))].filter((each) => isElement(each, 'img'));
  return [...new Set(pictures.map(({ properties }) => String(properties['src'])))];
}
