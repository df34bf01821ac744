import { posix } from 'node:path';
import type { Content, Entry } from '../../../src/reader/content.ts';
import type { Finding } from '../../../src/reader/issue.ts';
import { nearest } from '../../../src/reader/nearest.ts';
import { imageEndings } from '../../../src/reader/places.ts';
import { type MdastNode, nodesOf, startOf } from '../../../src/reader/tree.ts';

/** How many characters the words of a picture may have. */
const longest = 125;

/**
 * A picture has words for those who cannot see it, and lies beside its page: a picture of another site would tell that site
 * who reads, and a path that leads out of content/ could publish any file of the machine.
 */
export function judgeImages(entry: Entry, content: Content): Finding[] {
  return picturesIn(entry).flatMap(({ node, url }) =>
    [judgeWords(node), judgePath(url, entry, content)].flatMap((message) => (message ? [{ ...startOf(node), message }] : [])),
  );
}

/** The pictures of a body, each with its address as written. */
export function picturesIn({ body }: Entry): { node: MdastNode; url: string }[] {
  const nodes = [...(body ? nodesOf(body) : [])];
  const urls = new Map(nodes.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url]] : [])));
  return nodes.flatMap((node) => {
    const url = node.type === 'image' ? node.url : node.type === 'imageReference' ? urls.get(node.identifier) : undefined;
    return url === undefined ? [] : [{ node, url }];
  });
}

function judgeWords(node: MdastNode): string | undefined {
  if ('alt' in node && node.alt?.trim()) return judgeLength(node.alt.trim());
  return 'the picture has no words for people who cannot see it. Say between the square brackets what it shows: ![two chairs in a living room](./chairs.jpg)';
}

/** A listener cannot skip within the words of a picture; what takes longer belongs into the text. */
function judgeLength({ length }: string): string | undefined {
  if (length <= longest) return;
  return `the words of the picture are ${length} characters long, and ${longest} are the most. Say in short what it shows, and the rest in the text below it.`;
}

function judgePath(url: string, { path }: Entry, { images, show }: Content): string | undefined {
  if (/^([a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(url))
    return 'the picture lies on another site. Put the file beside this page and write ./ and its name: ![words](./picture.jpg)';
  if (!/^\.\.?\/[A-Za-z0-9./_-]+$/.test(url))
    return `"${url}" is not how a picture is written. Put the file beside this page and write ./ and its name: ![words](./picture.jpg)`;
  const target = posix.normalize(posix.join(posix.dirname(path), url));
  if (target.startsWith('../')) return 'the picture lies outside the folder of the content. Put the file beside this page.';
  if (images.has(target)) return;
  if (!imageEndings.includes(posix.extname(target).slice(1)))
    return `"${url}" is not a picture. Its name ends in one of: ${imageEndings.map((each) => `.${each}`).join(', ')}.`;
  const like = nearest(target, [...images]);
  const there = like && posix.relative(posix.dirname(path), like);
  return `there is no picture ${show(target)}. ${there ? `Did you mean ${there.startsWith('.') ? there : `./${there}`}?` : 'Put the file there, or correct its name.'}`;
}
