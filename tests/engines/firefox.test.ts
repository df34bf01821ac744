import { preview } from 'astro';
import { deepEqual, equal, match } from 'node:assert/strict';
import { after, test } from 'node:test';
import { launch } from 'puppeteer-core';
import { freePort } from '../freePort.ts';
import { violations, type Scripted } from '../site/axe.ts';
import { kinds, openAll, overhang } from '../site/site.ts';
import { readPaper } from './paper.ts';
import { program } from './program.ts';

// A Firefox as Debian gives it to everybody, driven by WebDriver BiDi: Playwright drives only a Firefox of its own.
program(['pdftotext'], 'poppler-utils');
const executablePath = program(['firefox-esr', 'firefox'], 'firefox-esr');
const port = await freePort();
const server = await preview({ server: { port }, logLevel: 'silent' });
const origin = `http://localhost:${port}`;
const browser = await launch({ browser: 'firefox', executablePath });
const page = await browser.newPage();
const scripted = page as unknown as Scripted;
after(async () => {
  await browser.close();
  await server.stop();
});

for (const kind of ['home', 'guide', 'results', 'evidence', 'contact', 'help now'])
  test(`Firefox, ${kind}: can be used on a phone and a desktop, and loses no word on paper`, async () => {
    await page.goto(`${origin}${kinds[kind]}`);
    const paper = await readPaper(await page.pdf({ format: 'A4' }));
    deepEqual(paper.unseen, [], 'words that are cut off');
    const said = await page.evaluate(() =>
      [...document.querySelectorAll('h1, .text :is(h2, h3), [data-dates] p')]
        .filter((each) => each.checkVisibility() && !each.closest('nav'))
        // What stands before it is for ears alone.
        .map((each) => each.lastChild!.textContent!.replaceAll(/[\s\u00ad-]/g, '')),
    );
    deepEqual(
      said.filter((words) => !paper.text.includes(words)),
      [],
      'words that are not on paper',
    );
    const names = await page.$$eval('.evidence-map .small, .studies th a', (all) => all.flatMap((each) => each.textContent!.split(' ')));
    deepEqual(
      names.filter((word) => paper.words.filter((each) => each === word).length < names.filter((each) => each === word).length),
      [],
      'names that are broken',
    );
    const introduced = await page.evaluate(() =>
      [...document.querySelectorAll('.text > :is(h2, h3), .studies summary')]
        .filter((heading) => heading.checkVisibility())
        .map((heading) => {
          const next = heading.nextElementSibling!;
          // A head of columns is not what a reader turns to.
          const words = (next.querySelector('tbody') ?? next).textContent!.trim();
          return { heading: heading.textContent!.trim(), word: words.split(/\s/)[0]! };
        }),
    );
    deepEqual(
      introduced.filter(({ heading, word }) => !paper.follows(word, heading)),
      [],
      'headings that stand alone at the foot of a sheet or a column',
    );
    await openAll(scripted);
    for (const width of [320, 1280]) {
      await page.setViewport({ width, height: 800 });
      deepEqual(await violations(scripted), [], `at ${width} pixels`);
      equal(await overhang(scripted), 0, `sideways at ${width} pixels`);
    }
  });

test('Firefox: a search from the header finds a page, and says how many', async () => {
  await page.setViewport({ width: 390, height: 844 });
  await page.goto(`${origin}/`);
  await page.click('.find summary');
  await page.type('header [type=search]', 'uncertainty\n');
  await page.waitForSelector('main [data-state=done]');
  match(await page.$eval('[data-count]', (count) => count.textContent!), /^[1-9]\d* results for "uncertainty"$/);
  equal(await page.$eval('[data-results] a', (link) => link.getAttribute('href')), '/principles/tolerance-of-uncertainty/');
});
