import { preview } from 'astro';
import { deepEqual, equal, match } from 'node:assert/strict';
import { after, test } from 'node:test';
import { freePort } from '../freePort.ts';
import { violations } from '../site/axe.ts';
import { kinds, openAll, overhang } from '../site/site.ts';
import { openWebKit } from './webkit.ts';

// The engine of Safari, from Debian's package. What it does not draw as the others do, a family with an iPhone sees first.
const port = await freePort();
const server = await preview({ server: { port }, logLevel: 'silent' });
const origin = `http://localhost:${port}`;
const page = await openWebKit();
after(async () => {
  await page.close();
  await server.stop();
});

for (const [kind, address] of Object.entries(kinds))
  test(`WebKit, ${kind}: a phone of 320 and of 390 pixels can use it, and nothing scrolls sideways`, async () => {
    await page.goto(`${origin}${address}`);
    await openAll(page);
    for (const width of [320, 390]) {
      await page.resize(width, 800);
      deepEqual(await violations(page), [], `at ${width} pixels`);
      equal(await overhang(page), 0, `sideways at ${width} pixels`);
    }
  });

for (const kind of ['help now', 'contact', 'evidence'])
  test(`WebKit, ${kind}: on a desktop no heading ends a column, and no name is broken`, async () => {
    await page.resize(1280, 900);
    await page.goto(`${origin}${kinds[kind]}`);
    const found = await page.evaluate(() => {
      const places = (node: Node, length?: number) => {
        const all = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
        let text = all.nextNode() as Text;
        while (!text.data.trim()) text = all.nextNode() as Text;
        const range = document.createRange();
        range.setStart(text, 0);
        range.setEnd(text, length ?? text.length);
        return range.getClientRects();
      };
      const headings = [...document.querySelectorAll('.text > h2')].filter((each) => each.nextElementSibling!.matches('p, ul, ol'));
      const names = [...document.querySelectorAll('.studies[open] th a')];
      return {
        alone: headings.filter((each) => places(each.nextElementSibling!)[0]!.top < places(each)[0]!.top).map((each) => each.textContent),
        broken: names.filter((each) => places(each, each.textContent!.search(/ |$/)).length > 1).map((each) => each.textContent),
        seen: headings.length + names.length,
      };
    });
    deepEqual({ ...found, seen: found.seen > 1 }, { alone: [], broken: [], seen: true });
  });

test('WebKit: the menu of a phone opens by a touch, and leads on', async () => {
  await page.resize(390, 844);
  await page.goto(`${origin}/`);
  const menu = () => page.evaluate(() => document.querySelector('.menu a')!.checkVisibility());
  equal(await menu(), false);
  await page.click('.menu summary');
  equal(await menu(), true);
  await page.click('.menu a[href="/contact/"]');
  await page.until(() => location.pathname === '/contact/');
});

test('WebKit: a search from the header finds a page, and says how many', async () => {
  await page.resize(390, 844);
  await page.goto(`${origin}/`);
  await page.click('.find summary');
  await page.type('header [type=search]', 'uncertainty\uE007');
  await page.until(() => document.querySelector('main [data-state=done]') !== null);
  match(await page.evaluate(() => document.querySelector('[data-count]')!.textContent), /^[1-9]\d* results for "uncertainty"$/);
  equal(
    await page.evaluate(() => document.querySelector('[data-results] a')!.getAttribute('href')),
    '/principles/tolerance-of-uncertainty/',
  );
});
