import { deepEqual, equal, match } from 'node:assert/strict';
import { test } from 'node:test';
import type { z } from 'astro/zod';
import { collections, type CollectionName } from '../../src/schemas/collections.ts';
import { contactSchema } from '../../src/schemas/contact.ts';
import { contact, days, help, level, page, service, site, story, study } from './examples.ts';

interface Case {
  of: CollectionName;
  good: Record<string, unknown>;
  /** What is refused, by the reason why: the fields that are put into the good example. */
  bad: Record<string, Record<string, unknown>>;
}

const mean = { statistic: 'mean', value: 2.5, at: 'start', table: 'table 2' };
const item = { by: 'team', what: 'That we did this.' };
const answered = { on: '2026-05-01', role: 'team manager', evidence: 'a letter' };
const [emergency, urgent, shout] = help.lines;
const guide = { ...page, order: 1 };

const cases: Record<string, Case> = {
  page: {
    of: 'pages',
    good: { ...page, confirm: [item, { ...item, answered }] },
    bad: {
      'a title that is only spaces': { title: '   ' },
      'a missing description': { description: undefined },
      'a day that does not exist': { checked: '2026-02-31' },
      'a day that could be read in two ways': { due: '05/11/2026' },
      'an answer that nobody gave': { confirm: [{ ...item, answered: { ...answered, role: undefined } }] },
      'nothing to confirm': { confirm: [] },
    },
  },
  guide: { of: 'approach', good: guide, bad: { 'half a place': { order: 1.5 }, 'a place before the first': { order: 0 } } },
  'Easy Read': {
    of: 'easy-read',
    good: { ...guide, sources: ['/'], testedOn: '2026-05-01' },
    bad: {
      'no source': { sources: [] },
      'a source on another site': { sources: ['https://www.example.org/'] },
      'that somebody tried it, without the day': { testedOn: true },
    },
  },
  principle: {
    of: 'principles',
    good: { ...page, number: 1, name: 'Immediate help', meaning: 'Staff meet you soon.' },
    bad: { 'an eighth principle': { number: 8 }, 'a number in quotes': { number: '1' }, 'no meaning': { meaning: '' } },
  },
  journey: {
    of: 'journey',
    good: { title: 'The team opened', date: '2017-02-01', state: 'done', source: { name: 'Trust news' }, checked: days.checked },
    bad: {
      'a month that does not exist': { date: '2017-13' },
      'a day in words': { date: '1 February 2017' },
      'a year of another century': { date: '1817' },
      'no source': { source: undefined },
      'a state that nobody knows': { state: 'soon' },
      'an end before the beginning': { until: '2016' },
      'a point in a lane for a whole month': { date: '2017-02', lane: 'team' },
    },
  },
  study: {
    of: 'studies',
    good: study,
    bad: {
      'no limitation': { limitation: undefined },
      'a DOI with its address': { doi: 'https://doi.org/10.1186/s12888-022-03731-7' },
      'a DOI with the full stop of a sentence': { doi: '10.1186/s12888-022-03731-7.' },
      'a registration number with a digit too few': { registration: 'ISRCTN3600403' },
      'half a person': { sample: 20.5 },
      'a design that nobody knows': { design: 'survey' },
      'a body that is none of its authors': { bodies: ['University of Nowhere'] },
    },
  },
  result: {
    of: 'results',
    good: {
      ...level,
      measure: { unit: 'points', low: 0, high: 30, better: 'higher' },
      estimates: [
        { ...mean, sd: 1, interval: { low: 2, high: 3, level: 95 }, asked: 20, answered: 20 },
        { ...mean, statistic: 'median', range: { low: 1, high: 4 } },
        { ...mean, statistic: 'change', from: 'start', at: '6 months', test: 't-test', p: '< 0.05' },
        { ...mean, statistic: 'percentage', value: 66.7, numerator: 14, denominator: 21 },
        { statistic: 'ratio', value: 0.61, interval: { low: 0.52, high: 0.72 }, table: 'abstract' },
      ],
    },
    bad: {
      'no word on what it cannot show': { cannotShow: undefined },
      'no study': { study: undefined },
      'estimates without a unit': { measure: undefined },
      'half a scale': { measure: { unit: 'points', low: 0 } },
      'an estimate without its table': { estimates: [{ ...mean, table: undefined }] },
      'an estimate of no time': { estimates: [{ ...mean, at: undefined }] },
      'an estimate off its scale': { estimates: [{ ...mean, value: 31 }] },
      'an interval that does not hold its mean': { estimates: [{ ...mean, interval: { low: 3, high: 4 } }] },
      'an interval with one end': { estimates: [{ ...mean, interval: { low: 2 } }] },
      'the level of an interval as a share': { estimates: [{ ...mean, interval: { low: 2, high: 3, level: 0.95 } }] },
      'an interval that is sure': { estimates: [{ ...mean, interval: { low: 2, high: 3, level: 100 } }] },
      'a range that does not hold its median': { estimates: [{ ...mean, statistic: 'median', range: { low: 3, high: 4 } }] },
      'a range beyond its scale': { estimates: [{ ...mean, statistic: 'median', range: { low: 1, high: 31 } }] },
      'a spread below nothing': { estimates: [{ ...mean, sd: -1 }] },
      'a change from nothing': { estimates: [{ ...mean, statistic: 'change' }] },
      'a change from its own time': { estimates: [{ ...mean, statistic: 'change', from: mean.at }] },
      'a mean from an earlier time': { estimates: [{ ...mean, from: 'start' }] },
      'a percentage without its denominator': { estimates: [{ ...mean, statistic: 'percentage' }] },
      'a percentage above a hundred': { estimates: [{ ...mean, statistic: 'percentage', value: 130, denominator: 40 }] },
      'a percentage of other numbers': { estimates: [{ ...mean, statistic: 'percentage', value: 70, numerator: 30, denominator: 40 }] },
      'a mean of so many': { estimates: [{ ...mean, numerator: 30, denominator: 40 }] },
      'two means of one time': { estimates: [mean, { ...mean, value: 2 }] },
      'more answers than were asked': { estimates: [{ ...mean, asked: 20, answered: 21 }] },
      'a p-value as a number': { estimates: [{ ...mean, p: 0.05 }] },
    },
  },
  press: {
    of: 'press',
    good: {
      kind: 'Article',
      title: 'A piece',
      publisher: 'A paper',
      date: '2015-12-06',
      url: 'https://example.org/piece',
      mentions: ['suicide'],
      checked: days.checked,
    },
    bad: {
      'an address without https://': { url: 'www.example.org' },
      'an address that runs a script': { url: 'javascript:alert(1)' },
      'a subject that has no agreed name': { mentions: ['sadness'] },
      'no address, and nobody is to find it': { url: undefined },
      'an address without the name of who published it': { publisher: undefined },
    },
  },
  story: {
    of: 'stories',
    good: story,
    bad: {
      'a consent reference that is a name': { consent: { ...story.consent, reference: 'Jo Smith' } },
      'consent that is not plainly true or false': { consent: { ...story.consent, publish: 'yes' } },
      'consent without a day on which it ends': { consent: { ...story.consent, review: undefined } },
      'no word on whether it is a draft': { draft: undefined },
      'words left in the file of a story that was taken down': { taken: { on: '2026-05-01' } },
    },
  },
  'a story told elsewhere': {
    of: 'stories',
    good: { title: 'A story', elsewhere: {}, checked: days.checked, confirm: [item] },
    bad: {
      'a consent, which nobody gave to us': { consent: story.consent },
      'a teller': { teller: story.teller },
      'no address, and nobody is to find it': { confirm: undefined },
      'an address without the name of who published it': { elsewhere: { url: 'https://example.org/' } },
    },
  },
  term: { of: 'glossary', good: { term: 'Network', meaning: 'The people.' }, bad: { 'no meaning': { meaning: ' ' } } },
  site: {
    of: 'site',
    good: site,
    bad: {
      'a publication that is neither draft nor live': { publication: 'Draft' },
      'a link without its last slash': { navigation: [{ label: 'Pilot', to: '/pilot' }] },
    },
  },
  contact: {
    of: 'contact',
    good: contact,
    bad: {
      'an address without a domain': { email: 'team@nhs' },
      'two addresses': { email: 'a@nhs.net, b@nhs.net' },
      'a number with the code of the country': { phone: '+44 20 7946 0018' },
      'a number that is too short': { phone: '020 7946' },
      'a number that nobody can have': { phone: '00000 000000' },
      'no word on what the details are not for': { notFor: '' },
      'nothing to do if nobody answers': { says: { confirmed: 'We answer.' } },
    },
  },
  help: {
    of: 'help',
    good: help,
    bad: {
      'a number with words in it': { lines: [{ ...emergency, number: 'call 999' }, urgent, shout] },
      'a line of help without a source': { lines: [emergency, urgent, { ...shout, source: undefined }] },
      'a line without a number or a text': { lines: [emergency, urgent, { ...shout, text: undefined }] },
      'two lines for emergencies': { lines: [emergency, { ...emergency, id: 'second' }, urgent] },
      'no line for mental health': { lines: [emergency, shout] },
      'a line of texts for mental health': { lines: [emergency, { ...shout, role: 'mental-health' }] },
      'one id twice': { lines: [emergency, urgent, { ...shout, id: 'urgent' }] },
    },
  },
  service: {
    of: 'service',
    good: service,
    bad: {
      'a state in words of its own': { state: 'maybe' },
      'a state without its sentences': { says: { ...service.says, ended: undefined } },
      'an offer that says nothing': { stories: { state: 'open' } },
    },
  },
};

for (const [name, { of, good, bad }] of Object.entries(cases)) {
  test(`${name}: a right entry is accepted, and what is wrong refused`, () => {
    // Fields that are undefined are not there: YAML cannot hold them.
    const parse = (fields: object) => collections[of].schema.safeParse(JSON.parse(JSON.stringify({ ...good, ...fields })));
    equal(parse({}).error, undefined);
    const accepted = Object.entries({ 'a field that nobody knows': { nonsense: 1 }, ...bad }).filter(([, fields]) => parse(fields).success);
    deepEqual(accepted, []);
  });
}

test('a DOI may hold all that publishers put into one', () => {
  for (const doi of [
    '10.1002/1520-6394(2000)12:3<118::AID-DA2>3.0.CO;2-G',
    '10.1037//0033-2909.1',
    '10.1000.10/a#b?c',
    '10.1016/S0140(05)',
  ])
    equal(collections.studies.schema.safeParse({ ...study, doi }).error, undefined, doi);
});

test('a wrong email address and a wrong number are explained by what a right one looks like', () => {
  const { error } = contactSchema.safeParse({ ...contact, email: 'team', phone: '+44' });
  const messages = error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('\n') ?? '';
  match(messages, /^email .*a right one looks like \S+@\S+/m);
  match(messages, /^phone .*a right one looks like 0\d+ \d+/m);
});

/** The schema inside of an optional field, a list or a default. */
function unwrapped(schema: z.ZodType): z.ZodType {
  const { innerType, element } = schema.def as { innerType?: z.ZodType; element?: z.ZodType };
  const inner = innerType ?? element;
  return inner ? unwrapped(inner) : schema;
}

test('every field of every collection is described for its editor', () => {
  const undescribed: string[] = [];
  const visit = (schema: z.ZodType, path: string): void => {
    const { options } = schema.def as { options?: z.ZodType[] };
    for (const option of options ?? []) visit(option, path);
    for (const [field, inner] of Object.entries<z.ZodType>((unwrapped(schema) as z.ZodObject).shape ?? {})) {
      const { innerType } = inner.def as { innerType?: z.ZodType };
      if (!inner.description && !innerType?.description) undescribed.push(`${path}.${field}`);
      visit(unwrapped(inner), `${path}.${field}`);
    }
  };
  for (const [name, { schema }] of Object.entries(collections)) visit(schema, name);
  deepEqual(undescribed, []);
});
