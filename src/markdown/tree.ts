import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { MdxFlowExpressionHast, MdxJsxFlowElementHast, MdxJsxTextElementHast, MdxjsEsmHast, MdxTextExpressionHast } from 'satteri';

/** A node of the hast tree of an MDX file. */
export type Node =
  | Root
  | RootContent
  | ElementContent
  | MdxJsxFlowElementHast
  | MdxJsxTextElementHast
  | MdxFlowExpressionHast
  | MdxTextExpressionHast
  | MdxjsEsmHast;

export const isComponent = (node: Node): node is MdxJsxFlowElementHast | MdxJsxTextElementHast =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

export const isElement = (node: Node, ...names: string[]): node is Element =>
  node.type === 'element' && (names.length === 0 || names.includes(node.tagName));

export const childrenOf = (node: Node): Node[] => ('children' in node ? (node.children as Node[]) : []);

/** Every element of a name in a node, in the order of the text. */
export function* elementsOf(node: Node, name: string): Generator<Element> {
  if (isElement(node, name)) yield node;
  for (const child of childrenOf(node)) yield* elementsOf(child, name);
}

/** The text of a node without markup. */
export const textOf = (node: Node): string => (node.type === 'text' ? node.value : childrenOf(node).map(textOf).join(''));
