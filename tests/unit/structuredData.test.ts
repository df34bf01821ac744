import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { jsonForScript, structuredData } from '../../src/lib/jsonLd.ts';
import { contact, service, site } from './examples.ts';

const root = 'https://example.org/kent/';
const described = {
  site,
  service,
  root,
  url: `${root}pilot/results/`,
  title: 'Results',
  description: 'What was found.',
  checked: '2026-05-01',
  trail: [
    { name: 'Home', url: root },
    { name: 'The pilot', url: `${root}pilot/` },
  ],
};

interface Node {
  '@type': string;
  [key: string]: unknown;
}
const graph = (data: object): Node[] => JSON.parse(JSON.stringify(data))['@graph'];
const one = (type: string, data: object = structuredData(described)) => graph(data).find((node) => node['@type'] === type);

test('a page is told to machines with its site, its organisation and its breadcrumbs', () => {
  deepEqual(
    graph(structuredData(described)).map((node) => node['@type']),
    ['WebSite', 'MedicalOrganization', 'WebPage', 'BreadcrumbList'],
  );
  equal(one('WebPage')?.['url'], `${root}pilot/results/`);
  equal(one('WebPage')?.['dateModified'], '2026-05-01');
  equal(one('MedicalOrganization')?.['name'], 'The trust');
});

test('the breadcrumbs lead from the home page to the page itself', () => {
  const items = one('BreadcrumbList')?.['itemListElement'] as Node[];
  deepEqual(
    items.map(({ position, name, item }) => [position, name, item]),
    [
      [1, 'Home', root],
      [2, 'The pilot', `${root}pilot/`],
      [3, 'Results', `${root}pilot/results/`],
    ],
  );
});

test('the contact is told only where a page shows it', () => {
  equal(one('MedicalOrganization')?.['contactPoint'], undefined);
  const point = one('MedicalOrganization', structuredData({ ...described, contact }))?.['contactPoint'] as Node;
  equal(point['@type'], 'ContactPoint');
  equal(point['email'], contact.email);
  equal(point['telephone'], '+442079460018');
  ok(String(point['description']).includes(service.says['not known'].note));
});

test('nothing promises opening hours or emergency help', () => {
  const text = JSON.stringify(structuredData({ ...described, contact }));
  ok(!/openingHours|hoursAvailable|Emergency|availableService/.test(text));
});

test('no word of content can end the script element that holds the data', () => {
  const text = jsonForScript({ title: '</script><b>' });
  ok(!text.includes('<'));
  equal(JSON.parse(text).title, '</script><b>');
});
