// The command of `npm run due`: prints what somebody has to look at because of the day, as Markdown for one issue. Something that is due is
// no error: the exit code is 1 only if the content or the settings cannot be read.
import { asCode } from '../src/lib/asCode.ts';
import { dayAfter, proseDay } from '../src/lib/date.ts';
import { type Content, entriesOf, readContent } from '../src/reader/content.ts';
import { readInputs } from '../src/schemas/inputs.ts';
import { answerers, openItems } from '../src/schemas/confirm.ts';
import { whyHeldBack } from '../src/schemas/story.ts';
import { endingConsents, heldBack } from './consent.ts';

/** A page is listed this many days before it falls due: time enough to find who knows. */
const daysAhead = 30;

/** A file and the day (YYYY-MM-DD; of a step also YYYY-MM or YYYY) that it is listed for. No words of the file: it may be a story. */
type Dated = { file: string; day: string };

const byDay = (dated: Dated[]) => dated.sort((a, b) => a.day.localeCompare(b.day) || a.file.localeCompare(b.file));

/** Everything that is due on a day. Files whose fields are invalid are left out: the check reports them. @param today YYYY-MM-DD */
export function listDue(content: Pick<Content, 'entries'>, today: string) {
  const last = dayAfter(today, daysAhead);
  const stories = entriesOf(content, 'stories');
  const over = new Set(
    stories.flatMap(({ file, data }) =>
      data && 'consent' in data && ['withdrawn', 'ended'].includes(whyHeldBack(data, today) ?? '') ? [file] : [],
    ),
  );
  const pages = content.entries.flatMap(({ file, data }) => (data && 'due' in data && !over.has(file) ? [{ file, day: data.due }] : []));
  return {
    /** Stories whose consent is over, and whose text must be deleted. */
    held: heldBack(content, today).filter(({ file }) => over.has(file)),
    consents: endingConsents(content, today).map(({ file, review }) => ({ file, day: review })),
    overdue: byDay(pages.filter(({ day }) => day < today)),
    soon: byDay(pages.filter(({ day }) => day >= today && day <= last)),
    steps: byDay(
      entriesOf(content, 'journey').flatMap(({ file, data }) =>
        // In May 2026 a step planned for "2026" or "2026-05" may still come.
        data?.state === 'planned' && data.date < today.slice(0, data.date.length) ? [{ file, day: data.date }] : [],
      ),
    ),
    /** What the trust must still confirm before the site goes live, by who can answer. Of a story only the file is named. */
    open: answerers.flatMap((by) =>
      content.entries.flatMap(({ file, data }) =>
        openItems(data)
          .filter((item) => item.by === by)
          .map(({ what }) => ({ by, file, what: data && 'consent' in data ? 'see the file.' : what })),
      ),
    ),
  };
}

/** A group of the report: its title, what to do, and its files. */
type Group = [title: string, advice: string, lines: string[]];

/** What is due as Markdown, the most urgent first. Nothing due is the line "Nothing is due.", which daily.yml looks for. */
export function reportDue({ held, consents, overdue, soon, steps, open }: ReturnType<typeof listDue>, today: string): string {
  const lines = (dated: Dated[], sentence: (day: string) => string) =>
    dated.map(({ file, day }) => `- ${asCode(file)}: ${sentence(proseDay(day))}`);
  const groups: Group[] = [
    [
      'Stories whose consent is over',
      'The public cannot read these any more, but their text is still in the repository. Do today what docs/consent.md says: delete the text and the pictures, and remove them from the history if the repository is public.',
      held.map(({ file, why }) => `- ${asCode(file)}: ${why}`),
    ],
    [
      'Consents that end within 60 days',
      'Ask the teller whether the story may stay. If so, change `given` and `review` as docs/consent.md says. If nobody answers, the story is taken down by itself on the day.',
      lines(consents, (day) => `the first day without consent is ${day}.`),
    ],
    [
      'Pages that are overdue',
      'Compare each page with its sources. Correct what has changed, then write the new days as `checked` and `due`.',
      lines(overdue, (day) => `was to be checked by ${day}.`),
    ],
    [
      'Pages that fall due within 30 days',
      'Find somebody who can compare them with their sources by then.',
      lines(soon, (day) => `is to be checked by ${day}.`),
    ],
    [
      'Planned steps whose time is over',
      'Find out what happened, and write it: `state: done` or `state: under way`, or say in the text that it did not happen.',
      lines(steps, (day) => `was planned for ${day}.`),
    ],
    ...answerers.map((by): Group => [
      `To confirm before the site goes live: ${by}`,
      'Ask, then add the answer below the item in the file: `answered: { on: …, role: …, evidence: … }`.',
      open.filter((item) => item.by === by).map(({ file, what }) => `- ${asCode(file)}: ${asCode(what)}`),
    ]),
  ];
  const shown = groups.filter(([, , lines]) => lines.length > 0);
  const body = shown.map(([title, advice, lines]) => `## ${title}\n\n${advice}\n\n${lines.join('\n')}`);
  return [`# What is due on ${proseDay(today)}`, ...(body.length > 0 ? body : ['Nothing is due.'])].join('\n\n');
}

if (import.meta.main) {
  try {
    const { buildDate, contentDir } = readInputs();
    console.log(reportDue(listDue(readContent(contentDir), buildDate), buildDate));
  } catch (error) {
    console.error(`What is due cannot be listed. ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
