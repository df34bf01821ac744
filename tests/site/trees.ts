import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { today } from '../corpus.ts';
import { asks, openAll, says } from './accessibility.ts';
import { lookInEveryScheme, schemeChecks } from './schemes.ts';
import { expect, test } from './site.ts';
import { orderFaults, walk } from './walk.ts';

type Build = (out: string, inputs: Record<string, string>) => Promise<unknown>;

/** The file of each kind of page, in a site whose words are made up. */
const files: Record<string, string> = {
  home: 'index.html',
  guide: 'approach/index.html',
  principles: 'principles/index.html',
  principle: 'principles/continuity/index.html',
  pilot: 'pilot/index.html',
  results: 'pilot/results/index.html',
  data: 'pilot/data/index.html',
  evidence: 'pilot/evidence/index.html',
  press: 'press/index.html',
  stories: 'stories/index.html',
  story: 'stories/finding-words/index.html',
  contact: 'contact/index.html',
  'help now': 'help-now/index.html',
  glossary: 'glossary/index.html',
  search: 'search/index.html',
  'site map': 'site-map/index.html',
  legal: 'privacy/index.html',
  accessibility: 'accessibility/index.html',
  404: '404.html',
};

/** Where the site of made-up pages is, and what it is made of. */
export interface MadeUpSite {
  folder: () => string;
  content: () => string;
  out: () => string;
}

/** Lays out made-up pages, one of each kind, for the tests of the group that this is called in. */
export function layMadeUpPages(): MadeUpSite {
  let folder = '';
  const site = { folder: () => folder, content: () => join(folder, 'content'), out: () => join(folder, 'dist') };
  test.beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'trees-'));
    for (const part of ['good', 'trees']) cpSync(join('tests/corpus', part), site.content(), { recursive: true });
    rmSync(join(site.content(), 'README.md'));
  });
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return site;
}

/**
 * Tests of made-up pages, one of each kind. Their trees change with the way in which pages are made, and with no word of content/.
 * tests/site/builds.spec.ts calls this, so that builds run one after the other.
 */
export function testTrees({ content, out }: MadeUpSite, build: Build): void {
  test.describe('once built', () => {
    const html = (kind: string) => readFileSync(join(out(), files[kind] ?? ''), 'utf8');
    // A test before these has built them, if it was run and passed.
    test.beforeAll(async () => {
      if (!existsSync(join(out(), 'build-manifest.json'))) await build(out(), { BUILD_DATE: today, CONTENT_DIR: content() });
    });

    test('the accessibility tree of each kind is the one that a person reviewed; `npm run trees` writes it anew', async ({ page }) => {
      for (const kind of Object.keys(files)) {
        await page.setContent(html(kind));
        await openAll(page);
        // Letter by letter: Playwright's own comparison of trees lets a missing file, and any number in place of another, pass.
        const tree = await page.locator('body').ariaSnapshot();
        expect.soft(`${tree}\n`, kind).toMatchSnapshot([`${kind.replace(' ', '-')}.aria.yml`]);
      }
    });

    test('a story can be used by everyone', asks(...schemeChecks, 'keyboard', 'order'), async ({ page }) => {
      await page.setContent(html('story'));
      await lookInEveryScheme(page);
      says(page, 'order', await orderFaults(page));
      says(page, 'keyboard', (await walk(page)).faults);
    });
  });
}
