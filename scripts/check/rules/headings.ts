import type { Content, Entry } from '../../../src/reader/content.ts';
import type { Issue } from '../../../src/reader/issue.ts';
import {
  atNode,
  childrenOf,
  elementsOf,
  headingsOf,
  isElement,
  type MdastNode,
  type Node,
  nodesOf,
  startOf,
  textOf,
} from '../../../src/reader/tree.ts';
import { anchorsListedBy, isPage } from '../pages.ts';

/** The ids of layouts and components on every page, and those of the search page alone: a heading of the same id would lead elsewhere. */
export const frameIds = ['main', 'search-in-header'];
export const searchPageIds = ['answer', 'search', 'section', 'nothing', 'all-pages'];
/** Ids of footnotes, as Satteri makes them. */
const footnoteId = /^(?:footnote-label$|user-content-fn)/;

/** People who listen to a page find their way by its headings: the title is the only h1, and no level is left out. Links go by their words. */
export function checkHeadings(entry: Entry, content: Content): Issue[] {
  const lines = entry.text.split('\n');
  const reserved = [...frameIds, ...(entry.path === 'pages/search.mdx' ? searchPageIds : [])];
  const listed = new Set(anchorsListedBy(entry, content));
  const seen = new Map<string, number>();
  let level = 1;
  return headingsOf(entry.body).flatMap(({ heading, slug }) => {
    const words = textOf(heading).trim().replace(/\s+/g, ' ');
    const { line } = startOf(heading);
    const underlined = !/^\s*(?:[>*+-]\s+|\d+[.)]\s+)*#/.test(lines[line - 1] ?? '');
    const before = level;
    level = Math.max(1, Math.min(heading.depth, level + 1));
    const form = formIssue(heading, words, slug, underlined, isPage(entry));
    if (form) return atNode(heading, form);

    const first = seen.get(slug);
    if (first === undefined) seen.set(slug, line);
    const named = `the heading "${words}"`;
    return atNode(
      heading,
      levelIssue(heading.depth, before, words, underlined),
      (reserved.includes(slug) || footnoteId.test(slug)) &&
        `${named} has a name for links (#${slug}) that the frame of the page needs. Give it other words.`,
      first !== undefined && `${named} is on this page twice (also on line ${first}). Give each its own words.`,
      listed.has(slug) && `${named} has the same name for links (#${slug}) as an entry that is listed on this page. Give it other words.`,
    );
  });
}

/** Each question opens to an answer of its own; words before the first one are shown nowhere. */
export const checkQuestions = ({ body }: Entry): Issue[] =>
  elementsOf(body, 'Questions').flatMap((element) => {
    const parts = childrenOf(element);
    return parts.flatMap((node, i) => atNode(node, questionIssue(node, parts[i + 1], i === 0)));
  });

function questionIssue(node: MdastNode, next: MdastNode | undefined, isFirst: boolean): string | undefined {
  if (node.type !== 'heading')
    return isFirst
      ? 'words before the first question are not shown. Move them above <Questions>, or write the question (###) first.'
      : undefined;
  const words = textOf(node).trim();
  if (node.depth === 2) return `between <Questions> and </Questions> a question has three #. Write ### ${words}`;
  if (node.depth !== 3 || (next && !(next.type === 'heading' && next.depth === 3))) return;
  return `the question "${words}" has no answer. Write it below, after an empty line.`;
}

function formIssue(heading: Node<'heading'>, words: string, slug: string, underlined: boolean, onPage: boolean): string | undefined {
  const inside = nodesOf(heading);
  if (words === '' && !inside.some(isElement)) return 'the heading has no words. Write them, or take the # away.';
  if (!onPage)
    return underlined
      ? `the line of = or - under "${words}" makes a heading of it, and none can stand here, because this text is shown in a list. Put an empty line between them, or take that line away.`
      : 'no heading can stand here, because this text is shown in a list on another page. Write a plain paragraph.';
  if (inside.some(({ type }) => type === 'footnoteReference'))
    return `a footnote cannot stand in a heading. Put it after the first sentence below "${words}".`;
  if (inside.some((node) => isElement(node) || node.type === 'image'))
    return 'a heading holds words only. Move the number, picture or part of the site into the text below it.';
  return /[^-]/.test(slug) ? undefined : `the heading "${words}" has no letters, so no link can lead to it. Write words.`;
}

/** @param before the level of the heading above it */
function levelIssue(depth: number, before: number, words: string, underlined: boolean): string | undefined {
  if (depth === 1 && underlined)
    return `the line of = under "${words}" makes a first-level heading of it, and the title of the page is the only one. Take that line away, and write ## ${words}`;
  if (underlined && /[.!:]$|.{60}/.test(words))
    return `the line of - under "${words}" makes a heading of it. For a heading write ## before it; for a line across the page leave an empty line before the dashes.`;
  if (depth === 1) return 'the title of the page is its only first-level heading. Write ## instead of #.';
  if (depth <= before + 1) return;
  return `the heading jumps from level ${before} to level ${depth}. Write ${'#'.repeat(before + 1)} instead of ${'#'.repeat(depth)}.`;
}
