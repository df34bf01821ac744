import type { Result, Value } from '../../schemas/result.ts';
import type { Figure } from '../../schemas/study.ts';
import { type Axis, ratioAxis, valuesAxis } from './axis.ts';
import { betterWords, capital, lineHeight, aboveMark, type TextLine, stack, wrap } from './text.ts';

/** One estimate with the range round it, if there is one. */
interface EstimateMark {
  at: string;
  value: number;
  low: number | undefined;
  high: number | undefined;
  n: number | undefined;
  /** true if the range is a spread (how far single answers lie apart), not an interval (how sure the average is). */
  spread: boolean;
  x: number;
  from: number | undefined;
  to: number | undefined;
  y: number;
}

/** Estimates of one measure of one study, each in a row, along one axis. Heights are in em, x, from and to in per cent of the width. */
export interface ValuesPicture {
  height: number;
  axis: Axis<number>;
  top: number;
  bottom: number;
  texts: TextLine[];
  marks: EstimateMark[];
  /** The value that means "no difference", if the measure has one. */
  none: { value: number; x: number } | undefined;
}

export type Measured = Exclude<Result, { kind: 'collected' }>;
export type ValueWithMean = Value & { mean: number };
export type FigureWithInterval = Figure & { value: number; interval: NonNullable<Figure['interval']> };

/** The values of a result that have an average. */
export const meansOf = (result: Result): ValueWithMean[] =>
  result.kind === 'collected' ? [] : result.values.filter((value): value is ValueWithMean => value.mean !== undefined);

/** Whether there is enough to draw: averages at two times or more. */
export const canDraw = (result: Result): result is Measured => meansOf(result).length > 1;

/** Whether a figure can be drawn: an estimate with its interval. Figures about suicide stand in tables only. */
export const canDrawFigure = (figure: Figure): figure is FigureWithInterval =>
  figure.value !== undefined && figure.interval !== undefined && !/suicid/i.test(`${figure.label} ${figure.unit}`);

/** The range that is drawn round an average: its interval or, if none is printed, one standard deviation to each side. */
function rangeRound({ mean, interval, spread }: ValueWithMean): { low: number; high: number; spread: boolean } | undefined {
  if (interval) return { low: interval.low, high: interval.high, spread: false };
  const end = (distance: number) => Number((mean + distance).toFixed(6));
  return spread === undefined ? undefined : { low: end(-spread), high: end(spread), spread: true };
}

/** The lines beside an average: how many answered, and the range. */
function details(value: ValueWithMean): string[] {
  const { n, interval, spread } = value;
  const range = interval
    ? `${interval.level}% interval ${interval.low} to ${interval.high}`
    : spread === undefined
      ? 'no interval or spread is given'
      : `spread ${spread}`;
  return [n === undefined ? 'number who answered not given' : `${n} answered`, range];
}

interface Row {
  label?: string;
  details: string[];
  printed: string;
  mark: Omit<EstimateMark, 'x' | 'from' | 'to' | 'y'>;
}

/** Lays out rows one below the other. If `none` is given, "No difference" is written above each estimate. */
function layOut(rows: Row[], axis: Axis<number>, none: number | undefined, foot: string[]): ValuesPicture {
  const texts: TextLine[] = [];
  let y = 0;
  let top = 0.3;
  const marks = rows.map(({ label, details: lines, printed, mark }): EstimateMark => {
    const heads = label === undefined ? [] : wrap(label);
    texts.push(...stack(heads, { x: 0, y: y + 1.4, look: 'strong' }));
    texts.push(...stack(lines, { x: 0, y: y + 1.4 + heads.length * lineHeight, look: 'quiet' }));
    y += 0.1 + (heads.length + lines.length) * lineHeight;
    if (none !== undefined) {
      texts.push({ text: 'No difference', ...aboveMark(axis.x(none)), y: y + 1.8, look: 'quiet' });
      y += 2;
      top = y;
    }
    const [x, low, high] = [mark.value, mark.low, mark.high].map((value) => (value === undefined ? undefined : axis.x(value)));
    texts.push({ text: printed, ...aboveMark(x ?? 0), y: y + 1.4, look: 'strong' });
    y += 2.9;
    return { ...mark, x: x ?? 0, from: low, to: high, y: y - 0.8 };
  });
  const bottom = y;
  texts.push(
    ...axis.ticks.filter(({ label }) => label).map(({ label, x }) => ({ text: label, x, y: bottom + 1.2, anchor: 'middle' as const })),
  );
  texts.push(...stack(foot, { x: 50, y: bottom + 1.2 + lineHeight, anchor: 'middle', look: 'quiet' }));
  const height = bottom + 1.7 + foot.length * lineHeight;
  return { height, axis, top, bottom, texts, marks, none: none === undefined ? undefined : { value: none, x: axis.x(none) } };
}

/** The averages of one measure, a row for each time. */
export function valuesPicture(result: Measured): ValuesPicture {
  const rows = meansOf(result).map((value): Row => {
    const range = rangeRound(value);
    return {
      label: capital(value.at),
      details: details(value).flatMap((words) => wrap(words)),
      printed: String(value.mean),
      mark: { at: value.at, value: value.mean, low: range?.low, high: range?.high, n: value.n, spread: range?.spread ?? false },
    };
  });
  const ends = rows.flatMap(({ mark }) => [mark.value, mark.low ?? mark.value, mark.high ?? mark.value]);
  const foot = [result.unit && capital(result.unit), betterWords(result.better)].filter((words) => words !== undefined);
  return layOut(
    rows,
    valuesAxis(ends, result.unit),
    undefined,
    foot.flatMap((words) => wrap(words)),
  );
}

/** One estimate of one study with its interval and the value for no difference. A ratio has an axis of ratios. */
export function estimatePicture(figure: FigureWithInterval): ValuesPicture {
  const { value, interval, none } = figure;
  const values = [interval.low, value, interval.high];
  const ratio = none === 1 && values.every((each) => each > 0);
  const axis = ratio ? ratioAxis(values) : valuesAxis([...values, ...(none === undefined ? [] : [none])], figure.unit);
  const row: Row = {
    details: wrap(`${interval.level}% interval ${interval.low} to ${interval.high}`),
    printed: String(value),
    mark: { at: figure.label, value, low: interval.low, high: interval.high, n: undefined, spread: false },
  };
  const foot = [capital(figure.unit), betterWords(figure.better)].filter((words) => words !== undefined);
  return layOut(
    [row],
    axis,
    none,
    foot.flatMap((words) => wrap(words)),
  );
}
