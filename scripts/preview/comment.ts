// What a change does, in words: printed by `npm run preview-changes`, and said below a pull request. There it runs with the right to write, from
// the main branch and without a package, and reads what code of the pull request wrote: so everything in it is data, and shown as code.
import { readFileSync } from 'node:fs';
import { asCode } from '../../src/lib/asCode.ts';

/** The lists of a summary with their titles, in the order in which they are read. */
export const titles = {
  problems: 'To put right before this can be published',
  notes: 'Please note',
  approvers: 'Who must approve it',
  changed: 'Pages that change',
  added: 'New pages',
  gone: 'Pages that are gone',
  moved: 'Addresses that moved',
  dates: 'Changed, and not reviewed on a new day',
  open: 'Still to be confirmed by the trust',
  shared: 'The same on most pages',
  looks: 'Pages without another change that may look different',
  files: 'Files that change',
} as const;
export type Summary = Record<keyof typeof titles, string[]>;

/** So many of each list, and so much of each line, that a comment on GitHub holds all: the report has the rest. */
const longest = 12;

/**
 * A summary as Markdown.
 * @param summary what should be a Summary: anything else in it is passed over
 */
export function toMarkdown(summary: unknown): string {
  const lists = Object.entries(titles).flatMap(([name, title]) => {
    const list: unknown = Object(summary)[name];
    const lines = Array.isArray(list) ? list.filter((line) => typeof line === 'string') : [];
    if (lines.length === 0) return [];
    const shown = lines.slice(0, longest).map((line) => `- ${asCode(line, 300)}`);
    const more = lines.length > longest ? [`- and ${lines.length - longest} more, in the report`] : [];
    return [`**${title}**${lines.length > longest ? ` (${lines.length})` : ''}\n\n${[...shown, ...more].join('\n')}`];
  });
  return lists.length > 0 ? lists.join('\n\n') : 'No page changes.';
}

if (import.meta.main) {
  try {
    console.log(toMarkdown(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8').slice(0, 50_000_000))));
  } catch {
    console.log(
      '**The preview could not be made.** The run says why: choose "Details" beside the check "Preview", at the foot of this page.',
    );
  }
}
