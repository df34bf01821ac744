import type { Estimate } from '../schemas/estimate.ts';
import type { Result } from '../schemas/result.ts';
import { precisionOf } from './date.ts';

/** Marks along one axis. All places are in per cent of the width, so that a strip fits any screen. */
export interface Strip {
  ticks: { value: number | string; label: string; x: number }[];
  bars: { from: number; to: number; data: Record<string, string | number> }[];
  dots: { x: number; data: Record<string, string | number> }[];
}

/** A function that places a value. Room for half a label stays at both ends. */
export const axis = (from: number, to: number) => (value: number) => Math.round((6 + (88 * (value - from)) / (to - from)) * 100) / 100;

/** The ends of an axis: those of the scale or, if there is none, nought and a round number that holds every value. */
export function endsOf(values: number[], low?: number, high?: number): [number, number] {
  if (low !== undefined && high !== undefined) return [low, high];
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values) || (least < 0 ? 0 : 1);
  const step = 10 ** Math.floor(Math.log10(Math.max(-least, most)));
  return [Math.floor(least / step) * step, Math.ceil(most / step) * step];
}

/** The moments at which a date (YYYY-MM-DD, YYYY-MM or YYYY) begins, and at which it is over. */
export function extentOf(date: string): [from: number, to: number] {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const after = { year: Date.UTC(year + 1, 0, 1), month: Date.UTC(year, month, 1), day: Date.UTC(year, month - 1, day + 1) };
  return [Date.UTC(year, month - 1, day), after[precisionOf(date)]];
}

/** One step of the pilot in a strip: a bar as long as it lasted, or a dot for a day. @param years the first and the last of the axis */
export function stepsStrip(steps: { id: string; date: string; until?: string | undefined }[], [first, last]: [number, number]): Strip {
  const start = (year: number) => Date.UTC(year, 0, 1);
  const x = axis(start(first), start(last + 1));
  const years = Array.from({ length: last + 2 - first }, (_, i) => first + i);
  return {
    ticks: years.map((year, i) => ({ value: `${year}-01-01`, label: i % 2 ? '' : String(year), x: x(start(year)) })),
    bars: steps.flatMap(({ id, date, until }) =>
      until ? [{ from: x(extentOf(date)[0]), to: x(extentOf(until)[1]), data: { mark: id } }] : [],
    ),
    dots: steps.flatMap(({ id, date, until }) => (until ? [] : [{ x: x(extentOf(date)[0]), data: { mark: id } }])),
  };
}

/** The estimates of a result that can be drawn as before and after: of one statistic, at two times or more; else none. */
export const beforeAndAfter = ({ estimates }: Pick<Result, 'estimates'>): Estimate[] =>
  Object.values(Object.groupBy(estimates, ({ statistic }) => statistic)).find(
    (group) => group.length > 1 && !['change', 'ratio'].includes(group[0]!.statistic),
  ) ?? [];

/** One estimate in a strip: a dot with its interval. @param ends the ends of the axis, the same for all that are compared */
export function estimateStrip({ value, interval }: Estimate, [low, high]: [number, number]): Strip {
  const x = axis(low, high);
  return {
    ticks: [low, (low + high) / 2, high].map((tick) => ({ value: tick, label: String(tick), x: x(tick) })),
    bars: interval ? [{ from: x(interval.low), to: x(interval.high), data: { low: interval.low, high: interval.high } }] : [],
    dots: [{ x: x(value), data: { mark: value } }],
  };
}
