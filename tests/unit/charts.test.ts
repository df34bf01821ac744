import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { instant, rangeOf, ratioAxis, valuesAxis, yearsAxis } from '../../src/lib/charts/axis.ts';
import { canDraw, canDrawFigure, type FigureWithInterval, type Measured, valuesPicture } from '../../src/lib/charts/estimates.ts';
import { headline, joinWords, wrap } from '../../src/lib/charts/text.ts';
import { extentOf } from '../../src/lib/charts/timeline.ts';
import { type Result, resultSchema } from '../../src/schemas/result.ts';
import { studySchema } from '../../src/schemas/study.ts';

// What no page of content/ has yet. tests/site reads the marks of drawn charts back.
const madeUp = (file: string) => parse(readFileSync(`tests/fixtures/drawn/${file}.yaml`, 'utf8'));
const result = (name: string): Result => resultSchema.parse(madeUp(`results/${name}`));
const study = studySchema.parse(madeUp('studies/made-up-drawn'));
const figure = study.figures[0] as FigureWithInterval;
const near = (a: number, b: number) => ok(Math.abs(a - b) < 0.011, `${a} is not ${b}`);

test('the range of a scale is read from its unit', () => {
  deepEqual(rangeOf('points on a scale of 7 to 35'), [7, 35]);
  deepEqual(rangeOf('points from -2.5 to 2.5'), [-2.5, 2.5]);
  deepEqual(rangeOf('per cent'), [0, 100]);
  for (const unit of ['points', 'points on a scale of 35 to 7', 'days', undefined]) equal(rangeOf(unit), undefined);
});

test('an axis of values shows the whole scale or begins at nought, holds every value, and no label stands on another', () => {
  const scale = valuesAxis([18, 25], 'points on a scale of 7 to 35');
  deepEqual([scale.x(7), scale.x(21), scale.x(35)], [6, 50, 94]);
  equal(valuesAxis([37.5, 44.5], 'points').ticks[0]?.value, 0);
  equal(valuesAxis([-3, -1]).ticks.at(-1)?.value, 0);
  for (const data of [
    [18, 36.5],
    [0, 1],
    [1e-4, 2e-4],
    [12345, 99999],
    [-5, 5],
    [990, 1010],
    [-4, 44],
  ])
    for (const unit of [undefined, 'points on a scale of 7 to 35', 'per cent']) {
      const { x, ticks } = valuesAxis(data, unit);
      for (const value of data) ok(x(value) >= 6 && x(value) <= 94, `${value} at ${x(value)}`);
      for (const tick of ticks) near(tick.x, x(Number(tick.value)));
      const labels = ticks.filter(({ label }) => label);
      for (const [index, tick] of labels.slice(1).entries()) ok(tick.x - labels[index]!.x > 9);
    }
});

test('on an axis of ratios half as much is as far from 1 as twice as much; an axis of years knows that years are not equally long', () => {
  const ratio = ratioAxis([0.52, 0.61, 0.72]);
  equal(ratio.x(1), 50);
  near(50 - ratio.x(0.61), ratio.x(1 / 0.61) - 50);
  for (const each of [0.01, 0.3, 5, 300]) ok(ratioAxis([each]).x(each) >= 6 && ratioAxis([each]).x(each) <= 94);
  const days = (day: string) => (instant(day) - instant('2015-01-01')) / 86_400_000;
  near(yearsAxis(2015, 2017, 5, [0, 100]).x('2016-12-31'), (days('2016-12-31') / (365 + 366 + 365)) * 100);
  ok(yearsAxis(2014, 2029, 5, [0, 100]).ticks.filter(({ label }) => label).length <= 5);
});

test('words are broken into lines without losing one, and a headline has ten words at most where one of its sentences has', () => {
  const words = 'The first national conference on the peer-supported form';
  equal(wrap(words).join(' '), words);
  deepEqual(wrap('incomprehensibilities yes', 5), ['incomprehensibilities', 'yes']);
  equal(joinWords('How are you?', 'better'), 'How are you? Better');
  equal(headline(joinWords('Wellbeing', 'better'), 'Wellbeing'), 'Wellbeing: better');
  equal(headline('one two three four five six seven eight nine ten eleven', 'Short.'), 'Short');
});

test('a mark is as long as its date is vague', () => {
  deepEqual(extentOf('2016'), ['2016-01-01', '2017-01-01']);
  deepEqual(extentOf('2015-12'), ['2015-12-01', '2016-01-01']);
  deepEqual(extentOf('2016-12-31'), ['2016-12-31', '2017-01-01']);
});

test('a result is drawn with averages at two times and not with less; a figure with its interval, and never one about suicide', () => {
  deepEqual(
    ['drawn-scale', 'drawn-spread', 'drawn-single', 'drawn-staff'].map((name) => canDraw(result(name))),
    [true, true, false, false],
  );
  const values = [{ at: 'start', n: 4 }, { at: '6 months', mean: 3 }]; // prettier-ignore
  equal(canDraw({ ...(result('drawn-scale') as Measured), values }), false);
  equal(canDrawFigure(figure), true);
  equal(canDrawFigure(study.figures[2]!), false);
  equal(canDrawFigure({ ...figure, value: undefined }), false);
  equal(canDrawFigure({ ...figure, label: 'deaths by suicide' }), false);
});

test('a chart says in words what its line is where there is no interval, and which way is better', () => {
  const said = (name: string, better: Measured['better']) =>
    valuesPicture({ ...(result(name) as Measured), better }).texts.map(({ text }) => text);
  ok(said('drawn-spread', 'lower').includes('spread 8.25'));
  ok(said('drawn-spread', 'lower').includes('no interval or spread is given'));
  ok(said('drawn-scale', 'higher').includes('Higher is better'));
  ok(said('drawn-scale', 'lower').includes('Lower is better'));
  ok(said('drawn-scale', 'neither').includes('More is not plainly good or bad'));
  ok(!said('drawn-scale', undefined).some((text) => text.includes('better')));
});
