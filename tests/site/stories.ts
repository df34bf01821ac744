import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import sharp from 'sharp';

/** A made-up story: what differs from consent given, a word that stands in no other text, and the one colour of its picture. */
export interface MadeUpStory {
  slug: string;
  word: string;
  colour: [number, number, number];
  differs?: Partial<Record<'quote' | 'publish' | 'status' | 'draft' | 'review' | 'toldOn', string>>;
}

export const consented: MadeUpStory = { slug: 'made-up-and-agreed', word: 'quillowmere', colour: [20, 160, 40] };

/** Agreed to be published, and not to be quoted elsewhere. */
export const unquoted: MadeUpStory = { slug: 'made-up-unquoted', word: 'larkenfield', colour: [20, 120, 160], differs: { quote: 'false' } };

/** The stories that may not be read on a day. */
export const heldBack = (today: string): MadeUpStory[] => [
  { slug: 'made-up-withdrawn', word: 'brindlewick', colour: [200, 20, 160], differs: { status: 'withdrawn' } },
  { slug: 'made-up-ended', word: 'thistlemoor', colour: [160, 200, 20], differs: { review: today } },
  { slug: 'made-up-draft', word: 'wexlebrook', colour: [20, 40, 220], differs: { draft: 'true' } },
  { slug: 'made-up-future', word: 'fennowdale', colour: [240, 120, 10], differs: { toldOn: from(today, 1) } },
  { slug: 'made-up-not-agreed', word: 'harrowquay', colour: [120, 10, 240], differs: { publish: 'false' } },
];

export const takenDown = 'made-up-taken-down';

/** The day so many days after another. */
function from(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Each consent has a number of its own. */
let references = 100;

function text({ slug, word, differs = {} }: MadeUpStory, today: string): string {
  const [before, after] = [from(today, -100), from(today, 100)];
  return `---
title: A made-up story called ${word}
description: A made-up story for a test, with the word ${word}.
teller: { name: Nobody, relation: carer }
toldOn: ${differs.toldOn ?? before}
consent:
  reference: ODS-2026-${++references}
  publish: ${differs.publish ?? true}
  quote: ${differs.quote ?? true}
  identifiable: true
  others: none
  given: ${before}
  review: ${differs.review ?? after}
  status: ${differs.status ?? 'given'}
draft: ${differs.draft ?? false}
checked: ${before}
due: ${after}
---

Nobody told this story about ${word}.

![A made-up patch of one colour for ${slug}](./${slug}.png)
`;
}

/** Lays one story with its picture into the content of a site that is built for a day. */
export async function layStory(content: string, story: MadeUpStory, today: string): Promise<void> {
  mkdirSync(join(content, 'stories'), { recursive: true });
  const [r, g, b] = story.colour;
  const picture = sharp({ create: { width: 60, height: 40, channels: 3, background: { r, g, b } } });
  await picture.png().toFile(join(content, 'stories', `${story.slug}.png`));
  writeFileSync(join(content, 'stories', `${story.slug}.mdx`), text(story, today));
}

/** The text of a file, unpacked if the build has packed it: the search index and the copies for servers. */
function unpacked(file: string): string {
  const bytes = readFileSync(file);
  if (file.endsWith('.br')) return brotliDecompressSync(bytes).toString();
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString();
}

/** Every file below a folder, hidden ones and those for hosts too. */
export const filesOf = (folder: string): string[] => globSync(['**/*.*', '_{headers,redirects}', '**/.*/**/*.*'], { cwd: folder }).sort();

/** The files of a built site that hold a word; of a file and its packed copies the file is named. */
export const holds = (site: string, word: string): string[] => [
  ...new Set(
    filesOf(site)
      .filter((file) => unpacked(join(site, file)).includes(word))
      .map((file) => file.replace(/\.(gz|br)$/, '')),
  ),
];

/** The pictures of a built site whose colour on the whole is this one, whatever they are called. */
export async function coloured(site: string, colour: number[]): Promise<string[]> {
  const found: string[] = [];
  for (const file of globSync('**/*.{png,jpg,jpeg,webp,avif,gif}', { cwd: site })) {
    const { channels } = await sharp(join(site, file)).stats();
    if (colour.every((value, i) => Math.abs((channels[i]?.mean ?? -99) - value) < 12)) found.push(file);
  }
  return found;
}
