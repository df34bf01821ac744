import GithubSlugger, { slug } from 'github-slugger';
import type { MdastNode } from 'satteri';
import { type Issue, issuesAt, type Message, type Position } from './issue.ts';
import { oncePer } from './oncePer.ts';

export type { MdastNode } from 'satteri';
export type Node<Type extends MdastNode['type']> = Extract<MdastNode, { type: Type }>;
export type Element = Node<'mdxJsxFlowElement' | 'mdxJsxTextElement'>;

export const childrenOf = (node: MdastNode | undefined): MdastNode[] => (node && 'children' in node ? (node.children as MdastNode[]) : []);

/** Every node of a tree, in the order of the text. */
export const nodesOf = oncePer((root: MdastNode): MdastNode[] => [root, ...childrenOf(root).flatMap((child) => nodesOf(child))]);

export const isElement = (node: MdastNode): node is Element => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

export const startOf = ({ position }: MdastNode): Position => ({ line: position?.start.line ?? 1, column: position?.start.column ?? 1 });

export const atNode = (node: MdastNode, ...messages: Message[]): Issue[] => issuesAt(startOf(node), messages);

/** The words of a node, as a heading's id is made from them. */
export function textOf(node: MdastNode): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return node.type === 'break' ? '\n' : childrenOf(node).map(textOf).join('');
}

export const nodesOfType = <Type extends MdastNode['type']>(body: MdastNode | undefined, ...types: Type[]): Node<Type>[] =>
  body ? nodesOf(body).filter((node): node is Node<Type> => (types as string[]).includes(node.type)) : [];

/** The headings of a body with the slugs of their words, and the ids that the build gives them: a second equal one ends with -1. */
export function headingsOf(body: MdastNode | undefined): { heading: Node<'heading'>; slug: string; id: string }[] {
  const slugger = new GithubSlugger();
  return nodesOfType(body, 'heading').map((heading) => ({ heading, slug: slug(textOf(heading)), id: slugger.slug(textOf(heading)) }));
}

/** The elements of a body that have one of these names, or all. */
export const elementsOf = (body: MdastNode | undefined, ...names: string[]): Element[] =>
  nodesOfType(body, 'mdxJsxFlowElement', 'mdxJsxTextElement').filter(({ name }) => names.length === 0 || names.includes(name ?? ''));

/** The value of an attribute that is plain words. */
export function attributeOf(element: Element, name: string): string | undefined {
  const found = element.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
}

/** A link or the definition of one; `typed` where an address in the text became a link by itself. */
export type Link = { node: Node<'link'> | Node<'definition'>; typed: boolean };

export const linksOf = (body: MdastNode | undefined): Link[] =>
  nodesOfType(body, 'link', 'definition').map((node) => {
    const start = childrenOf(node)[0]?.position?.start.offset;
    return { node, typed: start !== undefined && start === node.position?.start.offset };
  });
