import type { ElementContent } from 'hast';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineHastPlugin, type HastNode, type HastPluginInput } from 'satteri';
import type { Term } from '../schemas/term.ts';

/** A term of the glossary that texts may link to. */
export type LinkedTerm = Pick<Term, 'term' | 'linked'> & { id: string };

/** A use of a term in a text: text.slice(from, to). */
export interface TermUse {
  id: string;
  from: number;
  to: number;
}

/** Elements that get no glossary links: links, code, tables and quotations. */
const skipped = ['a', 'code', 'pre', 'table', 'blockquote'];
/** Components whose content is running text. Others can be cards or lists of links, and get no glossary links. */
const runningComponents = ['Panel', 'Questions'];
const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** Pages without glossary links, each with its reason. */
const pagesWithoutGlossary: Record<string, string> = {
  'help-now': 'people who need help now get no further links',
  glossary: 'it is the list of all terms',
  index: 'each of its lines leads to a page that explains',
  contact: 'people who want to reach us are not led away',
  'site-map': 'it is a list of links',
  search: 'its text changes with what is searched for',
  '404': 'it stands at any address, and its links lead elsewhere',
  'taken-down': 'it stands at the address of what a person took back',
  accessibility: 'it is a statement that the law asks for',
  privacy: 'it is a statement that the law asks for',
};

/** Whether an entry links to the glossary. Stories are a person's own voice; journey and press entries are parts of other pages. */
const linksGlossary = (collection: string, id: string): boolean =>
  collection === 'pages' ? !Object.hasOwn(pagesWithoutGlossary, id) : collection === 'approach' || collection === 'principles';

/** Whether the text in a node is running text. */
const isRunning = (node: HastNode) =>
  'tagName' in node ? !skipped.includes(node.tagName) : 'name' in node ? runningComponents.includes(node.name ?? '') : 'children' in node;

/** The subject of a heading: "peer support worker" in "What is a peer support worker?" */
const subjectOf = (heading: string) => heading.replace(/^(what (is|are) )?(an? |the )?/i, '').replace(/\?$/, '');

/**
 * Links the first use of each glossary term in an entry to the glossary. A term in the title, or one that is the subject of an earlier
 * heading, is not linked: the page explains it itself.
 * @param terms the terms of the glossary
 * @param contentDir the folder of the content, absolute
 */
export function glossaryLinks(terms: readonly LinkedTerm[], contentDir: string): HastPluginInput {
  const uses = termUses(terms);
  const linked = new Set(terms.filter((term) => term.linked).map(({ id }) => id));
  return ({ fileURL, data }) => {
    const [collection = '', ...rest] = fileURL ? relative(contentDir, fileURLToPath(fileURL)).split(/[\\/]/) : [];
    if (!linksGlossary(collection, rest.join('/').replace(/\.mdx$/, ''))) return undefined;
    const { frontmatter } = data['astro'] as { frontmatter: { title?: unknown } };
    return defineHastPlugin({
      name: 'glossary-links',
      before(root, context) {
        const explained = new Set(uses(String(frontmatter.title)).map(({ id }) => id));
        const walk = (node: HastNode): void => {
          if (node.type === 'text') {
            const first = uses(node.value).filter(({ id }) => linked.has(id) && !explained.has(id) && explained.add(id));
            if (first.length > 0) context.replaceNode(node, withLinks(node.value, first));
          } else if ('tagName' in node && headings.includes(node.tagName)) {
            const subject = subjectOf(context.textContent(node));
            for (const { id, from, to } of uses(subject)) if (from === 0 && to === subject.length) explained.add(id);
          } else if ('children' in node && isRunning(node)) node.children.forEach(walk);
        };
        walk(root);
      },
    });
  };
}

function withLinks(text: string, uses: TermUse[]): ElementContent[] {
  const piece = (from: number, to?: number): ElementContent => ({ type: 'text', value: text.slice(from, to) });
  const links = uses.flatMap(({ id, from, to }, i): ElementContent[] => [
    piece(uses[i - 1]?.to ?? 0, from),
    { type: 'element', tagName: 'a', properties: { className: ['term'], href: `/glossary/#${id}` }, children: [piece(from, to)] },
  ]);
  return [...links, piece(uses.at(-1)!.to)];
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Matches a term, also in the plural, and with a capital at the start of a sentence. A capital elsewhere makes it a name. */
function patternOf(term: string): string {
  const [first = '', ...rest] = escape(term);
  const start = /\p{Ll}/u.test(first) ? `(?:${first}|(?<=^|[.!?:]\\s+)${first.toUpperCase()})` : first;
  const words = (start + rest.join('')).replace(/\s+/g, '\\s+');
  return /[^aeiou]y$/.test(words) ? `${words.slice(0, -1)}(?:y|ies)` : `${words}(?:s|es)?`;
}

/**
 * Returns a function that finds every use of the terms in a text, in order. Only whole words count. Where several terms match, the
 * longest counts: "peer support worker", not "peer".
 */
export function termUses(terms: readonly Pick<LinkedTerm, 'id' | 'term'>[]): (text: string) => TermUse[] {
  const longest = terms.toSorted((a, b) => b.term.length - a.term.length);
  const anyTerm = longest.map(({ term }) => `(${patternOf(term)})`).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${anyTerm || '(?!)'})(?![\\p{L}\\p{N}-])`, 'gu');
  return (text) =>
    Array.from(text.matchAll(pattern), (match) => {
      const [found, ...groups] = match;
      return { id: longest[groups.findIndex((group) => group !== undefined)]!.id, from: match.index, to: match.index + found.length };
    });
}
