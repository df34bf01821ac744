import { type Content, entriesOf, type Entry } from '../../../src/reader/content.ts';
import { type FileIssue, inFile, type Issue } from '../../../src/reader/issue.ts';
import { isUserComponent } from '../../../src/reader/names.ts';
import { elementsOf, isElement, type MdastNode, nodesOf, startOf } from '../../../src/reader/tree.ts';

/**
 * The two care cards of the NHS say what to do now. A second one of a kind makes a reader in a crisis compare the two, and in the
 * emergency card only the number may be pressed.
 */
export function checkCareCards({ body }: Entry): Issue[] {
  return ['EmergencyCard', 'UrgentCard'].flatMap((name) => {
    const [first, ...more] = elementsOf(body, name);
    if (!first) return [];
    const twice = more.map((card) => ({
      ...startOf(card),
      message: `there is already an <${name}> on this page, on line ${startOf(first).line}. Put all reasons into one card.`,
    }));
    return [...twice, ...(name === 'EmergencyCard' ? [first, ...more].flatMap(insideCard) : [])];
  });
}

function insideCard(card: MdastNode): Issue[] {
  const children = 'children' in card ? (card.children as MdastNode[]) : [];
  const besides = children.find((child) => child.type !== 'list' && !(child.type === 'text' && child.value.trim() === ''));
  const say = (node: MdastNode, message: string) => [{ ...startOf(node), message }];
  if (besides)
    return say(
      besides,
      'in <EmergencyCard> stands a list of reasons and nothing else. Start each with - and a space, and move other words below the card.',
    );
  const pressed = children.flatMap((child) => nodesOf(child)).find((node) => /^link/.test(node.type) || isElement(node));
  return pressed ? say(pressed, 'in <EmergencyCard> the number 999 is the only link, and the card has it already. Write plain words.') : [];
}

const allowedOnHelpPage = ['EmergencyCard', 'UrgentCard', 'Note', 'Call', 'HelpLine'];

/** Someone opens /help-now/ in the worst hour: nothing may stand there that does not help in it. */
export function checkHelpPage({ path, body }: Entry): Issue[] {
  if (path !== 'pages/help-now.mdx' || !body) return [];
  return nodesOf(body).flatMap((node) => {
    if (node.type === 'image')
      return [{ ...startOf(node), message: 'no picture may stand on this page: it loads slowly where the signal is weak. Take it away.' }];
    if (!isElement(node) || !isUserComponent(node.name ?? '') || allowedOnHelpPage.includes(node.name ?? '')) return [];
    const message =
      node.name === 'Contact'
        ? '<Contact /> may not stand on this page: the team is no emergency service, and may not answer. Take it away.'
        : `<${node.name}> may not stand on this page, which is only for help now. It may hold: ${allowedOnHelpPage.map((name) => `<${name}>`).join(', ')}.`;
    return [{ ...startOf(node), message }];
  });
}

/** The first line of every page makes links of both numbers, so it must hold them exactly as they stand below it. */
export const checkHelpLine = (content: Content): FileIssue[] =>
  entriesOf(content, 'help').flatMap(({ file, data, fields }) => {
    if (!data || !fields) return [];
    const missing = [data.emergency.call, data.urgent.call].filter((number) => !new RegExp(`(?<!\\d)${number}(?!\\d)`).test(data.line));
    return inFile(
      file,
      missing.map((number) => ({
        ...fields.positionOf(['line']),
        field: 'line',
        message: `does not hold the number ${number}. It must name both ${data.emergency.call} and ${data.urgent.call}.`,
      })),
    );
  });
