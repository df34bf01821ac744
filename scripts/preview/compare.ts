import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffArrays, diffWordsWithSpace } from 'diff';
import { type HTMLElement, parse } from 'node-html-parser';

/** A built page: what of it is read, followed or seen, and all of it. */
interface Page {
  html: string;
  /** Its title, sentences, links and pictures, in order. */
  lines: string[];
}
export interface Site {
  folder: string;
  /** By their addresses: /pilot/ */
  pages: Map<string, Page>;
  /** Files for readers or other programs by their addresses, each with a hash of its bytes. */
  files: Map<string, string>;
}

const hashOf = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex').slice(0, 12);

/** Names of bundled files hold a hash, which says nothing to a reader. */
const bundled = /(\/_astro\/[^"' ]+?)\.[\w-]{8}(?=\.\w+["' ])/g;
/** What follows from the pages, is checked elsewhere, or changes with every page. */
const derived = ['_astro/**', 'pagefind/**', '**/*.{html,br,gz}', '_headers', '_redirects', 'sitemap*.xml'];
const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
/** Hides a hash from whoever reads the line. */
const hidden = '\0';
export const shown = (line: string) => line.split(hidden, 1)[0]!;

/** The line that stands for a link. */
export const lineOfLink = (a: HTMLElement) => `Link: ${a.text.replace(/\s+/g, ' ').trim()} (leads to ${a.getAttribute('href') ?? ''})`;

function readPage(html: string, folder: string): Page {
  const page = parse(html);
  const body = page.querySelector('body')!;
  for (const code of body.querySelectorAll('script, style')) code.remove();
  const links = body.querySelectorAll('a').map(lineOfLink);
  const pictures = body.querySelectorAll('img, svg').map((picture) => {
    const [alt, src] = [picture.getAttribute('alt') ?? picture.getAttribute('aria-label'), picture.getAttribute('src')];
    return `Picture: ${alt || 'without words'}${hidden}${hashOf(src ? readAsset(folder, src) : picture.outerHTML)}`;
  });
  const words = body.structuredText.split('\n').flatMap((line) => [...sentences.segment(line)].map(({ segment }) => segment.trim()));
  const description = page.querySelector('meta[name=description]')?.getAttribute('content') ?? '';
  const title = `Title in the browser: ${page.querySelector('title')?.text}`;
  return { html, lines: [title, `In lists of search engines: ${description}`, ...words.filter(Boolean), ...links, ...pictures] };
}

/** The bytes of a file that a page names; none for one that is not there or on another site. */
export function readAsset(folder: string, src: string): Buffer {
  try {
    return readFileSync(join(folder, new URL(src, 'http://localhost').pathname));
  } catch {
    return Buffer.alloc(0);
  }
}

/** Reads a built site. */
export function readSite(folder: string): Site {
  const find = (pattern: string, exclude: string[]) =>
    globSync(pattern, { cwd: folder, exclude }).map((file) => file.replaceAll('\\', '/'));
  const pages = find('**/*.html', ['_astro/**', 'pagefind/**']).toSorted();
  const files = find('**/*.*', derived).toSorted();
  return {
    folder,
    pages: new Map(
      pages.map((file) => [`/${file.replace(/(^|\/)index\.html$/, '$1')}`, readPage(readFileSync(join(folder, file), 'utf8'), folder)]),
    ),
    files: new Map(files.map((file) => [`/${file}`, hashOf(readFileSync(join(folder, file)))])),
  };
}

/** A line as it was and as it is; one of them alone is gone, or new. */
export interface Change {
  before?: string;
  after?: string;
}

const wordsIn = (line: string) =>
  new Set(
    shown(line)
      .replace(/^Link: |\(leads to/g, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu),
  );
/** Whether a reader would take one line for another form of the other: most words are the same. */
const alike = (a: string, b: string) => {
  const [one, other] = [wordsIn(a), wordsIn(b)];
  return one.intersection(other).size * 2 >= Math.max(one.size, other.size, 1);
};

function changesOf(before: string[], after: string[], same = (a: string, b: string) => a === b): Change[] {
  const changes: Change[] = [];
  let [i, j, from, to] = [0, 0, 0, 0];
  // What differs in one place is looked at again, so that a sentence is shown with what it became.
  const settle = () => {
    const [old, now] = [before.slice(from, i), after.slice(to, j)];
    if (old.length > 0 && now.length > 0 && same !== alike) changes.push(...changesOf(old, now, alike));
    else changes.push(...old.map((line) => ({ before: line })), ...now.map((line) => ({ after: line })));
  };
  for (const { added, removed, value } of diffArrays(before, after, { comparator: same })) {
    if (removed) i += value.length;
    else if (added) j += value.length;
    else {
      settle();
      for (const _ of value) {
        const pair = { before: before[i++]!, after: after[j++]! };
        if (pair.before !== pair.after) changes.push(pair);
      }
      [from, to] = [i, j];
    }
  }
  settle();
  return changes;
}

/** A run of words: taken away, added, or kept. */
interface Run {
  sign: '-' | '+' | '=';
  text: string;
}
/** The words of a change. */
export function runsOf({ before, after }: Change): Run[] {
  const [old, now] = [before, after].map((line) => line && shown(line));
  if (now === undefined || old === undefined) return [{ sign: old ? '-' : '+', text: old ?? now ?? '' }];
  if (old === now) return [{ sign: '+', text: `${now} (another picture)` }];
  return diffWordsWithSpace(old, now).map(({ added, removed, value }) => ({ sign: added ? '+' : removed ? '-' : '=', text: value }));
}

export interface Comparison {
  /** Pages of which a sentence, a link or a picture changed. */
  changed: Map<string, Change[]>;
  added: string[];
  gone: string[];
  /** What changed on more than half of the pages in the same way: the frame. */
  shared: { change: Change; pages: number }[];
  /** Pages with no change of their own, in another make-up or style. */
  looks: string[];
  /** Files for readers or other programs that changed, are new, or are gone. */
  files: string[];
}

/** What a reader of the second site would notice who knew the first. */
export function compare(before: Site, after: Site): Comparison {
  const both = [...after.pages.keys()].filter((address) => before.pages.has(address));
  const all = new Map(both.map((address) => [address, changesOf(before.pages.get(address)!.lines, after.pages.get(address)!.lines)]));
  const counts = new Map<string, number>();
  for (const changes of all.values())
    for (const key of new Set(changes.map((change) => JSON.stringify(change)))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const often = new Map([...counts].filter(([, pages]) => pages >= 3 && pages * 2 > both.length));
  const own = both.map((address) => [address, all.get(address)!.filter((change) => !often.has(JSON.stringify(change)))] as const);
  const make = (site: Site, address: string) => site.pages.get(address)!.html.replace(bundled, '$1');
  return {
    changed: new Map(own.filter(([, changes]) => changes.length > 0)),
    added: [...after.pages.keys()].filter((address) => !before.pages.has(address)),
    gone: [...before.pages.keys()].filter((address) => !after.pages.has(address)),
    shared: [...often].map(([key, pages]) => ({ change: JSON.parse(key) as Change, pages })),
    looks: own.flatMap(([address, changes]) => (changes.length === 0 && make(before, address) !== make(after, address) ? [address] : [])),
    files: [...new Set([...before.files.keys(), ...after.files.keys()])].filter((file) => before.files.get(file) !== after.files.get(file)),
  };
}
