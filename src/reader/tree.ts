import GithubSlugger from 'github-slugger';
import type { MdastNode } from 'satteri';
import type { Place } from './issue.ts';

export type { MdastNode } from 'satteri';
export type Element = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
export type Heading = Extract<MdastNode, { type: 'heading' }>;

/** Every node of a tree, in the order of the text. */
export function* nodesOf(node: MdastNode): Generator<MdastNode> {
  yield node;
  if ('children' in node) for (const child of node.children as MdastNode[]) yield* nodesOf(child);
}

export const isElement = (node: MdastNode): node is Element => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** Where a node starts. */
export const startOf = (node: MdastNode): Place => ({ line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 });

/** The words of a node, as a heading's id is made from them. */
export function textOf(node: MdastNode): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  if (node.type === 'break') return '\n';
  return 'children' in node ? (node.children as MdastNode[]).map(textOf).join('') : '';
}

/** The headings of a body with the ids that the build gives them: of two equal ones the second gets -1 at its end. */
export function headingsOf(body: MdastNode): { heading: Heading; text: string; id: string }[] {
  const slugger = new GithubSlugger();
  return [...nodesOf(body)].flatMap((node) =>
    node.type === 'heading' ? [{ heading: node, text: textOf(node), id: slugger.slug(textOf(node)) }] : [],
  );
}
