import type { Entry } from '../../../src/reader/content.ts';
import type { Issue } from '../../../src/reader/issue.ts';
import { type Link, linksOf, nodesOf } from '../../../src/reader/tree.ts';
import { isRefusedAddress } from '../style.ts';

const vague = new Set(
  'click here|click|here|read more|more|this|link|this page|this link|find out more|learn more|download|see here|see more|page|website|this website|this site|details|more details|more information|go|continue|article|this article'.split(
    '|',
  ),
);

/** Labels of links to other sites that give a kind of thing and no name: "website", "their site", "the NHS page". "The NHS website" is a name. */
const nameless =
  /^(?:(?:the|their|its|our|a|an|this|that|another) )?(?:(?:nhs|trust|charity|official|external|main|full|original|other|old|new|web) )*(?:web ?site|site|web ?page|page|link|article|report|study|paper|source|pdf|document|blog|post|news|information|info)$/;

/** Words that say where a link leads are what people who listen to a list of links go by. */
export function checkLabels({ body }: Entry): Issue[] {
  return linksOf(body).flatMap((link) => {
    const message = link.node.type === 'link' && labelIssue(link);
    return message ? [{ line: link.line, column: link.column, message }] : [];
  });
}

function labelIssue({ label, url, node, typed }: Link): string | undefined {
  const words = label.replace(/\s+/g, ' ').trim();
  // An email address in a text is reported with the phone numbers, and a refused address by the rule that refuses it.
  if ((typed && url.startsWith('mailto:')) || isRefusedAddress(url)) return;
  if (words === '')
    return nodesOf(node).some(({ type }) => type === 'image')
      ? undefined
      : 'the link has no words. Write them between the square brackets: [the seven principles](/principles/).';
  const plain = words
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim();
  if (vague.has(plain))
    return `the link says "${words}", which tells nobody where it leads. Name what is there: [the seven principles](/principles/).`;
  if (/^https?:/i.test(url) && nameless.test(plain) && !/^(?:the )?nhs website$/.test(plain))
    return `the link says "${words}", which names no site and no piece. Name what is there, for example: the Kent study in BMC Psychiatry.`;
  const site = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  const named = /(?:^|[\s/(])((?:[a-z0-9-]+\.)+(?:uk|org|com|net|eu|info))\b(?!\.[a-z])/i
    .exec(words)?.[1]
    ?.toLowerCase()
    .replace(/^www\./, '');
  if (named && site !== named && !site.endsWith(`.${named}`))
    return `the link says "${words}" and leads to ${site || 'this site'}. Name the site that it leads to.`;
  if (/^(https?:|www\.)\S+$/i.test(words))
    return `a bare address tells nobody what is there. Write words before it: [the words of the link](${typed ? `https://${words.replace(/^https?:\/\//i, '')}` : url})`;
  return;
}
