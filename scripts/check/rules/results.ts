import { atField, type Content, entriesOf, type Entry, rawField } from '../../../src/reader/content.ts';
import type { Issue } from '../../../src/reader/issue.ts';
import { byLikeness, didYouMean } from '../../../src/reader/nearest.ts';

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A result names a study that is there; its estimates have times that it lists, and no more people than joined the study. */
export function checkResults(entry: Entry, content: Content): Issue[] {
  if (entry.collection !== 'results') return [];
  const found: Issue[] = [];
  const add = (path: PropertyKey[], message: string) => void found.push(...atField(entry, path, message.trim()));
  const [name, times] = [rawField(entry, 'study'), listOf(rawField(entry, 'timePoints')).map(String)];
  const studies = entriesOf(content, 'studies');
  const study = studies.find(({ id }) => id === name);
  if (!study && typeof name === 'string') {
    const ids = studies.map(({ id }) => id);
    const near = byLikeness(name, ids).slice(0, 6).join(', ');
    const help = didYouMean(name.replace(/^.*\/|\.yaml$/g, ''), ids, `There are, the nearest first: ${near}.`);
    add(['study'], `"${name}" is no file in ${content.show('studies')}/. ${help}`);
  }
  const { sample = Infinity } = study?.data ?? {};
  for (const [i, estimate] of listOf(rawField(entry, 'estimates')).entries()) {
    const fields = Object(estimate) as Record<string, unknown>;
    const count = fields['asked'] === undefined ? 'answered' : 'asked';
    if (Number(fields[count]) > sample)
      add(
        ['estimates', i, count],
        `${String(fields[count])} people cannot have ${count === 'asked' ? 'been asked' : count}: ${sample} joined the study, as sample in ${study!.file} says. Compare both.`,
      );
    for (const field of ['at', 'from']) {
      const time = fields[field];
      if (typeof time !== 'string' || times.includes(time)) continue;
      const isSplit = time.includes(',') && time.split(',').every((part) => times.includes(part.trim()));
      const help = isSplit
        ? `The comma in it ended a part of the list. Put quotes around it there: timePoints: ["${time}"]`
        : didYouMean(time, times);
      const known = times.length > 0 ? times.map((each) => `"${each}"`).join(', ') : 'there are none';
      add(['estimates', i, field], `"${time}" is none of the timePoints of this result: ${known}. ${help}`);
    }
  }
  return found;
}
