import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { jsonForScript, structuredData } from '../../src/lib/jsonLd.ts';
import { madeUp } from '../check/madeUpContent.ts';

const [contact, service, site] = [madeUp('contact'), madeUp('service'), madeUp('site')];
const root = 'https://example.org/kent/';
const url = `${root}pilot/results/`;
const trail = [
  { name: 'Home', url: root },
  { name: 'The pilot', url: `${root}pilot/` },
];
const described = { site, service, root, url, page: { title: 'Results', description: 'What was found.', checked: '2026-05-01' }, trail };

interface Node {
  '@type': string;
  [key: string]: unknown;
}
const graph = (data: object): Node[] => JSON.parse(JSON.stringify(data))['@graph'];

const live = { ...described, site: { ...site, publication: 'live' as const } };
const kinds = (data: object) => graph(data).map((node) => node['@type']);
const pointOf = (data: object) => graph(data).find((node) => node['@type'] === 'MedicalOrganization')?.['contactPoint'] as Node | undefined;

test('programs learn the site, the page and the way to it; the home page is no way', () => {
  const [website, page, breadcrumbs] = graph(structuredData(described));
  deepEqual([website?.['@type'], website?.['url']], ['WebSite', root]);
  deepEqual([page?.['@type'], page?.['url'], page?.['dateModified']], ['WebPage', url, '2026-05-01']);
  deepEqual(
    (breadcrumbs?.['itemListElement'] as Node[]).map(({ position, name, item }) => [position, name, item]),
    [
      [1, 'Home', root],
      [2, 'The pilot', `${root}pilot/`],
      [3, 'Results', url],
    ],
  );
  deepEqual(kinds(structuredData({ ...described, trail: [] })), ['WebSite', 'WebPage']);
});

test('a draft speaks for nobody: no organisation, contact or service, whatever the records say', () => {
  const confirmed = { ...contact, state: 'confirmed' as const };
  const text = JSON.stringify(structuredData({ ...described, contact: confirmed, service: { ...service, state: 'open' } }));
  ok(!/Organization|ContactPoint|publisher|Made-up Trust|made-up\.team|7946/.test(text), text);
});

test('live, the trust stands behind the site, and its contact is given once somebody answers, with what to know of the team', () => {
  const confirmed = { ...contact, state: 'confirmed' as const };
  deepEqual(kinds(structuredData(live)), ['WebSite', 'MedicalOrganization', 'WebPage', 'BreadcrumbList']);
  for (const state of ['unconfirmed', 'open', 'closed'] as const) {
    const data = structuredData({ ...live, contact: confirmed, service: { ...service, state } });
    const point = pointOf(data);
    deepEqual([point?.['@type'], point?.['email'], point?.['telephone']], ['ContactPoint', contact.email, '+442079460123']);
    ok(String(point?.['description']).includes(service.says[state].note));
    ok(!/openingHours|hoursAvailable|Emergency|availableService/.test(JSON.stringify(data)));
  }
  for (const silent of [live, { ...live, contact }, { ...live, contact: confirmed, service: { ...service, state: 'ended' as const } }])
    equal(pointOf(structuredData(silent)), undefined);
});

test('no word of content can end the script element that holds the data', () => {
  const text = jsonForScript({ title: '</script><b>' });
  ok(!text.includes('<'));
  equal(JSON.parse(text).title, '</script><b>');
});
