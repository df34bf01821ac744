import type { Contact } from '../../src/schemas/contact.ts';
import type { Service } from '../../src/schemas/service.ts';

/** Small right entries, for tests to break one field at a time. */

export const days = { checked: '2026-05-01', due: '2027-05-01' };

export const page = { title: 'About', description: 'What this site is.', ...days };

/** The number is one that Ofcom keeps for drama. */
export const contact = {
  state: 'unconfirmed' as Contact['state'],
  says: { unconfirmed: 'Do not wait.', confirmed: 'We answer.' },
  team: 'The team',
  email: 'team.name@nhs.net',
  phone: '020 7946 0018',
  for: 'Questions only.',
  typed: ['ring'],
  notFor: 'Not for emergencies; call 111, or 999.',
  source: 'https://example.org/',
  checked: days.checked,
};

const sentences = (state: string) => {
  const at = (place: string) => `${state} at ${place}.`;
  return { home: at('home'), guide: at('guide'), pilot: at('pilot'), contact: at('contact'), answer: at('answer'), note: at('note') };
};

export const service = {
  state: 'unconfirmed' as Service['state'],
  checked: days.checked,
  source: 'https://example.org/',
  says: { unconfirmed: sentences('Checking'), open: sentences('Open'), closed: sentences('Closed'), ended: sentences('Ended') },
  stories: { state: 'not yet' as const, says: { 'not yet': 'None yet.', open: 'Tell us.' } },
};

const line = { for: 'Help', source: 'https://example.org/', checked: days.checked };

export const help = {
  line: 'In a crisis? Call 111 or 999.',
  lines: [
    { ...line, id: 'emergency', role: 'emergency' as const, name: 'Emergency', number: '999' },
    { ...line, id: 'urgent', role: 'mental-health' as const, name: 'NHS 111', number: '111', option: 'The option' },
    { ...line, id: 'shout', role: 'support' as const, name: 'Shout', text: { word: 'SHOUT', to: '85258' }, topics: ['talk'] },
  ],
};

export const site = {
  name: 'The site',
  description: 'What it is.',
  organisation: { name: 'The trust', formerly: 'The old trust', renamed: '2025-10-13', source: 'https://example.org/' },
  publication: 'draft' as 'draft' | 'live',
  navigation: [{ label: 'The pilot', to: '/pilot/' }],
  footer: [{ label: 'About', to: '/about/' }],
};

export const story = {
  ...page,
  teller: { name: 'Sam', relation: 'carer' as const },
  toldOn: '2026-03-01',
  consent: {
    reference: 'ODS-2026-014',
    publish: true,
    quote: false,
    identifiable: false,
    others: 'none' as const,
    given: '2026-03-10',
    review: '2027-03-10',
    status: 'given' as 'given' | 'withdrawn',
  },
  draft: false,
};

export const study = {
  authors: ['Made-up A'],
  year: 2024,
  title: 'A made-up study',
  journal: 'Made-up Journal',
  doi: '10.1000/made-up.2024.1',
  registration: 'ISRCTN00000019',
  design: 'before and after' as const,
  group: 'adults elsewhere' as const,
  people: '20 made-up people',
  limitation: 'It is made up.',
  ours: false,
  access: 'open' as const,
  checked: days.checked,
  confidence: 'A' as const,
};

export const level = {
  outcome: 'People who came',
  order: 1,
  timePoints: ['start', '6 months'],
  published: 'over half',
  study: 'made-up-study',
  where: 'abstract',
  cannotShow: 'If it was more than before.',
  checked: days.checked,
};
