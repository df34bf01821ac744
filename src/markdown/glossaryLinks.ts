import type { ElementContent } from 'hast';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineHastPlugin, type HastPluginInput } from 'satteri';
import type { Term } from '../schemas/term.ts';
import { type TermUse, termUses } from './termUses.ts';
import { childrenOf, isComponent, isElement, type Node, textOf } from './tree.ts';

/** A term of the glossary that texts may link to. */
export type LinkedTerm = Pick<Term, 'term' | 'linked'> & { id: string };

/** What is no running text of the page: links, tables, code and the words of others. */
const skipped = ['a', 'code', 'pre', 'table', 'blockquote'];
/** The components whose words are running text of the page. What stands in another can be a card or a list of links. */
const runningComponents = ['InShort', 'Note'];
const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** Pages without glossary links, each with its reason. */
const pagesWithoutGlossary: Record<string, string> = {
  'help-now': 'whoever needs help now gets no further link',
  glossary: 'it is the list of all terms',
  index: 'each of its lines leads to a page that explains',
  contact: 'whoever wants to reach us is not led away',
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

const isRunning = (node: Node) =>
  node.type === 'root' ||
  (isElement(node) && !skipped.includes(node.tagName)) ||
  (isComponent(node) && runningComponents.includes(node.name ?? ''));

/** What a heading asks about: "What is a peer support worker?" */
const subjectOf = (heading: string) => heading.replace(/^(what (is|are) )?(an? |the )?/i, '').replace(/\?$/, '');

/**
 * Makes the first use of each glossary term in an entry a link to the glossary. A term that the title or an earlier heading names is
 * explained by the page itself.
 * @param terms of the glossary
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
        const walk = (node: Node): void => {
          if (node.type === 'text') {
            const first = uses(node.value).filter(({ id }) => linked.has(id) && !explained.has(id) && explained.add(id));
            if (first.length > 0) context.replaceNode(node, withLinks(node.value, first));
          } else if (isElement(node, ...headings)) {
            const subject = subjectOf(textOf(node));
            for (const { id, from, to } of uses(subject)) if (from === 0 && to === subject.length) explained.add(id);
          } else if (isRunning(node)) childrenOf(node).forEach(walk);
        };
        walk(root as Node);
      },
    });
  };
}

function withLinks(text: string, uses: TermUse[]): ElementContent[] {
  const parts: ElementContent[] = [];
  let end = 0;
  const add = (value: string) => value !== '' && parts.push({ type: 'text', value });
  for (const { id, from, to } of uses) {
    add(text.slice(end, from));
    parts.push({
      type: 'element',
      tagName: 'a',
      properties: { className: ['term'], href: `/glossary/#${id}` },
      children: [{ type: 'text', value: text.slice(from, to) }],
    });
    end = to;
  }
  add(text.slice(end));
  return parts;
}
