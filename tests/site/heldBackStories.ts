import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from './site.ts';

type Build = (out: string, inputs: Record<string, string>) => Promise<unknown>;

/** A made-up story: what differs from consent given, a word that stands in no other text, and the one colour of its picture. */
interface MadeUp {
  slug: string;
  changes: [string, string][];
  word: string;
  colour: [number, number, number];
}

const consented: MadeUp = { slug: 'made-up-and-agreed', changes: [], word: 'quillowmere', colour: [20, 160, 40] };
const heldBack: MadeUp[] = [
  { slug: 'made-up-withdrawn', changes: [['status: given', 'status: withdrawn']], word: 'brindlewick', colour: [200, 20, 160] },
  { slug: 'made-up-expired', changes: [['review: 2999-01-01', 'review: 2026-01-02']], word: 'thistlemoor', colour: [160, 200, 20] },
  { slug: 'made-up-draft', changes: [['draft: false', 'draft: true']], word: 'wexlebrook', colour: [20, 40, 220] },
  { slug: 'made-up-future', changes: [['told: 2026-01-01', 'told: 2998-01-01']], word: 'fennowdale', colour: [240, 120, 10] },
  { slug: 'made-up-not-agreed', changes: [['publish: true', 'publish: false']], word: 'harrowquay', colour: [120, 10, 240] },
];

const text = ({ slug, changes, word }: MadeUp) =>
  changes.reduce(
    (all, [from, to]) => all.replace(from, to),
    `---
title: A made-up story called ${word}
description: A made-up story for a test, with the word ${word}.
teller: { name: Nobody, relation: carer }
told: 2026-01-01
themes: [made up]
consent:
  reference: ODS-2026-001
  publish: true
  quote: true
  identifiable: true
  others: none
  given: 2026-01-01
  review: 2999-01-01
  status: given
draft: false
checked: 2026-01-01
due: 2999-01-01
---

Nobody told this story about ${word}.

![A made-up patch of one colour for ${slug}](./${slug}.png)
`,
  );

/** Every file of a built site as text, those of the search index unpacked. */
const unpacked = (file: string) => {
  const bytes = readFileSync(file);
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
};

const holds = (site: string, word: string) => globSync('**/*.*', { cwd: site }).filter((file) => unpacked(join(site, file)).includes(word));

/** The pictures of a built site whose colour on the whole is this one, whatever they are called. */
async function coloured(site: string, colour: number[]): Promise<string[]> {
  const found: string[] = [];
  for (const file of globSync('**/*.{png,jpg,jpeg,webp,avif,gif}', { cwd: site })) {
    const { channels } = await sharp(join(site, file)).stats();
    if (colour.every((value, i) => Math.abs((channels[i]?.mean ?? -99) - value) < 12)) found.push(file);
  }
  return found;
}

/** Tests that build the site with made-up stories. tests/site/builds.spec.ts calls this, so that builds run one after the other. */
export function testHeldBackStories(build: Build): void {
  test('a story without consent is nowhere in the built site, neither a word nor its picture; its consented twin is everywhere', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stories-'));
    try {
      const content = join(folder, 'content');
      cpSync('content', content, { recursive: true });
      mkdirSync(join(content, 'stories'), { recursive: true });
      for (const story of [consented, ...heldBack]) {
        const [r, g, b] = story.colour;
        const picture = sharp({ create: { width: 60, height: 40, channels: 3, background: { r, g, b } } });
        await picture.png().toFile(join(content, 'stories', `${story.slug}.png`));
        writeFileSync(join(content, 'stories', `${story.slug}.mdx`), text(story));
      }
      const site = join(folder, 'dist');
      await build(site, { CONTENT_DIR: content });

      for (const { slug, word, colour } of heldBack) {
        expect(holds(site, word), `the word of ${slug}`).toEqual([]);
        expect(holds(site, slug), `the address of ${slug}`).toEqual([]);
        expect(await coloured(site, colour), `the picture of ${slug}`).toEqual([]);
      }

      const { slug, word, colour } = consented;
      const found = holds(site, word);
      expect(found, 'its page').toContain(`stories/${slug}/index.html`);
      expect(found, 'the list').toContain('stories/index.html');
      expect(found.filter((file) => file.endsWith('.pf_fragment')).length, 'the search index').toBeGreaterThan(0);
      expect(holds(site, slug), 'the sitemap').toContain('sitemap-0.xml');
      expect((await coloured(site, colour)).length, 'its picture').toBeGreaterThan(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
