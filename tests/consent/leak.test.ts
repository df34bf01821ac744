import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { before, test } from 'node:test';
import { promisify } from 'node:util';
import { coloured, consented, heldBack, holds, layStory, takenDown } from '../site/stories.ts';

// Needs no browser: .ci/publishable.mjs runs it before anything is published.

const today = new Date().toISOString().slice(0, 10);
const folder = resolve('test-results/consent');
const [content, site] = [join(folder, 'content'), join(folder, 'site')];
const build = () =>
  promisify(execFile)(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', site], {
    env: { ...process.env, CONTENT_DIR: content, BUILD_DATE: today },
  });

before(async () => {
  rmSync(folder, { recursive: true, force: true });
  cpSync('content', content, { recursive: true });
  for (const story of [consented, ...heldBack(today)]) await layStory(content, story, today);
  // An address that moved may lead to a story that is gone today: that must not stop the build, or the story would stay up.
  const [first] = heldBack(today);
  writeFileSync(join(content, 'redirects.yaml'), `moved:\n  - { from: /made-up-old/, to: /stories/${first?.slug}/ }\n`);
  writeFileSync(join(content, 'stories', `${takenDown}.mdx`), '---\ntaken: { on: 2026-03-01 }\n---\n');
  await build();
});

async function isNowhere({ slug, word, colour }: typeof consented): Promise<void> {
  deepEqual(holds(site, word), [], `the word of ${slug}`);
  deepEqual(holds(site, slug), [], `the address of ${slug}`);
  deepEqual(await coloured(site, colour), [], `the picture of ${slug}`);
  ok(!existsSync(join(site, 'stories', slug)), `an answer at the address of ${slug}`);
}

test('the site holds no word, address or picture of a story without consent, and everything of one with it', async () => {
  for (const story of heldBack(today)) await isNowhere(story);
  const { slug, word, colour } = consented;
  const found = holds(site, word);
  for (const file of [`stories/${slug}/index.html`, 'stories/index.html']) ok(found.includes(file), file);
  ok(
    found.some((file) => file.endsWith('.pf_fragment')),
    'the search index',
  );
  ok(holds(site, slug).includes('sitemap-0.xml'), 'the sitemap');
  ok((await coloured(site, colour)).length > 0);
});

test('at the address of a story that was taken down the site says that it was, and nothing leads there', () => {
  const html = readFileSync(join(site, 'stories', takenDown, 'index.html'), 'utf8');
  ok(html.includes('It was taken down on <time datetime="2026-03-01">1 March 2026</time>.'));
  match(html, /<meta name="robots" content="noindex"/);
  equal(/rel="canonical"|data-pagefind-body/.test(html), false);
  deepEqual(
    holds(site, takenDown).filter((file) => file !== '_redirects'),
    [`stories/${takenDown}/index.html`],
  );
  deepEqual(holds(site, '/taken-down/'), [], 'the words have no page of their own');
});

test('a story whose consent is withdrawn is gone from the next build, and so is its picture', async () => {
  await layStory(content, { ...consented, differs: { status: 'withdrawn' } }, today);
  await build();
  await isNowhere(consented);
});
