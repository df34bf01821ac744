import type { Content, Entry } from '../../src/reader/content.ts';
import { adviseEmphasis } from './rules/emphasis.ts';
import { countOf, type Fault, type Finding, inOrder, lineOf } from '../../src/reader/issue.ts';
import { adviseGrade } from './rules/grade.ts';
import { adviseJargon } from './rules/jargon.ts';
import { adviseLength } from './rules/length.ts';
import { adviseOverdue } from './rules/overdue.ts';
import { advisePassive } from './rules/passive.ts';
import { adviseSteps } from './rules/steps.ts';
import { adviseWording } from './rules/wording.ts';

/** What kinds of advice there are, as one of each is called. */
const rules = {
  'overdue check': adviseOverdue,
  'past plan': adviseSteps,
  'hard page': adviseGrade,
  'long text': adviseLength,
  'passive verb': advisePassive,
  'plainer word': adviseWording,
  'jargon word': adviseJargon,
  'loud word': adviseEmphasis,
} satisfies Record<string, (entry: Entry, content: Content, today: string) => Finding[]>;

export type AdviceKind = keyof typeof rules;

/** Something for a person to weigh. It never stops anything, because no program can tell if it is right here. */
export interface Advice extends Fault {
  kind: AdviceKind;
}

/** The words of a story are its teller's: only its dates are looked at. */
const forStories: AdviceKind[] = ['overdue check'];

/**
 * All advice on content that was read. It is made for the check alone: a build does without it.
 * @param today the day of the build
 */
export function adviseContent(content: Content, today: string): Advice[] {
  const kinds = Object.keys(rules) as AdviceKind[];
  const all = content.entries.flatMap((entry) =>
    kinds
      .filter((kind) => entry.collection !== 'stories' || forStories.includes(kind))
      .flatMap((kind) => rules[kind](entry, content, today).map((finding): Advice => ({ file: entry.file, ...finding, kind }))),
  );
  return inOrder(all);
}

/** How much there is of each kind, the most first: 4 long texts, 1 passive verb */
const kindsIn = (advice: Advice[]) =>
  [...Map.groupBy(advice, ({ kind }) => kind)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([kind, group]) => countOf(group.length, kind))
    .join(', ');

/** At most so many files are named in the short form. */
const most = 15;

/** The short form: for each file how much advice there is, the most first; nothing if there is none. */
export function reportAdvice(advice: Advice[]): string {
  if (advice.length === 0) return '';
  const files = [...Map.groupBy(advice, ({ file }) => file)].toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  const rest = files.slice(most);
  return [
    `Advice, which stops nothing: ${countOf(advice.length, 'place')} in ${countOf(files.length, 'file')} to weigh.`,
    ...files.slice(0, most).map(([file, group]) => `  ${file}: ${kindsIn(group)}`),
    ...(rest.length > 0 ? [`  and ${countOf(rest.length, 'more file')}`] : []),
    'To read all of it: npm run check -- --advice',
  ].join('\n');
}

/** The long form: each piece of advice on a line, by file, and how much there is of each kind. */
export function listAdvice(advice: Advice[]): string {
  if (advice.length === 0) return 'There is no advice.';
  const groups = Map.groupBy(advice, ({ file }) => file);
  const shown = [...groups.values()].map((group) =>
    group.map((each) => lineOf({ ...each, field: each.field ? `advice: ${each.field}` : 'advice' })).join('\n'),
  );
  return [...shown, `Advice, which stops nothing: ${kindsIn(advice)}.`].join('\n\n');
}
