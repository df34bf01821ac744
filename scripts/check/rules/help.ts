import type { Entry } from '../../../src/reader/content.ts';
import type { Issue } from '../../../src/reader/issue.ts';
import { isUserComponent } from '../../../src/reader/tags.ts';
import { atNode, childrenOf, type Element, elementsOf, isElement, nodesOf, nodesOfType, startOf } from '../../../src/reader/tree.ts';

/**
 * The two care cards of the NHS say what to do now. A second one of a kind makes a reader in a crisis compare the two, and in the
 * emergency card only the number may be pressed.
 */
export const checkCareCards = ({ body }: Entry): Issue[] => [
  ...['EmergencyCard', 'UrgentCard'].flatMap((name) => {
    const [first, ...more] = elementsOf(body, name);
    return more.flatMap((card) =>
      atNode(card, `there is already an <${name}> on this page, on line ${startOf(first!).line}. Put all reasons into one card.`),
    );
  }),
  ...elementsOf(body, 'EmergencyCard').flatMap(insideCard),
];

function insideCard(card: Element): Issue[] {
  const words = childrenOf(card).filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const besides = words.find(({ type }) => type !== 'list');
  const pressed = words.flatMap(nodesOf).find((node) => /^link/.test(node.type) || isElement(node));
  const onlyList =
    'in <EmergencyCard> stands a list of reasons and nothing else. Start each with - and a space, and move other words below.';
  const onlyNumber = 'in <EmergencyCard> the number 999 is the only link, and the card has it already. Write plain words.';
  if (besides) return atNode(besides, onlyList);
  return pressed ? atNode(pressed, onlyNumber) : [];
}

const allowedOnHelpPage = ['EmergencyCard', 'UrgentCard', 'Cards', 'Call', 'HelpLine', 'HelpLines'];

/** Someone opens /help-now/ in the worst hour: nothing may stand there that does not help in it. */
export function checkHelpPage({ path, body }: Entry): Issue[] {
  if (path !== 'pages/help-now.mdx') return [];
  const slow = 'no picture may stand on this page: it loads slowly where the signal is weak. Take it away.';
  const may = `It may hold: ${allowedOnHelpPage.map((name) => `<${name}>`).join(', ')}.`;
  const strange = elementsOf(body).filter(({ name }) => isUserComponent(name ?? '') && !allowedOnHelpPage.includes(name ?? ''));
  return [
    ...nodesOfType(body, 'image').flatMap((node) => atNode(node, slow)),
    ...strange.flatMap((node) => {
      const why = node.name === 'Contact' ? ': the team is no emergency service, and may not answer' : ', which is only for help now';
      return atNode(node, `<${node.name}> may not stand on this page${why}. ${may}`);
    }),
  ];
}
