import { countOf } from '../rules/fault.ts';
import type { Change } from './pairing.ts';
import type { ChangedFile } from './changedFiles.ts';
import { clip, quote } from './quotation.ts';

const became: Record<ChangedFile['became'], string> = { new: 'New', removed: 'Removed', renamed: 'Renamed', changed: '' };

/** The heading of a file, and what must be known before its sentences are read. */
export function headOf(file: ChangedFile): string[] {
  const { showing } = file;
  const address = showing && 'address' in showing ? showing.address : undefined;
  const title = quote(address ?? file.file);
  const notes = [
    ...(file.approval ? ['**Needs approval by a named person.**'] : []),
    whatOf(file, address),
    ...deadAddress(file, address),
    ...howTold(file),
  ];
  return ['', `## ${became[file.became] ? `${became[file.became]}: ` : ''}${title}`, '', ...notes.flatMap((note) => [note, ''])];
}

/** What the file is, so that a person who knows the site and not its files knows where to look. */
function whatOf({ file, oldFile, showing, means }: ChangedFile, address: string | undefined): string {
  const was = oldFile ? ` Before, its file was ${quote(oldFile)}.` : '';
  if (address !== undefined) return `A page, in ${quote(file)}.${was}`;
  if (showing && 'what' in showing)
    return `${capital(showing.what)}${showing.on.length > 0 ? `: ${showing.on.map(quote).join(', ')}` : ''}.${was}`;
  if (means === 'picture') return `A picture.${was}`;
  return /\/_[^/]*$/.test(file)
    ? `A template, which is never published.${was}`
    : `A file that the site does not read where it lies. The check tells what is wrong.${was}`;
}

const capital = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1);

function deadAddress({ became, oldAddress }: ChangedFile, address: string | undefined): string[] {
  if (oldAddress === undefined || (became !== 'removed' && oldAddress === address)) return [];
  const dead = `The ${became === 'removed' ? '' : 'old '}address ${quote(oldAddress)} will be dead`;
  return [`${dead}: whoever saved it, or comes from another site, finds no page there.`];
}

function howTold({ means, became, withheld, changes }: ChangedFile): string[] {
  if (withheld !== undefined)
    return [
      `The words of this story are not repeated here, because the public may not read it, or not any more${withheld > 0 ? ` (${countOf(withheld, 'change')} not shown)` : ''}. Only its terms are told.`,
    ];
  if (means === 'spacing') return ['No words changed: only spacing changed.'];
  if (means === 'faulty')
    return ['The file cannot be understood as it stands, so it is compared line by line. The check tells what is wrong.'];
  if (means === 'marks') return ['No sentence changed, but marks or comments in the file did. Line by line:'];
  if (means === 'unread' && became !== 'removed')
    return ['What is in it cannot be shown here, because it is too long or is no readable text. Look at the file itself.'];
  if (means === 'picture' && became === 'changed') return ['It was replaced by another of the same name. Look at the file itself.'];
  return means === 'words' && became === 'renamed' && changes.length === 0 ? ['No words changed.'] : [];
}

/** One change, as a point of a list. @param all whether long passages stay whole */
export function lineOf(change: Change, all: boolean): string {
  const short = (words: string) => (all ? words : clip(words, '')[0]);
  const one = (label: string, words: string, field?: string) =>
    `**${label}**${field === undefined ? '' : ` (${quote(short(field))})`}: ${quote(words)}`;
  if (change.kind === 'replaced') {
    const { before, after } = change;
    const [old, now] = all ? [before.words, after.words] : clip(before.words, after.words);
    return `- ${one('Before', old, before.field)}\\\n  ${one('After', now, after.field)}`;
  }
  const [label, { words, field }] =
    change.kind === 'removed' ? ['Removed', change.before] : [change.kind === 'added' ? 'Added' : 'Moved', change.after];
  return `- ${one(label, short(words), field)}`;
}
