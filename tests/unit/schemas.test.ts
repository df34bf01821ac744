import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { type CollectionName, collections } from '../../src/schemas/collections.ts';
import { madeUp } from '../check/madeUpContent.ts';

/** Fields that are put into an entry of the made-up content, by why they are right or wrong. */
type Changes = Record<string, Record<string, unknown>>;

const [emergency, urgent, , texts] = madeUp('help').lines;
const { says } = madeUp('service');
const { consent } = madeUp('stories', 'finding-words') as { consent: object };
const mean = { statistic: 'mean', value: 2.5, at: 'start', table: 'table 2' };
const estimate = (fields: object) => ({ estimates: [{ ...mean, ...fields }] });

/** Tests that an entry of the made-up content is accepted with some changes and refused with others. */
function entry(of: CollectionName, id: string, wrong: Changes, right: Changes = {}): void {
  test(`${of} ${id}: what is right is accepted, and what is wrong refused`, () => {
    // Fields that are undefined are not there: YAML cannot hold them.
    const accepts = (fields: object) =>
      collections[of].schema.safeParse(JSON.parse(JSON.stringify({ ...madeUp(of, id), ...fields }))).success;
    const accepted = (changes: Changes) => Object.keys(changes).filter((why) => accepts(changes[why]!));
    deepEqual(accepted({ 'as it is': {}, ...right }), ['as it is', ...Object.keys(right)]);
    deepEqual(accepted({ 'a field that nobody knows': { nonsense: 1 }, ...wrong }), []);
  });
}

// The tables in tests/check/ hold what an editor is told, of most rules. Here is what they do not hold.
entry('pages', 'pilot/results', {
  'a title that is only spaces': { title: '   ' },
  'no description': { description: undefined },
  'nothing to confirm': { confirm: [] },
});
entry('approach', 'meetings', { 'half a place': { order: 1.5 }, 'a place before the first': { order: 0 } });
entry(
  'easy-read',
  'meetings',
  {
    'no source': { sources: [] },
    'a source on another site': { sources: ['https://www.example.org/'] },
    'that somebody tried it, without the day': { testedOn: true },
  },
  { 'a day on which somebody tried it': { testedOn: '2026-05-01' } },
);
entry('principles', 'dialogue', {});
entry('journey', 'first-step', {
  'no source': { source: undefined },
  'an end before the beginning': { until: '2013' },
  'a point in a lane for a whole month': { lane: 'team' },
});
entry(
  'studies',
  'made-up-study',
  {
    'no limitation': { limitation: undefined },
    'a DOI with the full stop of a sentence': { doi: '10.1186/s12888-022-03731-7.' },
    'a registration number with a digit too few': { registration: 'ISRCTN3600403' },
    'half a person': { sample: 20.5 },
  },
  {
    'a DOI of Wiley': { doi: '10.1002/1520-6394(2000)12:3<118::AID-DA2>3.0.CO;2-G' },
    'a DOI with two slashes': { doi: '10.1037//0033-2909.1' },
    'a DOI with signs of addresses': { doi: '10.1000.10/a#b?c' },
    'a DOI of the Lancet': { doi: '10.1016/S0140-6736(05)17709-5' },
  },
);
entry(
  'results',
  'feeling',
  {
    'no word on what it cannot show': { cannotShow: undefined },
    'half a scale': { measure: { unit: 'points', low: 0 } },
    'an estimate of no time': estimate({ at: undefined }),
    'an estimate off its scale': estimate({ value: 31 }),
    'an interval that is sure': estimate({ interval: { low: 2, high: 3, level: 100 } }),
    'a range that does not hold its median': estimate({ statistic: 'median', range: { low: 3, high: 4 } }),
    'the level of an interval as a share': estimate({ interval: { low: 2, high: 3, level: 0.95 } }),
    'a range beyond its scale': estimate({ statistic: 'median', range: { low: 1, high: 31 } }),
    'a change from its own time': estimate({ statistic: 'change', from: mean.at }),
    'a mean of so many': estimate({ numerator: 30, denominator: 40 }),
    'two means of one time': { estimates: [mean, { ...mean, value: 2 }] },
    'a spread below nothing': estimate({ sd: -1 }),
    'a change from nothing': estimate({ statistic: 'change' }),
    'a mean from an earlier time': estimate({ from: 'start' }),
    'a percentage of other numbers': estimate({ statistic: 'percentage', value: 70, numerator: 30, denominator: 40 }),
  },
  {
    'a median in its range': estimate({ statistic: 'median', range: { low: 1, high: 4 } }),
    'a change with its test': estimate({ statistic: 'change', from: 'start', at: '6 months', test: 't-test', p: '< 0.05' }),
    'a percentage of its numbers': estimate({ statistic: 'percentage', value: 66.7, numerator: 14, denominator: 21 }),
    'a ratio of no time': estimate({ statistic: 'ratio', at: undefined }),
  },
);
entry('press', 'a-piece', {
  'an address without https://': { url: 'www.example.org' },
  'an address that runs a script': { url: 'javascript:alert(1)' },
  'a subject that has no agreed name': { mentions: ['sadness'] },
  'an address without the name of who published it': { publisher: undefined },
});
entry('stories', 'finding-words', {
  'consent without a day on which it ends': { consent: { ...consent, review: undefined } },
  'no word on whether it is a draft': { draft: undefined },
  'words left in the file of a story that was taken down': { taken: { on: '2026-05-01' } },
});
entry('stories', 'told-elsewhere', {
  'a consent, which nobody gave to us': { consent },
  'no address, and nobody is to find it': { elsewhere: {}, confirm: undefined },
});
entry('glossary', 'network', {});
entry('site', 'site', {
  'a publication that is neither draft nor live': { publication: 'Draft' },
  'a link without its last slash': { navigation: [{ label: 'Pilot', to: '/pilot' }] },
});
entry('contact', 'contact', {
  'two addresses': { email: 'a@nhs.net, b@nhs.net' },
  'nothing to do if nobody answers': { says: { confirmed: 'We answer.' } },
});
entry('help', 'help', {
  'a number with words in it': { lines: [{ ...emergency, number: 'call 999' }, urgent] },
  'a line of help without a source': { lines: [emergency, urgent, { ...texts, source: undefined }] },
  'a line without a number or a text': { lines: [emergency, urgent, { ...texts, text: undefined }] },
  'a line of texts for mental health': { lines: [emergency, { ...texts, role: 'mental-health' }] },
});
entry('service', 'service', {
  'a state without its sentences': { says: { ...says, ended: undefined } },
  'an offer that says nothing': { stories: { state: 'open' } },
});
