import { countOf } from '../rules/fault.ts';
import type { ChangedFile } from './changedFiles.ts';
import { headOf, lineOf } from './fileSummary.ts';
import { clip, quote } from './quotation.ts';

/** A comment on the forge takes 65,536 characters. Bytes are counted here, of which there are never fewer. */
export const mostBytes = 60_000;
/** What is kept free for telling what was left out. */
const tail = 3_000;
/** At most so many files that were left out are named. */
const mostNamed = 20;

export interface Asked {
  /** What was asked for, and what that was. */
  base: string;
  commit: string;
  /** The folder of the content. */
  folder: string;
  /** Whether everything is told, however long. */
  all: boolean;
  /** The command that tells all of it. */
  command: string;
}

const size = (text: string) => Buffer.byteLength(text) + 1;

/** What a change does to the words, as Markdown for people who must say yes or no to it. */
export function reportChanges(files: ChangedFile[], { base, commit, folder, all, command }: Asked): string {
  const [name, since] = [quote(`${folder}/`), `${quote(base)} (${quote(commit.slice(0, 9))})`];
  if (files.length === 0) return `# What this change does to the words\n\nNothing in ${name} changed since ${since}.`;
  const approvals = files.filter(({ approval }) => approval).length;
  const need = approvals > 0 ? `; ${countOf(approvals, 'needs', 'need')} approval by a named person` : '';
  const lines = [
    '# What this change does to the words',
    '',
    `${countOf(files.length, 'file')} in ${name} changed since ${since}${need}. Sentences stand here as they are written in their files.`,
  ];
  const left: { file: ChangedFile; part: boolean }[] = [];
  let used = lines.reduce((sum, line) => sum + size(line), 0);
  for (const file of files) {
    const [head, changes] = [headOf(file), file.changes.map((change) => lineOf(change, all))];
    const headSize = head.reduce((sum, line) => sum + size(line), 0);
    if (!all && used + headSize > mostBytes - tail) {
      left.push({ file, part: false });
      continue;
    }
    lines.push(...head);
    used += headSize;
    const fitting = all ? changes : changes.slice(0, fits(changes, mostBytes - tail - used));
    lines.push(...fitting);
    used += fitting.reduce((sum, line) => sum + size(line), 0);
    if (fitting.length < changes.length) {
      const more = `- … and ${countOf(changes.length - fitting.length, 'more change')} in this file, left out here.`;
      lines.push(more);
      used += size(more);
      left.push({ file, part: true });
    }
  }
  if (left.length > 0) lines.push(...leftOut(left, command));
  return lines.join('\n').replace(/\n{3,}/g, '\n\n');
}

/** How many lines, from the first on, have room. */
function fits(lines: string[], room: number): number {
  const end = lines.findIndex((line) => (room -= size(line)) < 0);
  return end < 0 ? lines.length : end;
}

function leftOut(left: { file: ChangedFile; part: boolean }[], command: string): string[] {
  const named = left.slice(0, mostNamed).map(({ file, part }) => {
    const note = [part ? 'in part' : '', file.approval ? 'needs approval by a named person' : ''].filter(Boolean).join('; ');
    return `- ${quote(clip(file.file, '')[0].slice(0, 100))}${note ? ` (${note})` : ''}`;
  });
  const more = left.length - named.length;
  return [
    '',
    '## Left out',
    '',
    `**This summary is not whole**, because a comment on the forge has no room for more. ${countOf(left.length, 'file')} ${left.length === 1 ? 'is' : 'are'} left out or cut short. To read everything: ${quote(command)}`,
    '',
    ...named,
    ...(more > 0 ? [`- and ${countOf(more, 'more file')}`] : []),
  ];
}
