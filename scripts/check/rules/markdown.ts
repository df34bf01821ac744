import type { Entry } from '../../../src/reader/content.ts';
import type { Issue } from '../../../src/reader/issue.ts';
import { atNode, childrenOf, type MdastNode, nodesOf, startOf, textOf } from '../../../src/reader/tree.ts';
import { isPage } from '../pages.ts';

/** Markdown for which the pages have no design, or which changes words in silence. */
export function checkMarkdown(entry: Entry): Issue[] {
  const lines = entry.text.split('\n');
  return (entry.body ? nodesOf(entry.body) : []).flatMap((node) => {
    const { line, column } = startOf(node);
    return atNode(node, markdownIssue(node, lines[line - 1]?.slice(column - 1) ?? '', isPage(entry)));
  });
}

/** @param source the line from where the node starts */
function markdownIssue(node: MdastNode, source: string, onPage: boolean): string | undefined {
  if (node.type === 'listItem' && typeof node.checked === 'boolean')
    return `a box to tick ("${source.slice(0, 5)}") cannot be ticked on a page. Write a plain point: - ${textOf(node).split('\n')[0]}`;
  if (node.type === 'delete')
    return source.startsWith('~~')
      ? `"${textOf(node)}" stands between ~~ and would be struck through. Take the words away, or the ~~.`
      : `everything between two ~ would be struck through ("${textOf(node)}"). Write "to" or "about" instead of ~: 3 to 6 months.`;
  if ((node.type === 'footnoteReference' || node.type === 'footnoteDefinition') && !onPage)
    return 'a footnote cannot stand here, because this text shares a page with others. Put its words into the text, between ( and ).';
  if (node.type === 'text') {
    const [broken] = /\[[^\][\n]+\](?: ?\((?:\/|#|https?:|www\.)[^)\n]*\)| ?\[[^\][\n]*\])/.exec(node.value) ?? [];
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
