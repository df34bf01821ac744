import type { Result, Value } from '../../schemas/result.ts';
import type { Figure, Study } from '../../schemas/study.ts';
import { type Axis, ratioAxis, valuesAxis } from './axis.ts';
import {
  aboveMark,
  betterWords,
  capital,
  headline,
  joinWords,
  lineHeight,
  listed,
  type Picture,
  sentence,
  stack,
  type TextLine,
  wrap,
} from './text.ts';

/** One estimate with the range round it, if there is one. */
interface Estimate {
  /** When it was measured, or what it measures. */
  at: string;
  value: number;
  range: { low: number; high: number } | undefined;
  /** true if the range is a spread (how far single answers lie apart), not an interval (how sure the average is). */
  spread: boolean;
  /** How many people answered. */
  n: number | undefined;
}

/** The mark of an estimate: x, from and to in per cent of the width, y in em. */
interface EstimateMark extends Estimate {
  x: number;
  from: number | undefined;
  to: number | undefined;
  y: number;
}

/** Estimates of one measure of one study, each in a row, along one axis, with all the words of the figure. */
export interface EstimatesPicture extends Picture {
  title: string;
  subtitle: string;
  description: string;
  marks: EstimateMark[];
  /** The value that means "no difference", if the measure has one. */
  none: { value: number; x: number } | undefined;
  /** What the lines round the marks mean, if it has to be said. */
  key: string;
  limit: string;
  /** The data as a table, and the file that holds them. */
  columns: string[];
  rows: string[][];
  file: string;
}

export type Measured = Exclude<Result, { kind: 'collected' }>;
type ValueWithMean = Value & { mean: number };
type Interval = NonNullable<Figure['interval']>;
export type FigureWithInterval = Figure & { value: number; interval: Interval };

/** The values of a result that have an average. */
export const meansOf = (result: Result): ValueWithMean[] =>
  result.kind === 'collected' ? [] : result.values.filter((value): value is ValueWithMean => value.mean !== undefined);

/** Whether there is enough to draw: averages at two times or more. */
export const canDraw = (result: Result): result is Measured => meansOf(result).length > 1;

/** Whether a figure can be drawn: an estimate with its interval. Figures about suicide stand in tables only. */
export const canDrawFigure = (figure: Figure): figure is FigureWithInterval =>
  figure.value !== undefined && figure.interval !== undefined && !/suicid/i.test(`${figure.label} ${figure.unit}`);

/** The range that is drawn round an average: its interval or, if none is printed, one standard deviation to each side. */
function rangeRound({ mean, interval, spread }: ValueWithMean): Estimate['range'] {
  const end = (distance: number) => Number((mean + distance).toFixed(6));
  return interval ?? (spread === undefined ? undefined : { low: end(-spread), high: end(spread) });
}

interface Row extends Estimate {
  /** The lines above the mark: a name, if there are several rows, and details. */
  name?: string;
  details: string[];
}

/**
 * Places rows one below the other along an axis. If `none` is given, "No difference" is written above each estimate.
 * @param foot what is written below the axis
 */
function layOut(rows: Row[], axis: Axis<number>, none: number | undefined, foot: (string | undefined)[]) {
  const texts: TextLine[] = [];
  let y = 0;
  let top = 0.3;
  const marks = rows.map(({ name, details, ...estimate }): EstimateMark => {
    const heads = name === undefined ? [] : wrap(name);
    const lines = details.flatMap((words) => wrap(words));
    texts.push(...stack(heads, { x: 0, y: y + 1.4, look: 'strong' }));
    texts.push(...stack(lines, { x: 0, y: y + 1.4 + heads.length * lineHeight, look: 'quiet' }));
    y += 0.1 + (heads.length + lines.length) * lineHeight;
    if (none !== undefined) {
      texts.push({ text: 'No difference', ...aboveMark(axis.x(none)), y: y + 1.8, look: 'quiet' });
      y += 2;
      top = y;
    }
    const { value, range } = estimate;
    const x = axis.x(value);
    texts.push({ text: String(value), ...aboveMark(x), y: y + 1.4, look: 'strong' });
    y += 2.9;
    return { ...estimate, x, from: range && axis.x(range.low), to: range && axis.x(range.high), y: y - 0.8 };
  });
  const bottom = y;
  const feet = foot.filter((words) => words !== undefined).flatMap((words) => wrap(words));
  for (const { label, x } of axis.ticks) if (label) texts.push({ text: label, x, y: bottom + 1.2, anchor: 'middle' });
  texts.push(...stack(feet, { x: 50, y: bottom + 1.2 + lineHeight, anchor: 'middle', look: 'quiet' }));
  const height = bottom + 1.7 + feet.length * lineHeight;
  return { height, ticks: axis.ticks, top, bottom, texts, marks, none: none === undefined ? undefined : { value: none, x: axis.x(none) } };
}

const intervalWords = ({ low, high, level }: Interval) => `${level}% interval ${low} to ${high}`;
const intervalCell = ({ low, high, level }: Interval) => `${low} to ${high} (${level}%)`;
const orNotGiven = (value: number | string | undefined) => (value === undefined ? 'not given' : String(value));

/** The averages of one measure at several times, a row for each. */
export function valuesPicture(result: Measured): EstimatesPicture {
  const values = meansOf(result);
  const estimates = values.map((value): Row => {
    const { at, mean, n, interval, spread } = value;
    const answered = n === undefined ? 'number who answered not given' : `${n} answered`;
    const without = spread === undefined ? 'no interval or spread is given' : `spread ${spread}`;
    const details = [answered, interval ? intervalWords(interval) : without];
    return { at, value: mean, n, range: rangeRound(value), spread: !interval && spread !== undefined, name: capital(at), details };
  });
  const rows = values.map(({ at, mean, interval, spread, n, p }) => [
    ...[at, String(mean)],
    ...[interval && intervalCell(interval), spread, n, p].map(orNotGiven),
  ]);
  const words = rows.map(([at, mean, interval, spread, n]) => `${at}: ${mean}, interval ${interval}, spread ${spread}, answered ${n}`);
  const better = betterWords(result.better);
  const measure = ['Average', result.unit, better?.toLowerCase()].filter(Boolean).join(', ');
  const key = [
    estimates.some(({ range, spread }) => range && !spread) && 'A line with ends is the interval: how sure the average is.',
    estimates.some(({ spread }) => spread) &&
      'A broken line is the spread: one standard deviation to each side of the average. It tells how far apart people are, not how sure the average is.',
  ];
  const ends = estimates.flatMap(({ value, range }) => [value, range?.low ?? value, range?.high ?? value]);
  return {
    ...layOut(estimates, valuesAxis(ends, result.unit), undefined, [result.unit && capital(result.unit), better]),
    title: headline(joinWords(result.question, result.says), result.question),
    subtitle: `${sentence(result.question)} ${measure}. Who answered: ${result.answered}. When: ${listed(values.map(({ at }) => at))}.`,
    description: `${measure}. ${words.join('. ')}.`,
    key: key.filter(Boolean).join(' '),
    limit: result.cannotShow,
    columns: ['When', 'Average', 'Interval', 'Spread (standard deviation)', 'How many answered', 'p-value'],
    rows,
    file: 'results.csv',
  };
}

/**
 * One estimate of one study with its interval and the value for no difference. A ratio has an axis of ratios. Estimates of different
 * studies or measures never share a picture, because they cannot be compared.
 */
export function estimatePicture(figure: FigureWithInterval, study: Study): EstimatesPicture {
  const { label, value, interval, unit, none, printed } = figure;
  const values = [interval.low, value, interval.high];
  const ratio = none === 1 && values.every((each) => each > 0);
  const axis = ratio ? ratioAxis(values) : valuesAxis([...values, ...(none === undefined ? [] : [none])], unit);
  const better = betterWords(figure.better);
  const row = { at: label, value, range: interval, spread: false, n: undefined, details: [intervalWords(interval)] };
  return {
    ...layOut([row], axis, none, [capital(unit), better]),
    title: capital(label),
    subtitle: `${[capital(unit), better?.toLowerCase()].filter(Boolean).join(', ')}. Who: ${sentence(study.people)} Compared with: ${sentence(study.compared)}`,
    description: `${label}, ${unit}: ${value}, interval ${intervalCell(interval)}.${none === undefined ? '' : ` No difference would be ${none}.`}`,
    key: '',
    limit: study.limitation,
    columns: ['What', 'As printed', 'Estimate', 'Interval'],
    rows: [[label, printed, String(value), intervalCell(interval)]],
    file: 'studies.csv',
  };
}
