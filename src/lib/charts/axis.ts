import { scaleLinear, scaleLog, scaleUtc } from 'd3-scale';

/** A line across the picture at one value. Its label is empty where labels would stand too close. */
export interface Tick {
  /** A number, or for years the day on which the year begins. */
  value: number | string;
  label: string;
  /** In per cent of the width. */
  x: number;
}

/** Where values stand along the width of a picture, in per cent, so that the picture fits any screen. */
export interface Axis<Value> {
  ticks: Tick[];
  x: (value: Value) => number;
}

type Span = [from: number, to: number];

/** Room for half a label and half a mark at both ends of an axis of values. */
const inset: Span = [6, 94];

const round = (x: number) => Math.round(x * 100) / 100;

/** The milliseconds at which a day, YYYY-MM-DD, begins. */
export const instant = (day: string) => Date.parse(`${day}T00:00:00Z`);

/**
 * An axis of whole years.
 * @param labels how many years have a label, at most
 * @param width the part of the width that the axis uses, in per cent
 */
export function yearsAxis(first: number, last: number, labels: number, width: Span): Axis<string> {
  const start = (year: number) => `${year}-01-01`;
  const scale = scaleUtc([instant(start(first)), instant(start(last + 1))], width);
  const years = Array.from({ length: last + 2 - first }, (_, index) => first + index);
  const step = Math.ceil(years.length / labels);
  const x = (day: string) => round(scale(instant(day)));
  return { x, ticks: years.map((year, index) => ({ value: start(year), label: index % step ? '' : String(year), x: x(start(year)) })) };
}

/** The range of the scale that a unit names, such as "points on a scale of 7 to 35" or "per cent"; undefined if it names none. */
export function rangeOf(unit = ''): Span | undefined {
  const [, low, high] = /(-?\d+(?:\.\d+)?) to (-?\d+(?:\.\d+)?)/.exec(unit) ?? [];
  if (low !== undefined && high !== undefined && Number(low) < Number(high)) return [Number(low), Number(high)];
  return /\bper cent\b|%/.test(unit) ? [0, 100] : undefined;
}

/**
 * An axis of values over the range that the unit names, or else from nought. A range that does not hold every value is widened.
 */
export function valuesAxis(values: number[], unit?: string): Axis<number> {
  const range = rangeOf(unit);
  const ends = [...values, ...(range ?? [0])];
  const scale = scaleLinear([Math.min(...ends), Math.max(...ends)], inset);
  const fits = range && values.every((value) => value >= range[0] && value <= range[1]);
  if (!fits) scale.nice(5);
  const [from = 0, to = 1] = scale.domain();
  const inner = scale.ticks(5).filter((value) => value > from && value < to);
  // Both ends have a label; a line too near to one of them has none.
  const isClear = (value: number) => Math.min(value - from, to - value) > (to - from) / 8;
  const x = (value: number) => round(scale(value));
  const tick = (value: number, label: boolean): Tick => ({ value, label: label ? String(value) : '', x: x(value) });
  return { x, ticks: [tick(from, true), ...inner.map((value) => tick(value, isClear(value))), tick(to, true)] };
}

/** An axis of ratios with 1 in the middle, on a log scale: 0.5 and 2 are equally far from it. */
export function ratioAxis(values: number[]): Axis<number> {
  const reach = Math.max(1, ...values.map((value) => Math.ceil(Math.abs(Math.log2(value)) - 1e-9)));
  const scale = scaleLog([2 ** -reach, 2 ** reach], inset);
  const step = Math.ceil(reach / 3);
  const powers = Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach).filter((power) => power % step === 0);
  const marks = reach === 1 ? [0.5, 0.7, 1, 1.4, 2] : powers.map((power) => 2 ** power);
  const x = (value: number) => round(scale(value));
  return { x, ticks: marks.map((value) => ({ value, label: String(value), x: x(value) })) };
}
