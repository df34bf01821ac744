import { atField, type Content, entriesOf, type Entry, rawField } from '../../../src/reader/content.ts';
import type { Issue } from '../../../src/reader/issue.ts';
import { byLikeness, didYouMean } from '../../../src/reader/nearest.ts';

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A result names a study that is there, times that it lists, and no more answers than people in the study. */
export function checkResults(entry: Entry, content: Content): Issue[] {
  if (entry.collection !== 'results' || !entry.fields) return [];
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
  for (const [i, value] of listOf(rawField(entry, 'values')).entries()) {
    const { n, at } = Object(value) as { n?: unknown; at?: unknown };
    const many = `${n} people cannot have answered: ${sample} joined the study, as sample in ${study?.file} says. Compare both.`;
    if (typeof n === 'number' && n > sample) add(['values', i, 'n'], many);
    if (typeof at !== 'string' || times.includes(at)) continue;
    const isSplit = at.includes(',') && at.split(',').every((part) => times.includes(part.trim()));
    const split = `The comma in it ended a part of the list. Put quotes around it there: timePoints: ["${at}"]`;
    const help = isSplit ? split : didYouMean(at, times);
    add(['values', i, 'at'], `"${at}" is none of the timePoints of this result: ${times.map((each) => `"${each}"`).join(', ')}. ${help}`);
  }
  return found;
}
