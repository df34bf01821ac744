import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { jsonForScript, structuredData } from '../../src/lib/jsonLd.ts';
import { contact, service, site } from './examples.ts';

const root = 'https://example.org/kent/';
const url = `${root}pilot/results/`;
const trail = [
  { name: 'Home', url: root },
  { name: 'The pilot', url: `${root}pilot/` },
];
const described = { site, service, root, url, title: 'Results', description: 'What was found.', checked: '2026-05-01', trail };

interface Node {
  '@type': string;
  [key: string]: unknown;
}
const graph = (data: object): Node[] => JSON.parse(JSON.stringify(data))['@graph'];

test('programs learn the site, its organisation, the page and the way to it', () => {
  const [website, organisation, page, breadcrumbs] = graph(structuredData(described));
  deepEqual([website?.['@type'], website?.['url']], ['WebSite', root]);
  deepEqual(
    [organisation?.['@type'], organisation?.['name'], organisation?.['contactPoint']],
    ['MedicalOrganization', 'The trust', undefined],
  );
  deepEqual([page?.['@type'], page?.['url'], page?.['dateModified']], ['WebPage', url, '2026-05-01']);
  deepEqual(
    (breadcrumbs?.['itemListElement'] as Node[]).map(({ position, name, item }) => [position, name, item]),
    [
      [1, 'Home', root],
      [2, 'The pilot', `${root}pilot/`],
      [3, 'Results', url],
    ],
  );
});

test('where a page shows the contact, programs learn it with whether the team is open, and no hours and no emergency help', () => {
  const data = structuredData({ ...described, contact });
  const point = graph(data).find((node) => node['@type'] === 'MedicalOrganization')?.['contactPoint'] as Node;
  deepEqual([point['@type'], point['email'], point['telephone']], ['ContactPoint', contact.email, '+442079460018']);
  ok(String(point['description']).includes(service.says['not known'].note));
  ok(!/openingHours|hoursAvailable|Emergency|availableService/.test(JSON.stringify(data)));
});

test('no word of content can end the script element that holds the data', () => {
  const text = jsonForScript({ title: '</script><b>' });
  ok(!text.includes('<'));
  equal(JSON.parse(text).title, '</script><b>');
});
