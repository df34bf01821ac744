import type { Entry } from '../../../src/reader/content.ts';
import type { Issue } from '../../../src/reader/issue.ts';
import { atNode, childrenOf, type MdastNode, nodesOf, nodesOfType, startOf, textOf } from '../../../src/reader/tree.ts';
import { isPage } from '../pages.ts';

/** Markdown for which the pages have no design, or which changes words in silence. */
export function checkMarkdown(entry: Entry): Issue[] {
  const lines = entry.text.split('\n');
  return (entry.body ? nodesOf(entry.body) : []).flatMap((node) => {
    const { line, column } = startOf(node);
    const source = lines[line - 1] ?? '';
    const { line: last, column: end } = node.position?.end ?? { line, column };
    const around = `${source[column - 2]}${textOf(node)}${lines[last - 1]?.[end - 1]}`;
    return atNode(node, markdownIssue(node, source.slice(column - 1), isPage(entry)) ?? lostIssue(node, around, entry));
  });
}

/** Words and signs that no page would show. @param around the words of the node, with a character before and after them */
function lostIssue(node: MdastNode, around: string, { body }: Entry): string | undefined {
  if (node.type === 'footnoteDefinition' || node.type === 'definition') {
    const same = nodesOfType(body, node.type).filter(({ identifier }) => identifier === node.identifier);
    const uses = node.type === 'definition' ? (['linkReference', 'imageReference'] as const) : (['footnoteReference'] as const);
    if (same[0] !== node) return `"${node.identifier}" stands on an earlier line too, so nobody would see this one. Give it another name.`;
    if (nodesOfType(body, ...uses).some(({ identifier }) => identifier === node.identifier)) return;
    const name = `[${node.type === 'definition' ? '' : '^'}${node.identifier}]`;
    return `nobody would see this line, because ${name} stands nowhere in the text. Put ${name} where it belongs, or take the : away.`;
  }
  if ((node.type === 'emphasis' || node.type === 'strong') && /^\d\d|\d\d$/.test(around))
    return `the * between numbers would be gone, and what stands after it would look another way ("${textOf(node)}"). Write × instead: 2 × 3.`;
  if (node.type === 'list' && (node.start ?? 0) >= 1000)
    return `a number and a full stop at the start of a line make a list, and a search would not find ${node.start}. Begin with a word: In ${node.start}, ...`;
  return;
}

/** @param source the line from where the node starts */
function markdownIssue(node: MdastNode, source: string, onPage: boolean): string | undefined {
  if (node.type === 'listItem' && typeof node.checked === 'boolean')
    return `a box to tick ("${source.slice(0, source.indexOf(']') + 1)}") cannot be ticked on a page. Write a plain point: - ${textOf(node).split('\n')[0]}`;
  if (node.type === 'delete')
    return source.startsWith('~~')
      ? `"${textOf(node)}" stands between ~~ and would be struck through. Take the words away, or the ~~.`
      : `everything between two ~ would be struck through ("${textOf(node)}"). Write "to" or "about" instead of ~: 3 to 6 months.`;
  if ((node.type === 'footnoteReference' || node.type === 'footnoteDefinition') && !onPage)
    return 'a footnote cannot stand here, because this text shares a page with others. Put its words into the text, between ( and ).';
  if (node.type === 'text') {
    const [broken] = /\[[^\][\n]+\](?: ?\((?:\/|#|https?:|www\.)[^)\n]*\)| ?\[[^\][\n]*\])/.exec(node.value) ?? [];
    const [lone] = /\[\^[^\][\s]+\]/.exec(node.value) ?? [];
    if (lone) return `"${lone}" leads to no footnote. Write its words on a line of their own: ${lone}: the words. Or take it away.`;
    if (broken) return `"${broken}" is not read as a link. Write it without a space in it: [the words of the link](/the-address/)`;
  }
  if (node.type === 'table') {
    const cells = childrenOf(childrenOf(node)[0]);
    if (cells.length > 1 && cells.every((cell) => textOf(cell).trim() === ''))
      return 'the table has no heads of its columns. Write them between the | of its first line: | When | What |';
  }
  if (node.type === 'paragraph' && /^#{2,6}[^\s#]/.test(source))
    return `a space is missing after the #, so this is no heading. Write ${source.replace(/^#+/, '$& ')}`;
  if (node.type === 'paragraph' && /^\s*\|.*\|\s*$/m.test(textOf(node)) && (textOf(node).match(/\|/g)?.length ?? 0) > 2)
    return 'this table cannot be read as one. Its first line is the heads of its columns, its second | --- | --- | with as many parts, and an empty line stands before it.';
  return;
}
