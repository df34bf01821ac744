import { type Content, entriesOf, type Entry, rawField } from '../../../src/reader/content.ts';
import { nameOf } from '../../../src/reader/fields.ts';
import type { Issue } from '../../../src/reader/issue.ts';
import { byLikeness, nearest } from '../../../src/reader/nearest.ts';

/** What to write instead of the name of a file that is not there. */
export function adviseFileName(given: string, names: string[], ending = 'yaml'): string {
  const bare = given.replace(/^.*\//, '').replace(new RegExp(`\\.${ending}$`), '');
  if (bare !== given && names.includes(bare)) return `Write only the name of the file, without its folder and without .${ending}: ${bare}`;
  const like = nearest(bare, names);
  if (like) return `Did you mean ${like}?`;
  return names.length > 0 ? `There are, the nearest first: ${byLikeness(bare, names).slice(0, 6).join(', ')}.` : 'There is none yet.';
}

const groupOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

type At = (path: PropertyKey[], message: string) => Issue[];

/**
 * The figures of a study and the values of a result agree with themselves: a number outside of its own range, a percentage of more than
 * a hundred, more answers than people or a study that is not there is a mistake in copying, and the picture drawn from it would be wrong.
 */
export function checkResults(entry: Entry, content: Content): Issue[] {
  const { fields } = entry;
  if (!fields || (entry.collection !== 'studies' && entry.collection !== 'results')) return [];
  const at: At = (path, message) => [{ ...fields.positionOf(path), field: nameOf(path), message }];
  if (entry.collection === 'studies')
    return listOf(rawField(entry, 'figures')).flatMap((each, i) => {
      const { unit, printed, label, ...figure } = groupOf(each);
      return [...estimateIssues(['figures', i], figure, 'value', unit, at), ...printedIssues(['figures', i, 'printed'], printed, `${String(unit)} ${String(label)}`, at)];
    });
  const values = listOf(rawField(entry, 'values')).map(groupOf);
  return [
    ...values.flatMap((value, i) => estimateIssues(['values', i], value, 'mean', rawField(entry, 'unit'), at)),
    ...studyIssues(entry, values, content, at),
    ...timeIssues(entry, values, at),
  ];
}

function estimateIssues(path: PropertyKey[], estimate: Record<string, unknown>, key: string, unit: unknown, at: At): Issue[] {
  const interval = groupOf(estimate['interval']);
  const [value, low, high] = [estimate[key], interval['low'], interval['high']];
  const isShare = typeof unit === 'string' && /^(?:%|per ?cent|percentage)(?: of\b.*)?$/i.test(unit.trim());
  const parts: [PropertyKey[], unknown][] = [
    [[key], value],
    [['interval', 'low'], low],
    [['interval', 'high'], high],
  ];
  const shares = parts.flatMap(([part, number]) =>
    isShare && typeof number === 'number' && (number < 0 || number > 100)
      ? at([...path, ...part], `${number} is not possible as a percentage. Of a whole there are 0 to 100 per cent. Compare it with the source.`)
      : [],
  );
  if (typeof low !== 'number' || typeof high !== 'number') return shares;
  if (low > high)
    return at([...path, 'interval', 'low'], `the range begins at ${low} and ends at ${high}, which is less. Write the smaller number as low and the larger one as high.`);
  if (typeof value !== 'number' || (value >= low && value <= high)) return shares;
  return [...shares, ...at([...path, key], `${value} does not lie in its own range, ${low} to ${high}. Compare the three numbers with the study; one of them is wrong.`)];
}

/** What rises or falls can do so by more than a hundred per cent, or by less than none. */
const difference =
  /\b(?:points?|chang(?:e|es|ed)|differen\w+|increas\w+|ris(?:e|es|en|ing)|rose|gr[eo]w\w*|growth|decreas\w+|f[ae]ll\w*|drop\w*|reduc\w+|higher|lower)\b/i;

function printedIssues(path: PropertyKey[], printed: unknown, about: string, at: At): Issue[] {
  if (typeof printed !== 'string' || difference.test(`${printed} ${about}`)) return [];
  return [...printed.matchAll(/(?<![\d.,])((?<!\d ?)[-−]\s?)?(\d[\d,]*(?:\.\d+)?) ?(?:%|per ?cent\b)/gi)]
    .filter(([, minus, digits = '']) => minus || Number(digits.replaceAll(',', '')) > 100)
    .flatMap(([shown]) => at(path, `"${shown}" is not possible as a percentage. Of a whole there are 0 to 100 per cent. Compare it with the source.`));
}

function studyIssues(entry: Entry, values: Record<string, unknown>[], content: Content, at: At): Issue[] {
  const studies = entriesOf(content, 'studies') as Entry[];
  const id = rawField(entry, 'study');
  const study = studies.find((each) => each.id === id);
  if (!study) {
    if (typeof id !== 'string' || id.trim() === '') return [];
    const names = studies.map((each) => each.id);
    return at(['study'], `"${id}" is no file in ${content.show('studies')}/. ${adviseFileName(id, names)}`);
  }
  const sample = rawField(study, 'sample');
  return values.flatMap(({ n }, i) =>
    typeof n === 'number' && typeof sample === 'number' && n > sample
      ? at(['values', i, 'n'], `${n} people cannot have answered: ${sample} joined the study, as sample in ${study.file} says. Compare both numbers with the study.`)
      : [],
  );
}

function timeIssues(entry: Entry, values: Record<string, unknown>[], at: At): Issue[] {
  const times = listOf(rawField(entry, 'timePoints')).filter((each) => typeof each === 'string').map((time) => time.trim());
  if (times.length === 0) return [];
  return values.flatMap(({ at: time }, i) => {
    if (typeof time !== 'string' || time.trim() === '' || times.includes(time.trim())) return [];
    const split = time.includes(',') && time.split(',').every((part) => times.includes(part.trim()));
    const like = nearest(time, times);
    const help = split
      ? ` The comma in it ended a part of the list. Put quotes around it there: timePoints: ["${time.trim()}"]`
      : like ? ` Did you mean ${like}?` : '';
    return at(['values', i, 'at'], `"${time}" is none of the timePoints of this result: ${times.map((each) => `"${each}"`).join(', ')}.${help}`);
  });
}
