import { deepEqual, equal, throws } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContent } from '../../src/reader/content.ts';
import { splitFrontMatter } from '../../src/reader/frontmatter.ts';
import { headingsOf } from '../../src/reader/tree.ts';
import type { Part } from '../../src/words/parts.ts';
import { picturesIn, wordsOf } from '../../src/words/wordsOf.ts';
import { htmlOf } from './htmlOf.ts';

const read = (body: string, href = (address: string) => address): Part[] => wordsOf(body, { title: 'A page', href });

test('Markdown becomes HTML with straight quotes, and signs of HTML in it are words', () => {
  deepEqual(read('## "Who" comes?\n\nYou *and* yours: 2 &lt; 3.'), [
    '<h2 id="who-comes">"Who" comes?</h2>\n<p>You <em>and</em> yours: 2 &lt; 3.</p>',
  ]);
});

test('a component stands where its author put it, with its attributes and what is in it', () => {
  const call = { word: 'Call', attributes: { line: 'urgent' }, parts: [] };
  deepEqual(read('Call <Call line="urgent" /> now.\n\n<InShort>\n\n- One\n- <Call line="urgent" />\n\n</InShort>'), [
    '<p>Call ',
    call,
    ' now.</p>\n',
    { word: 'InShort', attributes: {}, parts: ['<ul>\n<li>One</li>\n<li>\n', call, '\n</li>\n</ul>'] },
  ]);
});

test('links of the site are put under its path, and a picture keeps its words', () => {
  deepEqual(
    read('[Help](/help-now/), [a paper](https://doi.org/10.1/x) ![Two chairs](./chairs.png)', (address) => address.replace(/^\//, '/sub/')),
    [
      '<p><a href="/sub/help-now/">Help</a>, <a href="https://doi.org/10.1/x">a paper</a> ',
      { picture: './chairs.png', alt: 'Two chairs' },
      '</p>',
    ],
  );
  deepEqual(picturesIn('![a](./a.png)\n\n![b][b] ![a](./a.png)\n\n[b]: ./b.png\n'), ['./a.png', './b.png']);
  deepEqual(picturesIn('`code ![a]` and no picture'), []);
});

const bodyAt = (path: string) => splitFrontMatter(readFileSync(join('content', path), 'utf8')).body ?? '';

test('the ids of headings are those that the rules promise to links, on every page', () => {
  for (const { path, body, collection } of readContent('content').entries) {
    if (!body || collection === 'drawings') continue;
    const ids = [...htmlOf(wordsOf(bodyAt(path), { title: '', href: (address) => address })).matchAll(/<h\d id="([^"]*)"/g)];
    deepEqual(
      ids.map(([, id]) => id),
      headingsOf(body).map(({ id }) => id),
      path,
    );
  }
});

const program: Record<string, string> = {
  'an expression': 'Words {globalThis.ran = true} more.',
  'an expression on its own': '{globalThis.ran = true}',
  'an import': "import 'node:fs'\n\nWords.",
  'an export': 'export const x = (globalThis.ran = true)\n\nWords.',
  'an expression for an attribute': '<Call line={globalThis.ran = true} />',
  'attributes from an expression': '<Call {...(globalThis.ran = { line: 1 })} />',
  HTML: '<b>Words</b>',
  'a component of no vocabulary': '<Script />',
  'a component by way of an object': '<constructor.constructor />',
};
for (const [what, body] of Object.entries(program)) {
  test(`${what} in a text is not run, and nothing is drawn of it`, () => {
    throws(() => read(body), /program code|is no component/);
    throws(() => read(`<InShort>\n\n${body}\n\n</InShort>`));
    equal((globalThis as { ran?: unknown }).ran, undefined);
  });
}
