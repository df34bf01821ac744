import GithubSlugger from 'github-slugger';
import type { MdastNode } from 'satteri';
import type { Position } from './issue.ts';

export type { MdastNode } from 'satteri';
export type Element = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
type Node<Type extends MdastNode['type']> = Extract<MdastNode, { type: Type }>;

const walked = new WeakMap<MdastNode, MdastNode[]>();

/** Every node of a tree, in the order of the text. */
export function nodesOf(root: MdastNode): MdastNode[] {
  const found = walked.get(root) ?? [];
  if (found.length > 0) return found;
  const walk = (node: MdastNode): void => {
    found.push(node);
    if ('children' in node) (node.children as MdastNode[]).forEach(walk);
  };
  walk(root);
  walked.set(root, found);
  return found;
}

export const isElement = (node: MdastNode): node is Element => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** Where a node starts. */
export const startOf = (node: MdastNode): Position => ({
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

/** The words of a node, as a heading's id is made from them. */
export function textOf(node: MdastNode): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  if (node.type === 'break') return '\n';
  return 'children' in node ? (node.children as MdastNode[]).map(textOf).join('') : '';
}

const nodesOfType = <Type extends MdastNode['type']>(body: MdastNode | undefined, ...types: Type[]): Node<Type>[] =>
  body ? nodesOf(body).filter((node): node is Node<Type> => (types as string[]).includes(node.type)) : [];

/** The headings of a body with the ids that the build gives them: of two equal ones the second gets -1 at its end. */
export function headingsOf(body: MdastNode | undefined): { heading: Node<'heading'>; text: string; id: string }[] {
  const slugger = new GithubSlugger();
  return nodesOfType(body, 'heading').map((heading) => ({ heading, text: textOf(heading), id: slugger.slug(textOf(heading)) }));
}

/** The elements of a body that have one of these names, or all. */
export const elementsOf = (body: MdastNode | undefined, ...names: string[]): Element[] =>
  nodesOfType(body, 'mdxJsxFlowElement', 'mdxJsxTextElement').filter(({ name }) => names.length === 0 || names.includes(name ?? ''));

/** The value of an attribute that is plain words. */
export function attributeOf(element: Element, name: string): string | undefined {
  const found = element.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
}

/** A link or a definition of one, with the words that are pressed; `typed` where an address in the text became a link by itself. */
export interface Link extends Position {
  url: string;
  label: string;
  node: MdastNode;
  typed: boolean;
}

export function linksOf(body: MdastNode | undefined): Link[] {
  return nodesOfType(body, 'link', 'definition').map((node) => {
    const label = textOf(node);
    const start = node.position?.start.offset;
    const typed = node.type === 'link' && (node.children[0]?.position?.start.offset ?? -1) === start && start !== undefined;
    return { ...startOf(node), url: node.url, label, node, typed };
  });
}

export const imagesOf = (body: MdastNode | undefined): Node<'image'>[] => nodesOfType(body, 'image');
