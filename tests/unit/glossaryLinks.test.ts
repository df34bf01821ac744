import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';
import { baseLinks } from '../../src/markdown/baseLinks.ts';
import { glossaryLinks, termUses } from '../../src/markdown/glossaryLinks.ts';

const term = (name: string, linked = true) => ({ id: name, term: name, linked });
const terms = ['carer', 'worker', 'peer support worker', 'recovery', 'Health Foundation', 'meeting', 'network', 'network meeting'].map(
  (each) => term(each),
);

const uses = (text: string) => termUses(terms)(text).map(({ id, from, to }) => `${id}: ${text.slice(from, to)}`);

test('a term is found as a whole word, at the start of a sentence and in the plural; a name keeps its capitals', () => {
  deepEqual(uses('Carers met a carer. A carer-led group, scarer and careers did not.'), ['carer: Carers', 'carer: carer']);
  deepEqual(uses('Recoveries follow recovery.'), ['recovery: Recoveries', 'recovery: recovery']);
  deepEqual(uses("The carer's view, (carers)."), ['carer: carer', 'carer: carers']);
  deepEqual(uses('The Health Foundation is no health foundation. The Network Meeting Trust is a name.'), [
    'Health Foundation: Health Foundation',
  ]);
});

test('the longest term is meant, over the end of a line too', async () => {
  deepEqual(uses('Peer support workers come to network\nmeetings.'), [
    'peer support worker: Peer support workers',
    'network meeting: network\nmeetings',
  ]);
});

/** The links to the glossary in a text: their words, and where they lead. */
async function links(body: string, { title = 'A page', file = 'approach/a-page.mdx', glossary = terms } = {}): Promise<string[]> {
  const { code } = await mdxToJs(body, {
    jsx: true,
    hastPlugins: [glossaryLinks(glossary, '/content'), baseLinks('/kent/')],
    fileURL: pathToFileURL(`/content/${file}`),
    data: { astro: { frontmatter: { title }, headings: [], localImagePaths: new Set(), remoteImagePaths: new Set() } },
  });
  return [...code.matchAll(/<_components\.a className="term" href="([^"]+)">\{?"?([^<"]*)/g)].map(([, href, text]) => `${text} ${href}`);
}
const words = async (...of: Parameters<typeof links>) => (await links(...of)).map((link) => link.replace(/ \/kent.*$/, ''));

test('the first use of each term is a link to its meaning, under the path of the site', async () => {
  const body = 'A carer and *a worker*.\n\n- carers\n- network meeting\n\n<Panel>\n\nA worker in recovery.\n\n</Panel>\n';
  deepEqual(await words(body), ['carer', 'worker', 'network meeting', 'recovery']);
  deepEqual(await links('A carer.'), ['carer /kent/glossary/#carer']);
});

test('headings, links, tables, code, words of others and cards hold no such link', async () => {
  const body =
    '## A carer at home\n\n[a carer](/x/)\n\n| carer |\n| - |\n| carer |\n\n`carer`\n\n> carer\n\n<UrgentCard>\n\n- carer\n\n</UrgentCard>\n';
  deepEqual(await words(body), []);
});

test('a page explains in its own way what its title names, and what a heading has asked', async () => {
  deepEqual(await words('A carer.', { title: 'What carers do' }), []);
  deepEqual(await words('A worker.\n\n## What is a carer?\n\nA carer.\n\n## What a meeting is for\n\nA meeting.\n'), ['worker', 'meeting']);
});

test('a term that is not to be linked is none, and keeps the terms inside it', async () => {
  deepEqual(await words('A network meeting, a meeting.', { glossary: [term('network meeting', false), term('meeting')] }), ['meeting']);
});

test('pages of the site, of the guide and of the principles explain words; doors, help and what people tell do not', async () => {
  for (const file of ['pages/pilot/results.mdx', 'approach/index.mdx', 'principles/x.mdx'])
    deepEqual(await words('A carer.', { file }), ['carer'], file);
  for (const file of ['pages/help-now', 'pages/glossary', 'pages/index', 'pages/404', 'stories/x', 'journey/x', 'press/x', 'easy-read/x'])
    deepEqual(await words('A carer.', { file: `${file}.mdx` }), [], file);
});
