import type { Entry } from '../rules/content.ts';
import { imageEndings } from '../rules/places.ts';
import type { Change } from './pairing.ts';
import { needsApproval } from './approval.ts';
import { compareTexts, type Comparison } from './comparison.ts';
import { renamesIn } from './renames.ts';
import { showingOf } from './showing.ts';
import type { Snapshot } from './snapshot.ts';
import { isOfStories, mayBeRepeated, withoutWords } from './storyWords.ts';

/** A file that differs, and what became of its words. */
export interface ChangedFile extends Comparison {
  became: 'new' | 'removed' | 'renamed' | 'changed';
  /** As shown to an editor: content/press/x.mdx; of a removed file its old name. */
  file: string;
  oldFile?: string;
  /** Where a reader meets it; nothing for a picture, a template, or a file that the site does not read. */
  showing?: ReturnType<typeof showingOf>;
  oldAddress?: string;
  approval: boolean;
  /** How many changes are not told, because they are words of a story that may not be repeated; undefined for everything else. */
  withheld?: number;
}

const isPicture = (path: string) => imageEndings.some((ending) => path.toLowerCase().endsWith(`.${ending}`));
const isText = (path: string) => /\.(mdx|yaml)$/.test(path);
const textOf = (bytes: Buffer | undefined) =>
  (bytes ?? Buffer.alloc(0))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
/** Whether two files say the same in the same bytes. Some computers end lines in another way, and Git turns that back. */
const isSame = (a: Buffer | undefined, b: Buffer | undefined) =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    (a.equals(b) || a.toString('latin1').replaceAll('\r\n', '\n') === b.toString('latin1').replaceAll('\r\n', '\n')));

/** Every file that differs between two snapshots: first those that a named person must approve, else by name. */
export function changedFiles(before: Snapshot, after: Snapshot, today: string): ChangedFile[] {
  const all = [...new Set([...before.files.keys(), ...after.files.keys()])].sort();
  const differing = all.filter(
    (path) => before.files.has(path) !== after.files.has(path) || !isSame(before.files.get(path), after.files.get(path)),
  );
  const removed = differing.filter((path) => !after.files.has(path));
  const created = differing.filter((path) => !before.files.has(path));
  const texts = (side: Snapshot) => (path: string) => textOf(side.files.get(path));
  const renames = renamesIn(removed, created, texts(before), texts(after));
  const old = new Set(renames.values());

  const entryIn = ({ content }: Snapshot, path: string): Entry | undefined => content.entries.find((entry) => entry.path === path);
  const tell = (path: string): ChangedFile => {
    const oldPath = renames.get(path) ?? path;
    const [was, is] = [before.files.has(oldPath), after.files.has(path)];
    const [from, to] = [was ? entryIn(before, oldPath) : undefined, is ? entryIn(after, path) : undefined];
    const showing = to ? showingOf(to, after.content) : from && showingOf(from, before.content);
    const oldShowing = from && showingOf(from, before.content);
    const regular = [...(was ? [before.files.get(oldPath)] : []), ...(is ? [after.files.get(path)] : [])].every(
      (bytes) => bytes !== undefined,
    );
    const same = was && is && isSame(before.files.get(oldPath), after.files.get(path));
    const told = (): Comparison => {
      if (isPicture(path)) return { means: 'picture', changes: [] };
      if (same) return { means: 'words', changes: [] };
      if (!isText(path) || !regular) return { means: 'unread', changes: [] };
      return compareTexts(path, was ? texts(before)(oldPath) : undefined, is ? texts(after)(path) : undefined);
    };
    const file: ChangedFile = {
      became: oldPath !== path ? 'renamed' : !was ? 'new' : !is ? 'removed' : 'changed',
      file: after.content.show(path),
      ...(oldPath !== path && { oldFile: after.content.show(oldPath) }),
      ...(showing && { showing }),
      ...(oldShowing && 'address' in oldShowing && { oldAddress: oldShowing.address }),
      ...told(),
      approval: needsApproval(path) || needsApproval(oldPath),
    };
    const story = isOfStories(path) || isOfStories(oldPath);
    const free = is && mayBeRepeated(to, today) && (!was || mayBeRepeated(from, today));
    return story && !free ? withheld(file) : file;
  };
  return differing
    .filter((path) => !old.has(path))
    .map(tell)
    .toSorted((a, b) => Number(b.approval) - Number(a.approval));
}

/** The same without the words of a story: of its changes only those of its terms are told. */
function withheld(file: ChangedFile): ChangedFile {
  const changes = file.changes.flatMap((change): Change[] => {
    const before = 'before' in change ? withoutWords(change.before) : undefined;
    const after = 'after' in change ? withoutWords(change.after) : undefined;
    if (change.kind === 'replaced') return before && after ? [{ kind: 'replaced', before, after }] : [];
    if (change.kind === 'removed') return before ? [{ kind: 'removed', before }] : [];
    return after ? [{ kind: change.kind, after }] : [];
  });
  return { ...file, changes, withheld: file.changes.length - changes.length };
}
