import type { Entry } from '../../../src/reader/content.ts';
import type { Finding } from '../../../src/reader/issue.ts';
import { isWord } from '../../../src/reader/names.ts';
import { isElement, nodesOf, startOf } from '../../../src/reader/tree.ts';

const allowed = ['EmergencyCard', 'UrgentCard', 'Note', 'Call', 'HelpLine'];

/** Someone opens /help-now/ in the worst hour. Nothing may stand there that does not help in it, and above all no number of a team that may not answer. */
export function judgeHelpPage({ path, body }: Entry): Finding[] {
  if (path !== 'pages/help-now.mdx' || !body) return [];
  return [...nodesOf(body)].flatMap((node) => {
    if (node.type === 'image' || node.type === 'imageReference')
      return [{ ...startOf(node), message: 'no picture may stand on this page: it loads slowly where the signal is weak. Take it away.' }];
    if (!isElement(node) || !isWord(node.name ?? '') || allowed.includes(node.name ?? '')) return [];
    const message =
      node.name === 'Contact'
        ? '<Contact /> may not stand on this page: the team is no emergency service, and may not answer. Take it away.'
        : `<${node.name}> may not stand on this page, which is only for help now. It may hold: ${allowed.map((name) => `<${name}>`).join(', ')}.`;
    return [{ ...startOf(node), message }];
  });
}
