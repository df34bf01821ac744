import { appendFileSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { filesOf } from '../../src/build/files.ts';
import { expect, test } from './site.ts';

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
  { slug: 'made-up-future', changes: [['toldOn: 2026-01-01', 'toldOn: 2998-01-01']], word: 'fennowdale', colour: [240, 120, 10] },
  { slug: 'made-up-not-agreed', changes: [['publish: true', 'publish: false']], word: 'harrowquay', colour: [120, 10, 240] },
];

/** Agreed to be published, and not to be quoted elsewhere. */
const unquoted: MadeUp = {
  slug: 'made-up-unquoted',
  changes: [['quote: true', 'quote: false']],
  word: 'larkenfield',
  colour: [20, 120, 160],
};
const takenDown = 'made-up-taken-down';

const repository = 'https://github.com/made-up/site';
const mistakes = 'made-up@example.org';

const text = ({ slug, changes, word }: MadeUp) =>
  changes.reduce(
    (all, [from, to]) => all.replace(from, to),
    `---
title: A made-up story called ${word}
description: A made-up story for a test, with the word ${word}.
teller: { name: Nobody, relation: carer }
toldOn: 2026-01-01
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

/** The files of a site that hold a word; of a page and its packed form the page is named. */
const holds = (site: string, word: string) =>
  filesOf(site)
    .filter((file) => !file.endsWith('.br') && unpacked(join(site, file)).includes(word))
    .map((file) => file.replace(/(?<=\.(html|json|txt|xml))\.gz$/, ''))
    .filter((file, index, all) => all.indexOf(file) === index);

/** The pictures of a built site whose colour on the whole is this one, whatever they are called. */
async function coloured(site: string, colour: number[]): Promise<string[]> {
  const found: string[] = [];
  for (const file of globSync('**/*.{png,jpg,jpeg,webp,avif,gif}', { cwd: site })) {
    const { channels } = await sharp(join(site, file)).stats();
    if (colour.every((value, i) => Math.abs((channels[i]?.mean ?? -99) - value) < 12)) found.push(file);
  }
  return found;
}

/** Lays all of these stories, a repository and an address for mistakes into the content of a site. */
export async function layStories(content: string): Promise<void> {
  mkdirSync(join(content, 'stories'), { recursive: true });
  for (const story of [consented, unquoted, ...heldBack]) {
    const [r, g, b] = story.colour;
    const picture = sharp({ create: { width: 60, height: 40, channels: 3, background: { r, g, b } } });
    await picture.png().toFile(join(content, 'stories', `${story.slug}.png`));
    writeFileSync(join(content, 'stories', `${story.slug}.mdx`), text(story));
  }
  writeFileSync(join(content, 'stories', `${takenDown}.mdx`), '---\ntaken: { on: 2026-03-01 }\n---\n');
  appendFileSync(join(content, 'site.yaml'), `repository: ${repository}\nmistakes: ${mistakes}\n`);
}

/** Tests of a site with made-up stories. tests/site/builds.spec.ts calls this, so that builds run one after the other. */
export function testHeldBackStories(built: () => string): void {
  const read = (file: string) => readFileSync(join(built(), file), 'utf8');
  const page = (slug: string) => read(`stories/${slug}/index.html`);

  test.describe('with made-up stories', () => {
    let site = '';
    test.beforeAll(() => void (site = built()));

    test('a story without consent is nowhere in the built site, neither a word nor its picture; its consented twin is everywhere', async () => {
      for (const { slug, word, colour } of heldBack) {
        expect(holds(site, word), `the word of ${slug}`).toEqual([]);
        expect(holds(site, slug), `the address of ${slug}`).toEqual([]);
        expect(await coloured(site, colour), `the picture of ${slug}`).toEqual([]);
        expect(existsSync(join(site, 'stories', slug)), `an answer at the address of ${slug}`).toBe(false);
      }

      const { slug, word, colour } = consented;
      const found = holds(site, word);
      expect(found, 'its page').toContain(`stories/${slug}/index.html`);
      expect(found, 'the list').toContain('stories/index.html');
      expect(found.filter((file) => file.endsWith('.pf_fragment')).length, 'the search index').toBeGreaterThan(0);
      expect(holds(site, slug), 'the sitemap').toContain('sitemap-0.xml');
      expect((await coloured(site, colour)).length, 'its picture').toBeGreaterThan(0);
    });

    test('the list says that there are none only while there are none', () => {
      expect(read('stories/index.html')).not.toContain('There are none here yet');
      expect(readFileSync('dist/stories/index.html', 'utf8')).toContain('There are none here yet');
    });

    test('of a story that was taken down the address says so, and nothing leads there', () => {
      const html = page(takenDown);
      expect(html).toContain('It was taken down on <time datetime="2026-03-01">1 March 2026</time>.');
      expect(html).toMatch(/<meta name="robots" content="noindex"/);
      expect(html).not.toContain('rel="canonical"');
      expect(html).not.toContain('data-pagefind-body');
      expect(holds(site, takenDown), 'its address stands only on its own page').toEqual([`stories/${takenDown}/index.html`]);
      expect(holds(site, '/taken-down/'), 'the words have no page of their own').toEqual([]);
    });

    test('a teller who did not agree to be quoted is announced by the title alone', () => {
      const summary = `A made-up story for a test, with the word ${unquoted.word}.`;
      const title = `A made-up story called ${unquoted.word}`;
      expect(page(consented.slug)).toContain(`<meta property="og:description" content="${summary.replace(unquoted.word, consented.word)}"`);
      expect(page(unquoted.slug)).toContain(title);
      expect(page(unquoted.slug)).not.toContain(summary);
      expect(page(unquoted.slug)).not.toContain('og:description');
      expect(page(unquoted.slug)).toMatch(/<meta name="robots" content="[^"]*nosnippet, noimageindex"/);
      expect(page(consented.slug)).not.toContain('nosnippet');
      expect(page(unquoted.slug)).toMatch(/<meta property="og:image" content="[^"]*\/share\.png"/);
      expect(holds(site, summary), 'no list holds the summary').toEqual([]);
      const list = read('stories/index.html');
      expect(list).toContain(title);
      expect(list).not.toContain(summary);
      expect(list).toContain(summary.replace(unquoted.word, consented.word));
    });

    test('staff are led from a page to its own file, and from a list to a new file with its template; others to an address', () => {
      const staff = (file: string) =>
        [...read(file).matchAll(/<a href="([^"]+)">(Staff: [^<]+)<\/a>/g)].map(([, to = '', label = '']) => ({
          label,
          to: to.replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
        }));
      const change = (path: string) => ({ label: 'Staff: change this page', to: `${repository}/edit/main/content/${path}` });
      expect(staff('index.html')).toEqual([change('pages/index.mdx')]);
      expect(staff('approach/who-comes/index.html')).toEqual([change('approach/who-comes.mdx')]);
      expect(staff('principles/responsibility/index.html')).toEqual([change('principles/responsibility.mdx')]);
      expect(staff(`stories/${consented.slug}/index.html`)).toEqual([change(`stories/${consented.slug}.mdx`)]);
      for (const none of ['help-now/index.html', 'search/index.html', '404.html', `stories/${takenDown}/index.html`])
        expect(staff(none), none).toEqual([]);
      for (const [file, own, folder, ending, label] of [
        ['stories', 'pages/stories.mdx', 'stories', 'mdx', 'add a story'],
        ['press', 'pages/press.mdx', 'press', 'mdx', 'add a press piece'],
        ['pilot/results', 'pages/pilot/results.mdx', 'results', 'yaml', 'add a result'],
      ] as const) {
        const [first, second, ...more] = staff(`${file}/index.html`);
        expect(first).toEqual(change(own));
        expect(second?.label).toBe(`Staff: ${label}`);
        expect(more).toEqual([]);
        const to = new URL(second?.to ?? '');
        expect(to.origin + to.pathname).toBe(`${repository}/new/main/content/${folder}`);
        expect(to.searchParams.get('filename')).toMatch(new RegExp(`^[a-z-]+\\.${ending}$`));
        expect(to.searchParams.get('value')).toBe(readFileSync(`content/${folder}/_template.${ending}`, 'utf8'));
        expect(to.href.length, 'servers refuse longer addresses').toBeLessThan(8000);
      }
      expect(read('about/index.html')).toContain(`<a href="mailto:${mistakes}">${mistakes}</a>`);
      expect(holds('dist', '>Staff: '), 'without a repository no link is drawn').toEqual([]);
    });
  });
}
