import { proseDay } from '../src/lib/date.ts';
import type { Dated, Due } from './dueDays.ts';
import { quote } from './quotation.ts';

interface Group {
  title: string;
  /** What to do. */
  advice: string;
  lines: string[];
}

const line = (words: (day: string) => string) => (each: Dated) =>
  `- ${each.address ? `${quote(each.address)}, in ` : ''}${quote(each.file)}: ${words(proseDay(each.day))}`;

/** What is most urgent stands first. */
const groupsOf = ({ overdue, soon, consents, held, steps }: Due): Group[] => [
  {
    title: 'Stories whose consent is over',
    advice:
      'The public cannot read these any more, but their text still lies in the repository. Do today what docs/consent.md says. To delete a story is to delete its text and its pictures, and to purge them from the history if the repository is public.',
    lines: held.map(({ file, why }) => `- ${quote(file)}: ${why}`),
  },
  {
    title: 'Consents that end within 60 days',
    advice:
      'Ask the teller whether the story may stay. If so, change `given` and `review` as docs/consent.md says. If nobody answers, the story is taken down by itself on the day.',
    lines: consents.map(line((day) => `the first day without consent is ${day}.`)),
  },
  {
    title: 'Pages that are overdue',
    advice: 'Compare each page with its sources. Put right what changed, then write the new days as `checked` and `due`.',
    lines: overdue.map(line((day) => `was to be checked by ${day}.`)),
  },
  {
    title: 'Pages that fall due within 30 days',
    advice: 'Find who can compare them with their sources by then.',
    lines: soon.map(line((day) => `is to be checked by ${day}.`)),
  },
  {
    title: 'Planned steps whose time is over',
    advice: 'Find out what became of them, and write it: `state: done` or `under way`, or in the words that it did not happen.',
    lines: steps.map(line((day) => `was planned for ${day}.`)),
  },
];

/** What is due, as Markdown for the person who looks after the site. */
export function reportDue(due: Due, today: string): string {
  const groups = groupsOf(due).filter(({ lines }) => lines.length > 0);
  const title = `# What is due on ${proseDay(today)}`;
  if (groups.length === 0) return `${title}\n\nNothing is due.`;
  return [title, ...groups.map(({ title, advice, lines }) => `## ${title}\n\n${advice}\n\n${lines.join('\n')}`)].join('\n\n');
}
