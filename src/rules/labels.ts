import type { Entry } from './content.ts';
import type { Finding } from './fault.ts';
import { type MdastNode, nodesOf, startOf, textOf } from './tree.ts';

const vague = new Set([
  'click here',
  'click',
  'here',
  'read more',
  'more',
  'this',
  'link',
  'this page',
  'this link',
  'find out more',
  'learn more',
  'download',
  'see here',
  'see more',
  'page',
  'website',
  'this website',
  'this site',
  'details',
  'more details',
  'more information',
  'go',
  'continue',
  'article',
  'this article',
]);

/** Words that say where a link leads are what people who listen to a list of links go by. */
export function judgeLabels({ body }: Entry): Finding[] {
  if (!body) return [];
  return [...nodesOf(body)].flatMap((node) => {
    if (node.type !== 'link' && node.type !== 'linkReference') return [];
    const words = textOf(node).replace(/\s+/g, ' ').trim();
    const message = adviseLabel(words, hasPicture(node), node.type === 'link' ? node.url : words);
    return message ? [{ ...startOf(node), message }] : [];
  });
}

const hasPicture = (link: MdastNode) => [...nodesOf(link)].some(({ type }) => type === 'image' || type === 'imageReference');

function adviseLabel(words: string, picture: boolean, url: string): string | undefined {
  if (words === '')
    return picture ? undefined : 'the link has no words. Write them between the square brackets: [the seven principles](/principles/).';
  const plain = words
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim();
  if (vague.has(plain))
    return `the link says "${words}", which tells nobody where it leads. Name what is there: [the seven principles](/principles/).`;
  if (/^(https?:|www\.)\S+$/i.test(words))
    return `a bare address tells nobody what is there. Write words before it: [the words of the link](${url})`;
  return;
}
