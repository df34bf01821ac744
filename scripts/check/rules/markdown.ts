import type { Entry } from '../../../src/reader/content.ts';
import { type Issue, issuesAt, type Position } from '../../../src/reader/issue.ts';
import { positionAt } from '../../../src/reader/text.ts';
import { atNode, childrenOf, linksOf, type MdastNode, nodesOf, nodesOfType, startOf, textOf } from '../../../src/reader/tree.ts';
import { isPage } from '../pages.ts';

/** Markdown for which the pages have no design, or which changes words in silence, or is shown as it was typed. */
export function checkMarkdown(entry: Entry): Issue[] {
  const lines = entry.text.split('\n');
  const nodes = entry.body ? nodesOf(entry.body) : [];
  const ofNodes = nodes.flatMap((node) => {
    const { line, column } = startOf(node);
    const source = lines[line - 1] ?? '';
    const { line: last, column: end } = node.position?.end ?? { line, column };
    const around = `${source[column - 2]}${textOf(node)}${lines[last - 1]?.[end - 1]}`;
    return atNode(node, markdownIssue(node, source.slice(column - 1), isPage(entry)) ?? lostIssue(node, around, entry));
  });
  return [...ofNodes, ...lostCells(entry), ...shownAsTyped(entry, nodes)];
}

/** What stands beside the last column of a table is on no page. */
const lostCells = ({ body }: Entry): Issue[] =>
  nodesOfType(body, 'table').flatMap(({ children: [head, ...rows] }) => {
    const count = childrenOf(head).length;
    const message = (words: string) =>
      `nobody would see "${words}", because the table has ${count} columns, and this line has more. Add a head to its first line and a | --- | to its second. If a | belongs to the words, write \\|`;
    return rows.flatMap((row) => {
      const cell = childrenOf(row)
        .slice(count)
        .find((each) => textOf(each).trim());
      return cell ? atNode(cell, message(textOf(cell).trim())) : [];
    });
  });

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
    return boxIssue(source.slice(0, source.indexOf(']') + 1), textOf(node).split('\n')[0]!);
  if (node.type === 'delete')
    return source.startsWith('~~')
      ? `"${textOf(node)}" stands between ~~ and would be struck through. Take the words away, or the ~~.`
      : `everything between two ~ would be struck through ("${textOf(node)}"). Write "to" or "about" instead of ~: 3 to 6 months.`;
  if ((node.type === 'footnoteReference' || node.type === 'footnoteDefinition') && !onPage)
    return 'a footnote cannot stand here, because this text shares a page with others. Put its words into the text, between ( and ).';
  if (node.type === 'table') {
    const cells = childrenOf(childrenOf(node)[0]);
    if (cells.length > 1 && cells.every((cell) => textOf(cell).trim() === ''))
      return 'the table has no heads of its columns. Write them between the | of its first line: | When | What |';
  }
  if (node.type === 'paragraph' && /^\s*\|.*\|\s*$/m.test(textOf(node)) && (textOf(node).match(/\|/g)?.length ?? 0) > 2)
    return 'this table cannot be read as one. Its first line is the heads of its columns, its second | --- | --- | with as many parts, and an empty line stands before it.';
  return;
}

const boxIssue = (box: string, words: string) =>
  `a box to tick ("${box}") cannot be ticked on a page. Write a plain point: - ${words || 'bring a friend'}`;

const address = '(?:\\.{0,2}\\/|#|https?:|www\\.)[^)\\]\\n]*';
/** A link or a picture with a space, a bracket or a file too few or too many. `to` is what stands where the address belongs. */
export const brokenLink = new RegExp(
  `(?<picture>!?)\\[(?<words>[^\\][()\\n]*)(?:\\]\\((?<to>[^)\\n]*\\)?)|\\]? ?\\((?<to>${address}\\)?))|\\((?<words>[^()\\n]*)\\) ?\\[(?<to>${address}[\\])]?)|(?<picture>(?<!\\p{L})!)\\[(?<words>[^\\]\\n]*)\\]|\\[(?<words>(?!\\d+\\])[^\\][\\n]+)\\] ?\\[[^\\][\\n]*\\]`,
  'gu',
);

function linkIssue(typed: string): string {
  const { picture, words = '', to = '' } = typed.matchAll(brokenLink).next().value?.groups ?? {};
  const [inside = ''] = /[)\]]$/.test(to) ? [to.slice(0, -1)] : to.split(/\s/, 1);
  const path = inside.trim().replace(/^\(+/, '');
  const right = new RegExp(`^${address}`).test(path)
    ? path.replace(/^www/, 'https://www').replace(/\s+/g, /^h|^w/.test(path) ? '' : '-')
    : '';
  if (picture)
    return `"${typed}" is not read as a picture. Write ![${words || 'what it shows'}](${right.toLowerCase() || './picture.jpg'}): no space before the (, and none in the name of the file.`;
  return `"${typed}" is not read as a link. Write [${words || 'the words of the link'}](${right || '/the-address/'})`;
}

/** The start of a line of a paragraph, inside a quotation too. */
const start = '(?<=^[ \\t>]*)';
const before = '(?<![\\p{L}\\p{N}*_])';

/** What stands in the text of a page once Markdown was read, and is no sign of Markdown then: it is shown as it was typed. */
const typedSigns: [pattern: RegExp, say: (typed: string, rest: string) => string][] = [
  [new RegExp(`${start}\\[[ xX]?\\]`, 'gmu'), (box, rest) => boxIssue(box, rest.trim())],
  [
    new RegExp(`${start}(?:#{2,}|#(?=[^\\S\\n ]))`, 'gmu'),
    (signs, rest) => `a space is missing after the #, so this is no heading. Write ${signs.length > 6 ? '##' : signs} ${rest.trim()}`,
  ],
  [
    new RegExp(`${start}(?:[-*+](?=[\\p{L}\\xA0])|\\d{1,2}[.)](?=\\p{L}{2}|\\xA0))`, 'gmu'),
    (sign, rest) =>
      `a space is missing after the ${sign} at the start of the line, so this is no point of a list. Write ${sign} ${rest.trim()}`,
  ],
  [
    new RegExp(`${start}(?:={3,}[ \\t]*$|\\[!\\w+\\]|:{3,}|!{3} )|==(?=\\p{L})[^=\\n]+==|\\+\\+(?=\\p{L})[^+\\n]+\\+\\+`, 'gmu'),
    (typed) =>
      `"${typed}" is shown as it is typed. Take the signs away. For a line across the page write ---, with an empty line before and after it.`,
  ],
  [/\[\[([^\][\n]*)\]\]/gu, (typed) => `"${typed}" is not read as a link. Write [${typed.slice(2, -2)}](/the-address/)`],
  [
    /\[\^[^\][\s]+\]/gu,
    (note) => `"${note}" leads to no footnote. Write its words on a line of their own: ${note}: the words. Or take it away.`,
  ],
  [brokenLink, linkIssue],
  [
    new RegExp(
      `${before}(\\*\\*|__)(?![*_])(?:(?=["'(]?[\\p{L}\\p{N}])|\\s[^*_\\n]*[^\\s*_]\\1)|(?<=\\p{L}{3}[.,;:!?"')]?)(?:\\*\\*|__)(?![\\p{L}\\p{N}*_])|${before}\\*(?=\\p{L})|${before}_(?:\\s[^_\\n]*[^\\s_]|\\p{L}[^_\\n]*\\s)_`,
      'gu',
    ),
    (typed) => {
      const [sign = ''] = /^[*_]+/.exec(typed) ?? [];
      return `the ${sign} here is shown as it is typed. Write it before the first and after the last letter, with no space between: ${sign}these words${sign}. Or take it away.`;
    },
  ],
  [
    /(?<![\w@./:-])(?!www\.)(?:[a-z0-9-]+\.)+(?:uk|org|com|net|eu|info)\/(?:[^\s)\]]*[^\s)\].,;:!?])?/giu,
    (typed) => `a bare address tells nobody what is there. Write words before it: [the words of the link](https://${typed})`,
  ],
];

/** Where a bracket has no other half. Intervals have two of other kinds: [0, 1) */
function loneBracket(raw: string): number {
  const open: number[] = [];
  for (const { 0: sign, index } of raw.replace(/[[(][\d., -]+[\])]/g, blot).matchAll(/[\][]/g))
    if (sign === '[') open.push(index);
    else if (open.pop() === undefined) return index;
  return open[0] ?? -1;
}

const blot = (words: string) => words.replace(/[^\r\n]/g, 'e');

/** What stands inside of words; the words of a link are looked at for themselves. */
const inline = /^(?:text|emphasis|strong|delete|link|linkReference|mdxJsxTextElement)$/;
const escaped = /\\[!-/:-@[-`{-~]|&#?\w+;/g;

/**
 * Looks for signs in what is left of a paragraph, a heading, a cell or the words of a link once all that was read as Markdown is blotted out:
 * marks, addresses, code, and what stands behind a \ or was written with &.
 */
function shownAsTyped({ text, body }: Entry, nodes: MdastNode[]): Issue[] {
  let end = 0;
  const starts = text.split('\n').map(({ length }) => (end += length + 1) - length - 1);
  const offsetOf = ({ line, column }: Position) => starts[line - 1]! + column - 1;
  const links = new Set<MdastNode>(linksOf(body).flatMap(({ node, typed }) => (typed ? [] : [node])));
  const blocks = nodes.filter(
    (node) => links.has(node) || (!inline.test(node.type) && childrenOf(node).some(({ type }) => inline.test(type))),
  );
  return blocks.flatMap((block) => {
    const from = offsetOf(startOf(block));
    let raw = '';
    const read = (node: MdastNode): void => {
      if (node.type !== 'text') return childrenOf(node).forEach((child) => (links.has(child) ? undefined : read(child)));
      const { start, end } = node.position!;
      raw += blot(text.slice(from + raw.length, offsetOf(start)));
      raw += text.slice(offsetOf(start), offsetOf(end)).replace(escaped, blot);
    };
    read(block);
    const found: { index: number; end: number; message: string }[] = [];
    for (const [pattern, say] of typedSigns)
      for (const {
        0: { length },
        index,
      } of raw.matchAll(pattern)) {
        if ((block.type !== 'paragraph' && pattern.multiline) || (block.type === 'link' && pattern.ignoreCase)) continue;
        const [typed, rest] = [text.slice(from + index, from + index + length), text.slice(from + index + length).split(/\r?\n/, 1)[0]!];
        const message = say(typed, rest);
        if (found.some((each) => each.message === message || (each.index < index + length && index < each.end))) continue;
        found.push({ index, end: index + length, message });
      }
    const lone = loneBracket(raw);
    if (lone >= 0 && found.length === 0) {
      const message = `the ${raw[lone]} here has no other half. Write [the words of the link](/the-address/), or take it away.`;
      found.push({ index: lone, end: lone, message });
    }
    return found.flatMap(({ index, message }) => issuesAt(positionAt(text, from + index), [message]));
  });
}
