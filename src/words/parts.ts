import { toHtml } from 'hast-util-to-html';
import { vocabulary, type WordName } from '../schemas/userComponents.ts';
import { childrenOf, type Component, isComponent, isElement, type Node } from './tree.ts';

/** A piece of a text, ready to be placed: HTML, a component of the vocabulary with what stands in it, or a picture. */
export type Part = string | Word | Picture;

export interface Word {
  word: WordName;
  attributes: Record<string, string>;
  parts: Part[];
}

export interface Picture {
  /** The path of its file, as the author wrote it: from the page that shows it. */
  picture: string;
  alt: string;
}

/** The parts of a text in their order. @throws Error if it holds what is drawn nowhere: program code, or a component that is no word of the vocabulary */
export function partsOf(nodes: readonly Node[]): Part[] {
  // A place is held by a comment, which MDX itself cannot have, so that one call writes the HTML around all of them.
  const held: Part[] = [];
  const hold = (part: Part): Node => ({ type: 'comment', value: String(held.push(part) - 1) });
  const walk = (node: Node): Node => {
    if (isComponent(node)) return hold(wordOf(node));
    if (isElement(node, 'img')) return hold({ picture: String(node.properties['src']), alt: String(node.properties['alt'] ?? '') });
    if (node.type.startsWith('mdx'))
      throw new Error('what stands between { and }, and import and export, are program code, which is not run');
    return 'children' in node ? ({ ...node, children: childrenOf(node).map(walk) } as Node) : node;
  };
  const html = toHtml({ type: 'root', children: nodes.map(walk) } as Parameters<typeof toHtml>[0], {
    characterReferences: { useNamedReferences: true },
  });
  return html.split(/<!--(\d+)-->/).flatMap((each, i) => (i % 2 === 1 ? held[Number(each)]! : each === '' ? [] : each));
}

const isWord = (name: string): name is WordName => Object.hasOwn(vocabulary, name);

function wordOf(node: Component): Word {
  const name = node.name ?? '';
  if (!isWord(name)) throw new Error(`<${name}> is no component that authors may write`);
  const attributes = node.attributes.map((attribute) => {
    if (attribute.type === 'mdxJsxAttribute' && (typeof attribute.value === 'string' || attribute.value === null))
      return [attribute.name, attribute.value ?? ''];
    throw new Error(`what stands between { and } in <${name}> is program code, which is not run`);
  });
  return { word: name, attributes: Object.fromEntries(attributes), parts: partsOf(childrenOf(node)) };
}
