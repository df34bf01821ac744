import { globSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { hiddenWords, shownHiddenWords } from '../bench/hiddenWords.ts';
import { textsOf } from '../bench/searchResults.ts';
import { expect, record, sitemap, test } from './site.ts';
import { searchEach } from './searching.ts';

const glossary = globSync('content/glossary/[!_]*.yaml').map((file) => parse(readFileSync(file, 'utf8')));
const typed: string[] = [...glossary, record('help'), record('contact')].flatMap((entry) => entry.typed.map(String));
const files = globSync('dist/**/*.html').map((file) => readFileSync(file, 'utf8'));

/** What pages say without showing it: in attributes, comments and data, and in what is hidden. */
function textsUnseen(sources: string[]): string[] {
  const texts: string[] = [];
  for (const source of sources) {
    const parsed = new DOMParser().parseFromString(source, 'text/html');
    const walker = parsed.createTreeWalker(parsed, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (!(node instanceof Element)) texts.push(node.nodeValue ?? '');
      else if (node.matches('script, [hidden], template')) texts.push(node.innerHTML.replace(/<[^>]*>|"@type":"\w+"|"@?\w+":/g, '\n'));
      else
        for (const { name, value } of node.attributes)
          if (/^(alt|title|value|placeholder|aria-label|data-(?!count|row).*)$/.test(name) || node.matches('meta[name=keywords]'))
            texts.push(value.replace(/^\w+:/, ''));
    }
  }
  return texts;
}

function hiddenIn(hidden: string[], q: string, resultsText: string, suggested = ''): string[] {
  return shownHiddenWords(hidden, q, { state: 'done', answer: [], results: [], resultsText, suggestion: suggested });
}

test('the words that people type are shown nowhere: in no page, no result and no suggestion', async ({ page, context }) => {
  const suggestion = page.getByText('Did you mean');
  const hidden = hiddenWords(typed, await textsOf(context, files));
  expect(hidden).toEqual(expect.arrayContaining(['schizophrenia', 'meds', 'breakdown', 'skitzo']));
  expect(hidden.length).toBeGreaterThan(300);
  await page.goto('about:blank');
  const unseen = await page.evaluate(textsUnseen, files);
  expect([...new Set(hiddenIn(hidden, '', unseen.join('\n').replace(/https?:\S+/g, ' ')))]).toEqual([]);

  const slips = 'schizofrenia skitzo medz KMPT breakdwon antipsycotics depresed clozapin bipolor sectoned';
  await searchEach(page, slips.split(' '), async (q) => {
    const resultsText = (await page.locator('ol[data-results]:visible').allInnerTexts()).join('\n');
    const text = (await suggestion.isVisible()) ? await suggestion.innerText() : '';
    expect(hiddenIn(hidden, q, resultsText, text), q).toEqual([]);
    // A result is text, and never a piece of code.
    expect(resultsText, q).not.toMatch(/&#?\w+;|<\/?\w/);
  });
});

test('only the main text of public pages can be found', async ({ page }) => {
  const fragments = globSync('dist/pagefind/fragment/*').map((file) => gunzipSync(readFileSync(file)).toString('utf8'));
  const indexed = fragments.map((text): { url: string; content: string; meta: { title: string } } =>
    JSON.parse(text.slice(text.indexOf('{'))),
  );
  // The list of Easy Read pages leads to each of them.
  const open = sitemap.map(({ address }) => address).filter((address) => address !== '/search/' && !/^\/easy-read\/.+/.test(address));
  expect(indexed.map(({ url }) => url).sort()).toEqual(open.sort());

  await page.goto('/approach/questions/');
  const around = await page.evaluate(() => {
    const outside = [...document.querySelectorAll('body *')].filter(
      (each) => !each.closest('main, script, style') && !each.querySelector('main, a, p'),
    );
    return [...new Set(outside.map((each) => each.textContent.trim()).filter((text) => text.split(/\s+/).length > 3))];
  });
  const titles = indexed.map(({ meta }) => meta.title);
  const words = around.filter((each) => !titles.includes(each));
  expect(words.length).toBeGreaterThan(2);
  expect(words.filter((each) => indexed.some(({ content }) => content.includes(each)))).toEqual([]);
});

test('every word that stands on a page can be found', async ({ page }) => {
  await page.goto('/search/');
  const lost = await page.evaluate(async () => {
    const pagefind = await import('/pagefind/pagefind.js' as string);
    await pagefind.options({ noWorker: true });
    const { shown, hidden } = await (await fetch('/pagefind/vocabulary.json')).json();
    const words = `${shown} ${hidden}`.split(' ').filter((word) => /^\p{L}+$/u.test(word));
    const found = await Promise.all(words.map(async (word) => (await pagefind.search(word)).results.length));
    return words.filter((_, at) => found[at] === 0);
  });
  expect(lost).toEqual([]);
});
