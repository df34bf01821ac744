import { type Content, type Data, entriesOf, type Entry } from '../../../src/reader/content.ts';
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

interface Estimate {
  value?: number | undefined;
  interval?: { low: number; high: number } | undefined;
}

/** An issue at a field. */
type At = (path: PropertyKey[], message: string) => Issue[];

/**
 * The figures of a study and the values of a result agree with themselves: a number outside of its own range, a percentage of more than
 * a hundred, more answers than people or a study that is not there is a mistake in copying, and the picture drawn from it would be wrong.
 */
export function checkResults({ fields, data, collection }: Entry, content: Content): Issue[] {
  if (!fields || !data) return [];
  const at: At = (path, message) => [{ ...fields.positionOf(path), field: nameOf(path), message }];
  if (collection === 'studies')
    return (data as Data<'studies'>).figures.flatMap((figure, i) => estimateIssues(figure, ['figures', i], 'value', figure.unit, at));
  return collection === 'results' ? resultIssues(data as Data<'results'>, content, at) : [];
}

function estimateIssues({ value, interval }: Estimate, path: PropertyKey[], key: string, unit: string | undefined, at: At): Issue[] {
  const { low, high } = interval ?? {};
  const parts: [PropertyKey[], number | undefined][] = [
    [[key], value],
    [['interval', 'low'], low],
    [['interval', 'high'], high],
  ];
  const isShare = /^(?:%|per ?cent|percentage)(?: of\b.*)?$/i.test(unit ?? '');
  const found = parts
    .filter(([, number]) => isShare && number !== undefined && (number < 0 || number > 100))
    .flatMap(([part, number]) =>
      at([...path, ...part], `${number} is not possible as a percentage: of a whole there are 0 to 100. Compare it with the source.`),
    );
  if (low === undefined || high === undefined) return found;
  if (low > high)
    return at(
      [...path, 'interval', 'low'],
      `the range begins at ${low} and ends at ${high}, which is less. Write the smaller number as low.`,
    );
  if (value === undefined || (value >= low && value <= high)) return found;
  return [
    ...found,
    ...at(
      [...path, key],
      `${value} does not lie in its own range, ${low} to ${high}. Compare the three numbers with the study; one of them is wrong.`,
    ),
  ];
}

function resultIssues(result: Data<'results'>, content: Content, at: At): Issue[] {
  const studies = entriesOf(content, 'studies');
  const study = studies.find(({ id }) => id === result.study);
  const names = studies.map(({ id }) => id);
  const unknown = study
    ? []
    : at(['study'], `"${result.study}" is no file in ${content.show('studies')}/. ${adviseFileName(result.study, names)}`);
  if (!('values' in result)) return unknown;
  const { timePoints: times, values, unit } = result;
  const sample = study?.data?.sample ?? Infinity;
  const found = values.flatMap((value, i) => [
    ...estimateIssues({ ...value, value: value.mean }, ['values', i], 'mean', unit, at),
    ...(value.n !== undefined && value.n > sample
      ? at(
          ['values', i, 'n'],
          `${value.n} people cannot have answered: ${sample} joined the study, as sample in ${study?.file} says. Compare both numbers with the study.`,
        )
      : []),
    ...(times.includes(value.at) ? [] : at(['values', i, 'at'], unknownTime(value.at, times))),
  ]);
  return [...unknown, ...found];
}

function unknownTime(time: string, times: string[]): string {
  const like = nearest(time, times);
  const isSplit = time.includes(',') && time.split(',').every((part) => times.includes(part.trim()));
  const help = isSplit
    ? `The comma in it ended a part of the list. Put quotes around it there: timePoints: ["${time}"]`
    : like
      ? `Did you mean ${like}?`
      : '';
  return `"${time}" is none of the timePoints of this result: ${times.map((each) => `"${each}"`).join(', ')}. ${help}`.trim();
}
