import type { Entry } from '../../../src/reader/content.ts';
import type { Finding } from '../../../src/reader/issue.ts';
import { type MdastNode, nodesOf, startOf, textOf } from '../../../src/reader/tree.ts';

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

/** Labels of links to other sites that give a kind of thing and no name: "website", "their site", "the NHS page". "The NHS website" is a name. */
const nameless =
  /^(?:(?:the|their|its|our|a|an|this|that|another) )?(?:(?:nhs|trust|charity|official|external|main|full|original|other|old|new|web) )*(?:web ?site|site|web ?page|page|link|article|report|study|paper|source|pdf|document|blog|post|news|information|info)$/;

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
  if (/^https?:/i.test(url) && nameless.test(plain) && !/^(?:the )?nhs website$/.test(plain))
    return `the link says "${words}", which names no site and no piece. Name what is there, for example: the Kent study in BMC Psychiatry.`;
  const told = /(?:^|[\s/(])((?:[a-z0-9-]+\.)+(?:uk|org|com|net|eu|info))\b(?!\.[a-z])/i
    .exec(words)?.[1]
    ?.toLowerCase()
    .replace(/^www\./, '');
  const site = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  if (told && site !== told && !site.endsWith(`.${told}`))
    return `the link says "${words}" and leads to ${site || 'this site'}. Name the site that it leads to.`;
  if (/^(https?:|www\.)\S+$/i.test(words))
    return `a bare address tells nobody what is there. Write words before it: [the words of the link](${url})`;
  return;
}
