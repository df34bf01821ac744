import type { Result } from '../../schemas/result.ts';
import type { Study } from '../../schemas/study.ts';
import { capital, lineHeight, narrow, type TextLine, stack, wrap } from './text.ts';

/** One time at which one group was asked. */
interface AskedMark {
  who: string;
  /** The time as the study record names it. */
  at: string;
  x: number;
  y: number;
  /** false for a time that recurs, such as after each meeting. */
  setTime: boolean;
}

export interface DesignPicture {
  height: number;
  columns: { at: string; x: number }[];
  top: number;
  texts: TextLine[];
  /** From the first to the last time at which a group was asked. */
  lines: { from: number; to: number; y: number }[];
  marks: AskedMark[];
  rows: { who: string; questions: string[]; at: string[] }[];
  /** Questions that cannot be drawn, because it is not known when they were asked. */
  notDrawn: string[];
  /** The set times alone, in order. */
  setTimes: string[];
}

const numberWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const notKnown = /^not (stated|seen|known|found)/i;
/** Whether a time is set beforehand, unlike one that recurs, such as after each meeting. */
const isSetTime = (time: string) => /^(at )?(the )?(start|baseline)|\b(day|week|month|year)s?\b/i.test(time) && !/meeting/i.test(time);

/** The same key for a time however it is written: "Three months" and "3 months". */
const timeKey = (time: string) =>
  time
    .toLowerCase()
    .replace(/^(at|after) (?=the start|baseline|start|[\w]+ (day|week|month|year)s?\b)/, '')
    .replace(/^the /, '')
    .replace(/^baseline$/, 'start')
    .replace(/\b[a-z]+\b/g, (word) => (numberWords.includes(word) ? String(numberWords.indexOf(word) + 1) : word));

/**
 * Who was asked what in a study, and when: a row for each group that answered at the same times, a column for each time, a mark where
 * they were asked. The set times come first, in the study's order.
 */
export function designPicture(study: Study, results: Result[]): DesignPicture {
  const times = new Map<string, string>();
  for (const time of [...study.timePoints, ...results.flatMap((result) => result.timePoints)])
    if (!notKnown.test(time) && !times.has(timeKey(time))) times.set(timeKey(time), time);
  const ordered = [...times].sort(([, a], [, b]) => Number(isSetTime(b)) - Number(isSetTime(a)));
  const columns = ordered.map(([key, at], index) => ({ key, at, x: Number((((index + 0.5) / ordered.length) * 100).toFixed(3)) }));

  const headings = columns.map(({ at }) => wrap(at, Math.floor(narrow / columns.length)));
  const deepest = Math.max(...headings.map((lines) => lines.length));
  const texts = columns.flatMap(({ x }, index) => {
    const lines = headings[index] ?? [];
    return stack(lines, { x, y: 1 + (deepest - lines.length) * lineHeight, anchor: 'middle' });
  });
  const top = 1 + (deepest - 1) * lineHeight + 0.5;

  const groups = new Map<string, Result[]>();
  for (const result of results) {
    const group = [result.answered.trim().toLowerCase(), ...result.timePoints.map(timeKey)].join('|');
    groups.set(group, [...(groups.get(group) ?? []), result]);
  }
  const picture: DesignPicture = { height: 0, columns, top, texts, lines: [], marks: [], rows: [], notDrawn: [], setTimes: [] };
  let y = top;
  for (const group of groups.values()) {
    const keys = new Set(group.flatMap(({ timePoints }) => timePoints.map(timeKey)));
    const asked = columns.filter(({ key }) => keys.has(key));
    const [first] = group;
    if (!first) continue;
    const questions = group.map(({ question }) => question);
    picture.rows.push({ who: first.answered, questions, at: first.timePoints });
    if (asked.length === 0) {
      picture.notDrawn.push(...questions);
      continue;
    }
    const who = notKnown.test(first.answered) ? 'Who answered is not stated' : capital(first.answered);
    const [heads, lines] = [wrap(who), wrap(questions.join('; '))];
    texts.push(...stack(heads, { x: 0, y: y + 1.4, look: 'strong' }));
    texts.push(...stack(lines, { x: 0, y: y + 1.4 + heads.length * lineHeight, look: 'quiet' }));
    y += (heads.length + lines.length) * lineHeight + 1.1;
    const marks = asked.map(({ at, x }) => ({ who: first.answered, at, x, y, setTime: isSetTime(at) }));
    const set = marks.filter((mark) => mark.setTime).map(({ x }) => x);
    if (set.length > 1) picture.lines.push({ from: Math.min(...set), to: Math.max(...set), y });
    picture.marks.push(...marks);
    y += 0.8;
  }
  picture.setTimes = columns.filter(({ at }) => isSetTime(at)).map(({ at }) => at);
  return { ...picture, height: y + 0.3 };
}
