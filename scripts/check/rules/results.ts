import { type Content, entriesOf, type Entry } from '../../../src/reader/content.ts';
import type { Finding } from '../../../src/reader/issue.ts';
import { nameOf } from '../../../src/reader/fields.ts';
import { groupOf, listOf, studyOf, textsOf } from './measured.ts';
import { byLikeness, nearest } from '../../../src/reader/nearest.ts';
import { written } from './unique.ts';

/** What to write instead of the name of a record that is not there. */
export function adviseRecordName(given: string, names: string[], ending = 'yaml'): string {
  const bare = given.replace(/^.*\//, '').replace(new RegExp(`\\.${ending}$`), '');
  if (bare !== given && names.includes(bare)) return `Write only the name of the file, without its folder and without .${ending}: ${bare}`;
  const like = nearest(bare, names);
  if (like) return `Did you mean ${like}?`;
  return names.length > 0 ? `There are, the nearest first: ${byLikeness(bare, names).slice(0, 6).join(', ')}.` : 'There is none yet.';
}

/**
 * A result is only as good as the study that it is from. One without a study that can be opened, at a time that it does not have,
 * or with more answers than people, is a mistake in copying.
 */
export function judgeResults(entry: Entry, content: Content): Finding[] {
  const { fields } = entry;
  if (entry.collection !== 'results' || !fields) return [];
  const at = (path: PropertyKey[], message: string): Finding => ({ ...fields.placeOf(path), field: nameOf(path), message });
  return [...judgeStudy(entry, content, at), ...judgeTimes(entry, at), ...judgeSample(entry, content, at)];
}

type At = (path: PropertyKey[], message: string) => Finding;

function judgeStudy(entry: Entry, content: Content, at: At): Finding[] {
  const id = written(entry, 'study');
  if (typeof id !== 'string' || id.trim() === '' || studyOf(entry, content)) return [];
  const names = entriesOf(content, 'studies').map((study) => study.id);
  return [at(['study'], `"${id}" is no file in ${content.show('studies')}/. ${adviseRecordName(id, names)}`)];
}

function judgeTimes(entry: Entry, at: At): Finding[] {
  const times = textsOf(written(entry, 'timePoints')).map((time) => time.trim());
  if (times.length === 0) return [];
  return listOf(written(entry, 'values')).flatMap((value, i) => {
    const time = groupOf(value)['at'];
    if (typeof time !== 'string' || time.trim() === '' || times.includes(time.trim())) return [];
    const like = nearest(time, times);
    return [
      at(
        ['values', i, 'at'],
        `"${time}" is none of the timePoints of this result: ${times.join(', ')}.${like ? ` Did you mean ${like}?` : ''}`,
      ),
    ];
  });
}

function judgeSample(entry: Entry, content: Content, at: At): Finding[] {
  const study = studyOf(entry, content);
  const sample = study && written(study, 'sample');
  if (typeof sample !== 'number') return [];
  return listOf(written(entry, 'values')).flatMap((value, i) => {
    const { n } = groupOf(value);
    if (typeof n !== 'number' || n <= sample) return [];
    const message = `${n} people cannot have answered: ${sample} joined the study, as sample in ${study?.file} says. Compare both numbers with the study.`;
    return [at(['values', i, 'n'], message)];
  });
}
