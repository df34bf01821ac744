import type { Entry } from '../../../src/reader/content.ts';
import type { Finding } from '../../../src/reader/issue.ts';
import { isElement, type MdastNode, nodesOf, startOf } from '../../../src/reader/tree.ts';

/**
 * The two cards of the NHS say what to do now. A second one of a kind makes a reader in a crisis compare the two, and in the
 * emergency card only the number may be pressed.
 */
export function judgeCards({ body }: Entry): Finding[] {
  const cards = [...(body ? nodesOf(body) : [])].filter(isElement);
  return ['EmergencyCard', 'UrgentCard'].flatMap((name) => {
    const [first, ...more] = cards.filter((card) => card.name === name);
    if (!first) return [];
    const twice = more.map((card) => ({
      ...startOf(card),
      message: `there is already an <${name}> on this page, on line ${startOf(first).line}. Put all reasons into one card.`,
    }));
    return [...twice, ...(name === 'EmergencyCard' ? [first, ...more].flatMap(judgeInside) : [])];
  });
}

function judgeInside(card: MdastNode): Finding[] {
  const children = 'children' in card ? (card.children as MdastNode[]) : [];
  const besides = children.find((child) => child.type !== 'list' && !(child.type === 'text' && child.value.trim() === ''));
  if (besides)
    return [
      {
        ...startOf(besides),
        message:
          'in <EmergencyCard> stands a list of reasons and nothing else. Start each with - and a space, and move other words below the card.',
      },
    ];
  const pressed = children.flatMap((child) => [...nodesOf(child)]).find((node) => /^link/.test(node.type) || isElement(node));
  if (!pressed) return [];
  return [
    { ...startOf(pressed), message: 'in <EmergencyCard> the number 999 is the only link, and the card has it already. Write plain words.' },
  ];
}
