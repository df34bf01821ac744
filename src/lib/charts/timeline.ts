import type { Journey } from '../../schemas/journey.ts';
import { yearsAxis } from './axis.ts';
import { type Precision, precisionOf, proseDay } from '../date.ts';
import { lineHeight, narrow, type Picture, type TextLine, stack, wrap } from './text.ts';

interface StepMark {
  id: string;
  state: Journey['state'];
  precision: Precision;
  /** The first day that the date can mean, and the first day after it. */
  from: string;
  to: string;
  x: number;
  width: number;
  y: number;
}

export interface JourneyPicture extends Picture {
  marks: StepMark[];
}

/** The first day that a date (YYYY-MM-DD, YYYY-MM or YYYY) can mean, and the first day after it. */
export function extentOf(date: string): [from: string, to: string] {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const after = {
    year: Date.UTC(year + 1, 0, 1),
    month: Date.UTC(year, month, 1),
    day: Date.UTC(year, month - 1, day + 1),
  }[precisionOf(date)];
  return [[date, '01', '01'].join('-').slice(0, 10), new Date(after).toISOString().slice(0, 10)];
}

/** The date of a step in words, with its state unless it is done. */
export const stepDay = ({ date, state }: Pick<Journey, 'date' | 'state'>) => proseDay(date) + (state === 'done' ? '' : `, ${state}`);

/**
 * The steps of the pilot along the years, a row for each: its name, a mark as long as the time that its date can mean, and the date.
 * @param wide names beside the marks, for wide screens; otherwise above them
 */
export function journeyPicture(steps: (Journey & { id: string })[], wide: boolean): JourneyPicture {
  const extents = steps.map(({ date }) => extentOf(date));
  const years = steps.map(({ date }) => Number(date.slice(0, 4)));
  const axis = yearsAxis(Math.min(...years), Math.max(...years), wide ? 7 : 5, wide ? [50, 97] : [7, 93]);
  const texts: TextLine[] = axis.ticks.map(({ label, x }) => ({ text: label, x, y: 1, anchor: 'middle', look: 'quiet' }));
  const top = 1.5;
  let y = top;
  const marks = steps.map((step, index): StepMark => {
    const label = wrap(step.title, wide ? 40 : narrow);
    const [from, to] = extents[index] ?? ['', ''];
    const [x, end] = [axis.x(from), axis.x(to)];
    texts.push(...stack(label, { x: 0, y: y + (wide ? 1.2 : 1.3) }));
    y += label.length * lineHeight + (wide ? 0.6 : 1.7);
    const middle = wide ? y - 1.05 : y - 0.75;
    // The date stands beside its mark, on the side with more room.
    const room = wide ? 73.5 : 50;
    const right = (x + end) / 2 < room;
    const gap = precisionOf(step.date) === 'day' ? 0.8 : 0.5;
    const beside = right ? { x: end, dx: step.state === 'under way' ? 1.8 : gap } : { x, dx: -gap, anchor: 'end' as const };
    texts.push({ ...beside, text: stepDay(step), y: middle + 0.35, look: 'quiet' });
    return { id: step.id, state: step.state, precision: precisionOf(step.date), from, to, x, width: end - x, y: middle };
  });
  const bottom = y + 0.1;
  texts.push(...texts.slice(0, axis.ticks.length).map((text) => ({ ...text, y: bottom + 1.2 })));
  return { height: bottom + 1.6, ticks: axis.ticks, top, bottom, texts: texts.filter(({ text }) => text), marks };
}
