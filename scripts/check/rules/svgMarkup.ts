import type { Drawing } from '../../../src/schemas/drawing.ts';
import { type Part, readParts, valueOf } from './svgTree.ts';

const escaped = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** A part as a page holds it: what was read is written anew, so that nothing gets into a page that no rule has seen. */
function written({ name, attributes, parts }: Part): string {
  const given = attributes.map((each) => ` ${each.name}="${escaped(each.value)}"`).join('');
  return parts.length > 0 ? `<${name}${given}>${parts.map(written).join('')}</${name}>` : `<${name}${given}/>`;
}

/** A drawing of the site as pages need it; none of a file that says not what it shows or how large it is. */
export function readDrawing(text: string): Drawing | undefined {
  const { parts, findings } = readParts(text);
  const [root] = parts;
  const viewBox = root && valueOf(root, 'viewBox');
  const title = root?.parts.find(({ name }) => name === 'title');
  if (findings.length > 0 || !viewBox || !title) return;
  return {
    title: title.words.replace(/\s+/g, ' ').trim(),
    viewBox,
    markup: root.parts
      .filter((part) => part !== title)
      .map(written)
      .join(''),
  };
}
