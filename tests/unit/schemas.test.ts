import { ok, equal, match } from 'node:assert/strict';
import { test } from 'node:test';
import type { z } from 'astro/zod';
import { accessibilitySchema } from '../../src/schemas/accessibility.ts';
import { approachSchema } from '../../src/schemas/approach.ts';
import { collections } from '../../src/schemas/collections.ts';
import { contactSchema } from '../../src/schemas/contact.ts';
import { correctionSchema } from '../../src/schemas/correction.ts';
import { countSchema } from '../../src/schemas/count.ts';
import { easyReadSchema } from '../../src/schemas/easyRead.ts';
import { helpSchema } from '../../src/schemas/help.ts';
import { journeySchema } from '../../src/schemas/journey.ts';
import { pageSchema } from '../../src/schemas/page.ts';
import { pressSchema } from '../../src/schemas/press.ts';
import { principleSchema } from '../../src/schemas/principle.ts';
import { resultSchema } from '../../src/schemas/result.ts';
import { serviceSchema } from '../../src/schemas/service.ts';
import { siteSchema } from '../../src/schemas/site.ts';
import { storySchema } from '../../src/schemas/story.ts';
import { studySchema } from '../../src/schemas/study.ts';
import { termSchema } from '../../src/schemas/term.ts';
import { accessibility, call, contact, count, days, level, page, says, service, site, story, study } from './examples.ts';

interface Case {
  schema: z.ZodType;
  good: Record<string, unknown>;
  /** What is refused, by the reason why: the fields that are put into the good example. */
  bad: Record<string, Record<string, unknown>>;
}

const figure = { label: 'A chance', printed: '0.61', unit: 'hazard ratio' };
const guide = { ...page, order: 1 };
const principle = { ...page, number: 1, name: 'Immediate help', meaning: 'Staff meet you soon.' };

const cases: Record<string, Case> = {
  page: {
    schema: pageSchema,
    good: { ...page, reviewed: { on: '2026-05-01', by: 'consultant psychiatrist' } },
    bad: {
      'an unknown field': { titel: 'About' },
      'a title that is only spaces': { title: '   ' },
      'a missing description': { description: undefined },
      'a day that does not exist': { checked: '2026-02-31' },
      'a day that could be read in two ways': { due: '05/11/2026' },
      'a review without a reviewer': { reviewed: { on: '2026-05-01' } },
      'a review that has only been promised': { reviewed: 'soon' },
    },
  },
  approach: { schema: approachSchema, good: guide, bad: { 'half a place': { order: 1.5 }, 'a place before the first': { order: 0 } } },
  'Easy Read': {
    schema: easyReadSchema,
    good: { ...guide, tells: ['/'], tried: '2026-05-01' },
    bad: {
      'no page that it tells': { tells: undefined },
      'an empty list of pages that it tells': { tells: [] },
      'a page of another site': { tells: ['https://www.example.org/'] },
      'that somebody tried it, without the day': { tried: true },
    },
  },
  principle: {
    schema: principleSchema,
    good: principle,
    bad: { 'an eighth principle': { number: 8 }, 'a number in quotes': { number: '1' }, 'no meaning': { meaning: '' } },
  },
  journey: {
    schema: journeySchema,
    good: { title: 'The team opened', date: '2017-02-01', state: 'done', source: { name: 'Trust news' }, checked: days.checked },
    bad: {
      'a month that does not exist': { date: '2017-13' },
      'a day in words': { date: '1 February 2017' },
      'a day that does not exist': { date: '2017-02-30' },
      'a year of another century': { date: '1817' },
      'no source': { source: undefined },
      'no word on whether it has happened': { state: undefined },
      'a state that nobody knows': { state: 'soon' },
    },
  },
  study: {
    schema: studySchema,
    good: study,
    bad: {
      'no limitation': { limitation: undefined },
      'a limitation without words': { limitation: ' ' },
      'a DOI with its address': { doi: 'https://doi.org/10.1186/s12888-022-03731-7' },
      'a DOI with a word before it': { doi: 'doi:10.1186/s12888-022-03731-7' },
      'a DOI with the full stop of a sentence': { doi: '10.1186/s12888-022-03731-7.' },
      'a registration number with a digit too few': { registration: 'ISRCTN3600403' },
      'a registration number with a digit too many': { registration: 'ISRCTN360040390' },
      'a registration number of another registry': { registration: 'NCT00000000' },
      'nobody who wrote it': { authors: [] },
      'half a person': { sample: 20.5 },
      'a confidence of all': { figures: [{ ...figure, interval: { low: 0.5, high: 0.7, level: 100 } }] },
      'a confidence of none': { figures: [{ ...figure, interval: { low: 0.5, high: 0.7, level: 0 } }] },
      'a range with one end': { figures: [{ ...figure, interval: { low: 0.5, level: 95 } }] },
    },
  },
  'result, a level': {
    schema: resultSchema,
    good: level,
    bad: {
      'a direction': { direction: 'better' },
      'no word on what it cannot show': { cannotShow: undefined },
      'no study': { study: undefined },
      'a kind that nobody knows': { kind: 'finding' },
      'no kind': { kind: undefined },
      'a place before the first': { order: 0 },
    },
  },
  'result, a change': {
    schema: resultSchema,
    good: { ...level, kind: 'change', direction: 'better', values: [{ at: 'start', n: 20, mean: 2.5, spread: 1, p: '< 0.05' }] },
    bad: {
      'no direction': { direction: undefined },
      'a direction in other words': { direction: 'up' },
      'a spread below nothing': { values: [{ at: 'start', spread: -1 }] },
      'a p-value as a number': { values: [{ at: 'start', p: 0.05 }] },
      'a value of no time': { values: [{ n: 20 }] },
    },
  },
  'result, a count': { schema: resultSchema, good: { ...level, kind: 'count' }, bad: { 'a direction': { direction: 'more' } } },
  'result, only collected': {
    schema: resultSchema,
    good: { ...level, kind: 'collected' },
    bad: { 'a direction': { direction: 'no change' }, values: { values: [] } },
  },
  count: {
    schema: countSchema,
    good: count,
    bad: {
      'a value that YAML has read as a number': { value: 50 },
      'no word on what it counts': { counts: undefined },
      'a group of its own': { group: 'staff' },
      'no source': { source: undefined },
    },
  },
  correction: {
    schema: correctionSchema,
    good: { on: '2026-05-01', page: '/pilot/results/', said: 'Seven.', says: 'Six, as the paper has it.' },
    bad: { 'a page of another site': { page: 'https://example.org/' }, 'no word on what was said before': { said: undefined } },
  },
  press: {
    schema: pressSchema,
    good: { title: 'A piece', date: '2015-12-06', url: 'https://example.org/piece', mentions: ['suicide'], checked: days.checked },
    bad: {
      'an address without https://': { url: 'www.example.org' },
      'an address that runs a script': { url: 'javascript:alert(1)' },
      'a subject that has no agreed name': { mentions: ['sadness'] },
      'an empty list of subjects': { mentions: [] },
    },
  },
  story: {
    schema: storySchema,
    good: { ...story },
    bad: {
      'a consent reference that is a name': { consent: { ...story.consent, reference: 'Jo Smith' } },
      'consent that is not plainly true or false': { consent: { ...story.consent, publish: 'yes' } },
      'consent without a day on which it ends': { consent: { ...story.consent, review: undefined } },
      'no word on whether it is a draft': { draft: undefined },
    },
  },
  term: {
    schema: termSchema,
    good: { term: 'Network', meaning: 'The people.', basis: 'source' },
    bad: { 'a basis of its own': { basis: 'me' } },
  },
  site: {
    schema: siteSchema,
    good: site,
    bad: {
      'a publication that is neither draft nor live': { publication: 'Draft' },
      'a link without its last slash': { navigation: [{ label: 'Pilot', to: '/pilot' }] },
      'a menu without links': { navigation: [] },
    },
  },
  contact: {
    schema: contactSchema,
    good: { ...contact },
    bad: {
      'an address without an at sign': { email: 'team.nhs.net' },
      'an address without a domain': { email: 'team@nhs' },
      'two addresses': { email: 'a@nhs.net, b@nhs.net' },
      'a number with the code of the country': { phone: '+44 20 7946 0018' },
      'a number that is too short': { phone: '020 7946' },
      'a number that nobody can have': { phone: '00000 000000' },
      'a number that YAML has read as a sum': { phone: 2079460018 },
      'a second number': { mobile: '07700 900123' },
      'no word on what the details are not for': { notFor: '' },
    },
  },
  help: {
    schema: helpSchema,
    good: {
      line: 'In a crisis? Call 111 or 999.',
      typed: ['danger'],
      emergency: call,
      urgent: { ...call, option: 'option 2' },
      samaritans: call,
      shout: { ...call, call: undefined, text: { word: 'SHOUT', to: '85258' } },
    },
    bad: {
      'a number with words in it': { emergency: { ...call, call: 'call 999' } },
      'a word to text in small letters': { shout: { ...call, call: undefined, text: { word: 'shout', to: '85258' } } },
      'no words that people in a crisis type': { typed: [] },
      'a line of help without a source': { samaritans: { ...call, source: undefined } },
    },
  },
  service: {
    schema: serviceSchema,
    good: service,
    bad: { 'a state in words of its own': { referrals: 'maybe' }, 'a state without its sentences': { says: { yes: says, no: says } } },
  },
  accessibility: {
    schema: accessibilitySchema,
    good: accessibility,
    bad: {
      'a check without its result': { checks: [{ what: 'A rule', where: 'Everywhere' }] },
      'fewer pages than none': { checks: [{ ...accessibility.checks[0], failed: -1 }] },
      'no shortfall at all, as if a program found all': { shortfalls: [] },
      'no tool': { tools: [] },
    },
  },
};

for (const [name, { schema, good, bad }] of Object.entries(cases)) {
  // Fields that are undefined are not there: YAML cannot hold them.
  const entry = (fields: object) => JSON.parse(JSON.stringify({ ...good, ...fields }));

  test(`${name}: a right entry is accepted`, () => {
    const { error } = schema.safeParse(entry({}));
    equal(error, undefined);
  });
  for (const [reason, fields] of Object.entries({ 'a field that nobody knows': { nonsense: 1 }, ...bad })) {
    test(`${name}: ${reason} is refused`, () => ok(!schema.safeParse(entry(fields)).success));
  }
}

test('a wrong email address and a wrong number are told with what a right one looks like', () => {
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
    for (const [field, inner] of Object.entries<z.ZodType>((unwrapped(schema) as z.ZodObject).shape ?? {})) {
      const { innerType } = inner.def as { innerType?: z.ZodType };
      if (!inner.description && !innerType?.description) undescribed.push(`${path}.${field}`);
      visit(inner, `${path}.${field}`);
    }
  };
  for (const [name, { schema }] of Object.entries(collections)) visit(schema, name);
  equal(undescribed.join('\n'), '');
});
