import type { Element, ElementContent, Nodes } from 'hast';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineHastPlugin } from 'satteri';
import type { Term } from '../schemas/term.ts';
import { explainsWords } from './pagesOfWords.ts';
import { usesOf } from './termsInText.ts';
import { wordList } from './wordList.ts';

/** A term that a page may explain. */
type PageWord = Pick<Term, 'term' | 'meaning' | 'linked'> & { id: string };

/** What is no running text of the page: links, tables, code and the words of others. */
const passedBy = ['a', 'code', 'pre', 'table', 'blockquote'];

/** The components that only set off words of the page. What stands in another can be a card or a list of links, or be left out. */
const passedThrough = ['InShort', 'Note'];

const isHeading = (node: Nodes) => node.type === 'element' && /^h[1-6]$/.test(node.tagName);
const isRunning = (node: Nodes | { type: string; name?: string | null }) => {
  if (node.type === 'element') return !passedBy.includes((node as Element).tagName);
  return node.type === 'root' || ('name' in node && passedThrough.includes(node.name ?? ''));
};

/** What a heading asks about: "What is a peer support worker?" */
const subjectOf = (heading: string) => heading.replace(/^(what (is|are) )?(an? |the )?/i, '').replace(/\?$/, '');

/**
 * Makes the first use of each term on a page a link to its meaning, and tells the meanings at the end of the page, like footnotes.
 * A page explains in its own way what its title names, and from there on what a heading asks.
 * @param contentDir the folder of content as a full path: a page of words is known by its place in it
 * @param read gives the terms of the glossary page. It is asked once, at the first page: reading them for each would cost a large site minutes
 */
export function pageWords(contentDir: string, read: () => readonly PageWord[]) {
  let known: { terms: Map<string, PageWord>; uses: ReturnType<typeof usesOf> } | undefined;
  const glossary = () => {
    if (known) return known;
    const terms = new Map(read().map((word) => [word.id, word]));
    return (known = { terms, uses: usesOf([...terms.values()]) });
  };
  return defineHastPlugin({
    name: 'page-words',
    before(root, context) {
      const path = context.fileURL && relative(contentDir, fileURLToPath(context.fileURL)).replaceAll('\\', '/');
      if (!path || !explainsWords(path)) return;
      const { terms, uses } = glossary();
      const told = new Set(uses(String(context.data.astro?.frontmatter['title'] ?? '')).map(({ id }) => id));
      const first: PageWord[] = [];

      const linked = (text: string): ElementContent[] => {
        const parts: ElementContent[] = [];
        let end = 0;
        for (const { id, from, to } of uses(text)) {
          const word = terms.get(id)!;
          if (!word.linked || told.has(id)) continue;
          told.add(id);
          first.push(word);
          parts.push(...words(text.slice(end, from)), linkTo(first.length, text.slice(from, to)));
          end = to;
        }
        return end === 0 ? [] : [...parts, ...words(text.slice(end))];
      };
      const walk = (node: Nodes): void => {
        if (isHeading(node)) {
          const subject = subjectOf(context.textContent(node));
          for (const { id, from, to } of uses(subject)) if (from === 0 && to === subject.length) told.add(id);
        } else if (node.type === 'text') {
          const parts = linked(node.value);
          if (parts.length > 0) context.replaceNode(node, parts);
        } else if ('children' in node && isRunning(node)) node.children.forEach(walk);
      };
      walk(root as Nodes);
      if (first.length > 0) context.appendChild(root, wordList(first));
    },
  });
}

const words = (value: string): ElementContent[] => (value === '' ? [] : [{ type: 'text', value }]);

const linkTo = (place: number, text: string): Element => ({
  type: 'element',
  tagName: 'a',
  properties: { className: ['term'], id: `r${place}`, href: `#w${place}` },
  children: words(text),
});
