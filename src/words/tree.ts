import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import type { MdxFlowExpressionHast, MdxJsxFlowElementHast, MdxJsxTextElementHast, MdxjsEsmHast, MdxTextExpressionHast } from 'satteri';

/** A component of the vocabulary in a text: `<Call line="urgent" />`. */
export type Component = MdxJsxFlowElementHast | MdxJsxTextElementHast;

/** What a body can hold, and what MDX could: program code, which is never drawn. */
export type Node = Root | RootContent | ElementContent | Component | MdxFlowExpressionHast | MdxTextExpressionHast | MdxjsEsmHast;

export const isComponent = (node: Node): node is Component => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

export const isElement = (node: Node, ...names: string[]): node is Element =>
  node.type === 'element' && (names.length === 0 || names.includes(node.tagName));

export const childrenOf = (node: Node): Node[] => ('children' in node ? (node.children as Node[]) : []);

/** Every element below a node, in the order of the text. */
export function* elementsOf(node: Node): Generator<Element> {
  if (isElement(node)) yield node;
  for (const child of childrenOf(node)) yield* elementsOf(child);
}

/** The words of a node, without its marks. */
export function textOf(node: Node): string {
  return node.type === 'text' ? node.value : childrenOf(node).map(textOf).join('');
}

/** An element with what stands in it. */
export const element = (tagName: string, properties: Properties, ...children: (ElementContent | string)[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});
