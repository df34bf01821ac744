import { type Content, entriesOf, type Entry } from '../../../src/reader/content.ts';
import { isElement, nodesOf, startOf } from '../../../src/reader/tree.ts';

/** The values of an attribute of a component in a body, each with its place. */
export function valuesIn({ body }: Entry, component: string, attribute: string) {
  return [...(body ? nodesOf(body) : [])].flatMap((node) => {
    if (!isElement(node) || node.name !== component) return [];
    const found = node.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === attribute);
    return typeof found?.value === 'string' && found.value !== '' ? [{ value: found.value, ...startOf(node) }] : [];
  });
}

