import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { instant, rangeOf, ratioAxis, valuesAxis, yearsAxis } from '../../src/lib/charts/axis.ts';
import { designPicture } from '../../src/lib/charts/design.ts';
import { extentOf, journeyPicture, stepDay } from '../../src/lib/charts/timeline.ts';
import { headline, joinWords, narrow, wrap } from '../../src/lib/charts/text.ts';
import {
  canDraw,
  canDrawFigure,
  type FigureWithInterval,
  estimatePicture,
  type Measured,
  rangeRound,
  valuesPicture,
} from '../../src/lib/charts/estimates.ts';
import { type Journey, journeySchema } from '../../src/schemas/journey.ts';
import { type Result, resultSchema } from '../../src/schemas/result.ts';
import { type Figure, studySchema } from '../../src/schemas/study.ts';

const madeUp = (file: string) => parse(readFileSync(`tests/corpus/pictures/${file}.yaml`, 'utf8'));
const result = (name: string): Result => resultSchema.parse(madeUp(`results/${name}`));
const measured = (name: string) => result(name) as Measured;
const study = studySchema.parse(madeUp('studies/made-up-drawn'));
const figure = study.figures[0] as FigureWithInterval;
const close = (a: number, b: number) => ok(Math.abs(a - b) < 0.011, `${a} is not ${b}`);
const values = (axis: { ticks: { value: unknown }[] }) => axis.ticks.map(({ value }) => value);

test('the unit tells the range of its scale', () => {
  deepEqual(rangeOf('points on a scale of 7 to 35'), [7, 35]);
  deepEqual(rangeOf('points from -2.5 to 2.5'), [-2.5, 2.5]);
  deepEqual(rangeOf('per cent'), [0, 100]);
  for (const unit of ['points', 'points on a scale of 35 to 7', 'days', undefined]) equal(rangeOf(unit), undefined);
});

test('an axis of values shows the whole scale, or begins at nought', () => {
  const scale = valuesAxis([18, 25], 'points on a scale of 7 to 35');
  deepEqual([values(scale)[0], values(scale).at(-1)], [7, 35]);
  deepEqual([scale.x(7), scale.x(21), scale.x(35)], [6, 50, 94]);
  equal(values(valuesAxis([37.5, 44.5], 'points'))[0], 0);
  equal(values(valuesAxis([-3, -1]))?.at(-1), 0);
});

test('an axis holds every value, also one outside the scale of its unit', () => {
  const axis = valuesAxis([18, 36.5], 'points on a scale of 7 to 35');
  ok(axis.x(36.5) <= 94 && axis.x(7) >= 6);
  for (const data of [[0], [1e-4, 2e-4], [12345, 99999], [-5, 5]]) {
    const { x, ticks } = valuesAxis(data);
    for (const value of data) ok(x(value) >= 6 && x(value) <= 94, `${value} at ${x(value)}`);
    ok(ticks.length > 1);
    for (const tick of ticks) close(tick.x, x(Number(tick.value)));
  }
});

test('no label of an axis stands on another', () => {
  for (const data of [
    [18, 25],
    [0.2, 0.7],
    [990, 1010],
    [-4, 44],
  ]) {
    for (const unit of [undefined, 'points on a scale of 7 to 35', 'per cent']) {
      const ticks = valuesAxis(data, unit).ticks.filter(({ label }) => label);
      for (const [index, tick] of ticks.slice(1).entries()) ok(tick.x - (ticks[index]?.x ?? 0) > 9);
    }
  }
});

test('on an axis of ratios half as much is as far from 1 as twice as much', () => {
  const { x, ticks } = ratioAxis([0.52, 0.61, 0.72]);
  equal(x(1), 50);
  close(50 - x(0.5), x(2) - 50);
  close(50 - x(0.61), x(1 / 0.61) - 50);
  deepEqual(values({ ticks }), [0.5, 0.7, 1, 1.4, 2]);
  for (const each of [0.01, 0.3, 5, 300]) ok(ratioAxis([each]).x(each) >= 6 && ratioAxis([each]).x(each) <= 94);
});

test('an axis of years knows that years are not equally long', () => {
  const { x, ticks } = yearsAxis(2015, 2017, 5, [0, 100]);
  const days = (day: string) => (instant(day) - instant('2015-01-01')) / 86_400_000;
  close(x('2016-12-31'), (days('2016-12-31') / (365 + 366 + 365)) * 100);
  deepEqual(values({ ticks }), ['2015-01-01', '2016-01-01', '2017-01-01', '2018-01-01']);
  ok(yearsAxis(2014, 2029, 5, [0, 100]).ticks.filter(({ label }) => label).length <= 5);
});

test('words are broken into lines without losing one', () => {
  const words = 'The first national conference on the peer-supported form';
  equal(wrap(words).join(' '), words);
  ok(wrap(words).every((line) => line.length <= narrow));
  deepEqual(wrap('incomprehensibilities yes', 5), ['incomprehensibilities', 'yes']);
});

test('a headline has ten words at most where one of its sentences has', () => {
  equal(headline(joinWords('Wellbeing', 'better'), 'Wellbeing'), 'Wellbeing: better');
  equal(joinWords('How are you?', 'better'), 'How are you? Better');
  equal(headline('one two three four five six seven eight nine ten eleven', 'Short.'), 'Short');
});

test('a mark is as long as its date is vague', () => {
  deepEqual(extentOf('2016'), ['2016-01-01', '2017-01-01']);
  deepEqual(extentOf('2016-02'), ['2016-02-01', '2016-03-01']);
  deepEqual(extentOf('2015-12'), ['2015-12-01', '2016-01-01']);
  deepEqual(extentOf('2016-12-31'), ['2016-12-31', '2017-01-01']);
});

const step = (id: string, date: string, state: Journey['state'] = 'done') => ({
  ...journeySchema.parse({ title: `Made-up ${id}`, date, state, source: { name: 'made up' }, checked: '2026-05-01' }),
  id,
});

test('each step has a row of its own, below the one before, in both layouts', () => {
  const steps = [step('a', '2015'), step('b', '2015-03'), step('c', '2015-03-01'), step('d', '2029', 'planned')];
  for (const wide of [false, true]) {
    const { marks, axis, height, texts } = journeyPicture(steps, wide);
    deepEqual(
      marks.map(({ id }) => id),
      ['a', 'b', 'c', 'd'],
    );
    for (const [index, mark] of marks.entries()) {
      ok(mark.y > (marks[index - 1]?.y ?? 0) + 1 && mark.y < height);
      close(mark.x, axis.x(mark.from));
      close(mark.x + mark.width, axis.x(mark.to));
      ok(mark.x >= 0 && mark.x + mark.width <= 100);
    }
    ok(texts.some(({ text }) => text === '2029, planned'));
  }
  equal(stepDay(steps[1] as Journey), 'March 2015');
});

test('the picture of a design has a mark where a group was asked, and nowhere else', () => {
  const results = ['drawn-scale', 'drawn-single', 'drawn-staff', 'drawn-staff-meetings'].map(result);
  const { marks, columns, lines, setTimes } = designPicture(study, results);
  deepEqual(
    columns.map(({ at }) => at),
    ['start', '3 months', '6 months', 'after network meetings'],
  );
  deepEqual(setTimes, ['start', '3 months', '6 months']);
  deepEqual(
    marks.map(({ who, at, setTime }) => `${who}, ${at}, ${setTime}`),
    [
      'the made-up person, start, true',
      'the made-up person, 3 months, true',
      'the made-up person, 6 months, true',
      'the made-up person, 6 months, true',
      'made-up staff, start, true',
      'made-up staff, 6 months, true',
      'made-up staff, after network meetings, false',
    ],
  );
  for (const mark of marks) equal(mark.x, columns.find(({ at }) => at === mark.at)?.x);
  equal(lines.length, 2);
});

test('a time is one time however it is written, and one that is not known is not drawn', () => {
  const ask = (...timePoints: string[]): Result => ({ ...result('drawn-staff'), timePoints });
  const { columns, marks, notDrawn } = designPicture(study, [
    ask('baseline', 'three months'),
    ask('at the start', 'after 6 months'),
    ask('not stated'),
  ]);
  deepEqual(
    columns.map(({ at }) => at),
    ['start', '3 months', '6 months'],
  );
  deepEqual(
    marks.map(({ at }) => at),
    ['start', '3 months', 'start', '6 months'],
  );
  deepEqual(notDrawn, ['A made-up measure by staff']);
});

test('questions to the same people at the same times share a row', () => {
  const same: Result = { ...result('drawn-scale'), question: 'Another question' };
  const { rows } = designPicture(study, [result('drawn-scale'), same]);
  deepEqual(
    rows.map(({ questions }) => questions),
    [['Made-up wellbeing', 'Another question']],
  );
});

test('a result is drawn with averages at two times, and not with less', () => {
  equal(canDraw(result('drawn-scale')), true);
  equal(canDraw(result('drawn-spread')), true);
  equal(canDraw(result('drawn-single')), false);
  equal(canDraw(result('drawn-staff')), false);
  equal(canDraw({ ...measured('drawn-scale'), values: [] }), false);
  equal(
    canDraw({
      ...measured('drawn-scale'),
      values: [
        { at: 'start', n: 4 },
        { at: '6 months', mean: 3 },
      ],
    }),
    false,
  );
});

test('an interval is drawn where there is one, and otherwise the spread, told apart', () => {
  const { marks } = valuesPicture(measured('drawn-scale'));
  deepEqual(marks[0] && [marks[0].low, marks[0].high, marks[0].spread], [16.8, 19.6, false]);
  const spread = valuesPicture(measured('drawn-spread'));
  deepEqual(
    spread.marks.map(({ low, high, spread }) => [low, high, spread]),
    [
      [36.25, 52.75, true],
      [undefined, undefined, false],
    ],
  );
  ok(spread.texts.some(({ text }) => text === 'spread 8.25') && spread.texts.some(({ text }) => text === 'no interval or spread is given'));
  equal(rangeRound({ at: 'start', mean: 0.3, spread: 0.1 })?.low, 0.2);
});

test('which way is better is told in words', () => {
  const told = (better: Measured['better']) => valuesPicture({ ...measured('drawn-scale'), better }).texts.map(({ text }) => text);
  ok(told('higher').includes('Higher is better'));
  ok(told('lower').includes('Lower is better'));
  ok(told('neither').includes('More is not plainly good or bad'));
  ok(!told(undefined).some((text) => text.includes('better')));
});

test('an estimate is drawn with its interval and the place of no difference', () => {
  const ratio = estimatePicture(figure);
  deepEqual(ratio.none, { value: 1, x: 50 });
  const difference = estimatePicture(study.figures[1] as FigureWithInterval);
  equal(difference.none?.x, difference.axis.x(0));
  equal(estimatePicture({ ...figure, none: undefined }).none, undefined);
});

test('a figure without an interval, and any about suicide, is not drawn', () => {
  equal(canDrawFigure(figure), true);
  equal(canDrawFigure(study.figures[2] as Figure), false);
  equal(canDrawFigure({ ...figure, value: undefined }), false);
  equal(canDrawFigure({ ...figure, label: 'deaths by suicide' }), false);
});

const css = readFileSync('src/styles/pictures.css', 'utf8');
const tokens = readFileSync('src/styles/tokens.css', 'utf8');
const [light = '', dark = ''] = tokens.split('@media (prefers-color-scheme: dark)');
const colours = [...css.matchAll(/--picture-(?:one|two): (#[0-9a-f]{6})/g)].map(([, colour = '']) => colour);

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [one, other]
    .map((colour) => {
      const [red = 0, green = 0, blue = 0] = [1, 3, 5]
        .map((start) => parseInt(colour.slice(start, start + 2), 16) / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    })
    .sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

test('the colours of pictures stand out by 3 to 1 from the page and from each other', () => {
  equal(colours.length, 4);
  const pages = ['#ffffff', /--page: (#[0-9a-f]{6})/.exec(dark)?.[1] ?? ''];
  ok(light.includes('--nhs-white: #ffffff') && light.includes('--page: var(--nhs-white)'));
  for (const [index, page] of pages.entries()) {
    const [one = '', two = ''] = colours.slice(index * 2);
    for (const pair of [
      [one, page],
      [two, page],
      [one, two],
    ] as const)
      ok(contrast(...pair) >= 3, `${pair.join(' on ')} stands out by ${contrast(...pair).toFixed(2)} to 1`);
  }
});
