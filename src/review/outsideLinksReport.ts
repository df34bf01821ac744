import { countOf } from '../rules/fault.ts';
import type { OutsideLink } from './outsideLinksFound.ts';
import { type Answer, visit, type Visiting } from './outsideLinksVisit.ts';
import { quote } from './quotation.ts';

/** At most so many sites are visited at once, and each of them for one page after the other: nobody is to suffer from the visit. */
const mostAtOnce = 4;

export interface Visited extends OutsideLink {
  answer: Answer;
}

/** Visits every address, in the order of the list as told, however they were visited. */
export async function visitAll(links: OutsideLink[], visiting: Visiting = {}): Promise<Visited[]> {
  const answers = new Map<string, Answer>();
  const sites = [...Map.groupBy(links, ({ url }) => new URL(url).host).values()];
  const visitSites = async () => {
    for (let site = sites.shift(); site; site = sites.shift()) for (const { url } of site) answers.set(url, await visit(url, visiting));
  };
  await Promise.all(Array.from({ length: mostAtOnce }, visitSites));
  return links.map((link) => ({ ...link, answer: answers.get(link.url)! }));
}

/** What was found, for another program. */
export interface LinkRecord {
  dead: { url: string; problem: string; places: OutsideLink['places'] }[];
  byHand: { url: string; problem: string; places: OutsideLink['places'] }[];
  moved: { url: string; to: string; places: OutsideLink['places'] }[];
  visited: number;
  /** Whether no site at all could be reached, so that nothing is known of any. */
  offline: boolean;
}

export function recordOf(visited: Visited[]): LinkRecord {
  const withProblem = (kind: 'dead' | 'by hand') =>
    visited.flatMap(({ url, places, answer }) => (answer.kind === kind ? [{ url, problem: answer.problem, places }] : []));
  return {
    dead: withProblem('dead'),
    byHand: withProblem('by hand'),
    moved: visited.flatMap(({ url, places, answer }) => (answer.kind === 'moved' ? [{ url, to: answer.to, places }] : [])),
    visited: visited.length,
    offline: visited.length > 0 && visited.every(({ answer }) => 'offline' in answer),
  };
}

/**
 * An address as a link that can be pressed. In a serialised address no space and no < or > is left, so that it cannot end the link; what
 * is no web address stays words.
 */
const pressed = (url: string) => (/^https?:\/\/[^\s<>]+$/.test(url) ? `<${url}>` : quote(url));

const placesOf = ({ places }: { places: OutsideLink['places'] }) => places.map(({ file, line }) => quote(`${file}:${line}`)).join(', ');

/** What was found, as Markdown for the person who looks after the site. */
export function reportLinks({ dead, byHand, moved, visited, offline }: LinkRecord): string {
  const title = '# Links to other sites';
  if (offline) return `${title}\n\nNo site could be reached, so nothing is known of any link. Is this computer connected to the internet?`;
  const group = (heading: string, advice: string, lines: string[]) =>
    lines.length > 0 ? [`## ${heading}\n\n${advice}\n\n${lines.join('\n')}`] : [];
  const groups = [
    ...group(
      'Dead',
      'Open each by hand. If it is gone, look for where the page is now, or take the link away and say what the source was.',
      dead.map((each) => `- ${pressed(each.url)}: ${each.problem}. In ${placesOf(each)}`),
    ),
    ...group(
      'Could not be checked by a program: open by hand',
      'These sites send programs away. They may be well.',
      byHand.map((each) => `- ${pressed(each.url)}: ${each.problem}. In ${placesOf(each)}`),
    ),
    ...group(
      'Moved for good',
      'These still work. Write the new address when you next change the page, after a look at whether it shows the same.',
      moved.map((each) => `- ${pressed(each.url)} is now ${pressed(each.to)}. In ${placesOf(each)}`),
    ),
  ];
  const summary = `${countOf(visited, 'address', 'addresses')} visited, ${dead.length} dead.`;
  return [title, summary, ...groups].join('\n\n');
}
