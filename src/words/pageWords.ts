import type { ElementContent, Root } from 'hast';
import type { Term } from '../schemas/term.ts';
import { type Use, usesOf } from './termsInText.ts';
import { childrenOf, element, isComponent, isElement, type Node, textOf } from './tree.ts';
import { wordList } from './wordList.ts';

/** A term that a page may explain. */
export type PageWord = Pick<Term, 'term' | 'meaning' | 'linked'> & { id: string };

/** The terms of the glossary, ready to be looked for in many pages. */
export interface Glossary {
  terms: ReadonlyMap<string, PageWord>;
  uses: (text: string) => Use[];
}

export const glossaryOf = (terms: readonly PageWord[]): Glossary => ({
  terms: new Map(terms.map((term) => [term.id, term])),
  uses: usesOf(terms),
});

/** What is no running text of the page: links, tables, code and the words of others. */
const passedBy = ['a', 'code', 'pre', 'table', 'blockquote'];

/** The components that only set off words of the page. What stands in another can be a card or a list of links, or be left out. */
const passedThrough = ['InShort', 'Note'];

const isHeading = (node: Node) => isElement(node, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
const isRunning = (node: Node) =>
  node.type === 'root' ||
  (isElement(node) && !passedBy.includes(node.tagName)) ||
  (isComponent(node) && passedThrough.includes(node.name ?? ''));

/** What a heading asks about: "What is a peer support worker?" */
const subjectOf = (heading: string) => heading.replace(/^(what (is|are) )?(an? |the )?/i, '').replace(/\?$/, '');

/**
 * Makes the first use of each term on a page a link to its meaning, and tells the meanings at the end of the page, like footnotes.
 * A page explains in its own way what its title names, and from there on what a heading asks.
 */
export function explainWords(page: Root, title: string, { terms, uses }: Glossary): void {
  const told = new Set(uses(title).map(({ id }) => id));
  const first: PageWord[] = [];

  const linked = (text: string): ElementContent[] => {
    const parts: ElementContent[] = [];
    let end = 0;
    for (const { id, from, to } of uses(text)) {
      const word = terms.get(id)!;
      if (!word.linked || told.has(id)) continue;
      told.add(id);
      first.push(word);
      const link = element('a', { className: ['term'], id: `r${first.length}`, href: `#w${first.length}` }, text.slice(from, to));
      parts.push(...words(text.slice(end, from)), link);
      end = to;
    }
    return [...parts, ...words(text.slice(end))];
  };
  const walk = (node: Node): Node[] => {
    if (node.type === 'text') return linked(node.value);
    if (isHeading(node)) {
      const subject = subjectOf(textOf(node));
      for (const { id, from, to } of uses(subject)) if (from === 0 && to === subject.length) told.add(id);
    } else if (isRunning(node)) (node as Root).children = childrenOf(node).flatMap(walk) as Root['children'];
    return [node];
  };
  walk(page);
  if (first.length > 0) page.children.push(wordList(first));
}

const words = (value: string): ElementContent[] => (value === '' ? [] : [{ type: 'text', value }]);
