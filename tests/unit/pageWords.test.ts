import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { defineHastPlugin, mdxToJs } from 'satteri';
import { pageWords } from '../../src/authoring/pageWords.ts';
import { usesOf } from '../../src/authoring/termsInText.ts';
import { readGlossary } from '../../src/build/glossary.ts';
import { splitFrontMatter } from '../../src/rules/frontMatter.ts';

const word = (term: string, linked = true) => ({ id: term, term, meaning: `what ${term} means`, linked });
const terms = ['carer', 'worker', 'peer support worker', 'recovery', 'Health Foundation', 'meeting', 'network', 'network meeting'].map(
  (term) => word(term),
);
const found = (text: string) => usesOf(terms)(text).map(({ id, from, to }) => `${id}: ${text.slice(from, to)}`);

test('a term is found as a whole word, at the start of a sentence, and in the plural', () => {
  deepEqual(found('Carers met a carer. A carer-led group, scarer and careers did not.'), ['carer: Carers', 'carer: carer']);
  deepEqual(found('Recoveries follow recovery.'), ['recovery: Recoveries', 'recovery: recovery']);
  deepEqual(found("The carer's view, (carers)."), ['carer: carer', 'carer: carers']);
});

test('a name keeps its capitals, and a capital inside a sentence makes a name of another word', () => {
  deepEqual(found('The Health Foundation is no health foundation. The Network Meeting Trust is a name.'), [
    'Health Foundation: Health Foundation',
  ]);
});

test('the longest term is meant, over the end of a line too', () => {
  deepEqual(found('Peer support workers come to network\nmeetings.'), [
    'peer support worker: Peer support workers',
    'network meeting: network\nmeetings',
  ]);
});

/** What a page tells: all its words in order, and those that are links to a meaning. */
function pageOf(body: string, { path = 'approach/x.mdx', title = 'A page', glossary = terms, linking = true } = {}) {
  const page = { text: '', links: [] as string[], list: '' };
  const look = defineHastPlugin({
    name: 'look',
    element: {
      filter: ['section', 'a'],
      visit(node, context) {
        if (node.tagName === 'section') page.list = context.textContent(node);
        else if (String(node.properties['href']).startsWith('#w')) page.links.push(context.textContent(node));
      },
    },
    after: (root, context) => void (page.text = context.textContent(root)),
  });
  const content = resolve('content');
  mdxToJs(body, {
    hastPlugins: [...(linking ? [pageWords(content, () => glossary)] : []), look],
    fileURL: pathToFileURL(resolve(content, path)),
    data: { astro: { frontmatter: { title } } } as never,
  });
  return page;
}

test('the first use of each term is a link, and the list tells them in the order of the page', () => {
  const { links, list } = pageOf(
    'A carer and *a worker*.\n\n- carers\n- network meeting\n\n<InShort>\n\nA worker in recovery.\n\n</InShort>\n',
  );
  deepEqual(links, ['carer', 'worker', 'network meeting', 'recovery']);
  match(list, /^Words on this page.*carer what carer means.*worker.*network meeting.*recovery.*All words in the glossary$/);
});

test('headings, links, tables, code, words of others and cards hold no such link', () => {
  const body =
    '## A carer at home\n\n[a carer](/x/)\n\n| carer |\n| - |\n| carer |\n\n`carer`\n\n> carer\n\n<UrgentCard>\n\n- carer\n\n</UrgentCard>\n';
  deepEqual(pageOf(body), { ...pageOf(body, { linking: false }), links: [], list: '' });
});

test('a page explains in its own way what its title names, and what a heading has asked', () => {
  deepEqual(pageOf('A carer.', { title: 'What carers do' }).links, []);
  deepEqual(pageOf('A worker.\n\n## What is a carer?\n\nA carer.\n\n## What a meeting is for\n\nA meeting.\n').links, [
    'worker',
    'meeting',
  ]);
  deepEqual(pageOf('A carer.\n\n## Carers\n\nA carer.\n').links, ['carer']);
});

test('a term that is not to be linked is none, and keeps the terms inside it', () => {
  deepEqual(pageOf('A network meeting, a meeting.', { glossary: [word('network meeting', false), word('meeting')] }).links, ['meeting']);
  const pages = ['pages/help-now', 'pages/glossary', 'pages/index', 'pages/404', 'stories/x', 'journey/x', 'press/x'];
  for (const path of pages) deepEqual(pageOf('A carer.', { path: `${path}.mdx` }).links, [], path);
});

test('no word of any page is changed, and what is added stands after its last', () => {
  const glossary = readGlossary('content');
  const pages = globSync('content/{approach,principles,pages}/**/[!_]*.mdx');
  let links = 0;
  for (const file of pages) {
    const { body = '' } = splitFrontMatter(readFileSync(file, 'utf8'));
    const path = file.replaceAll('\\', '/').slice('content/'.length);
    const made = pageOf(body, { path, glossary });
    equal(made.text, pageOf(body, { linking: false }).text + made.list, file);
    links += made.links.length;
  }
  ok(links > 20, `${links} links on ${pages.length} pages`);
});
