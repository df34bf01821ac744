import { readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import sharp from 'sharp';
import { mimeType } from '../../src/lib/mimeTypes.ts';
import { type Summary, titles } from './comment.ts';
import { type Change, lineOfLink, readAsset, runsOf, shown, type Site } from './compare.ts';

/** A page of the report. A side that is absent does not exist, or may not be shown. */
export interface Shown {
  address: string;
  note?: string | undefined;
  before?: Site | undefined;
  after?: Site | undefined;
  changes: Change[];
}

/** So many pages are drawn, and so many bytes at most: the other pages are named. */
const most = 30;
const mostBytes = 8_000_000;
/** So many lines of a list or of a page. */
const mostLines = 300;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => escapes[sign]!);
const clip = (text: string) => (text.length > 2000 ? `${text.slice(0, 2000)}…` : text);
const titleOf = (site: Site | undefined, address: string) =>
  parse(site?.pages.get(address)?.html ?? '')
    .querySelector('h1')
    ?.text.trim() ?? address;
const idOf = (address: string) => `page-${encodeURIComponent(address)}`;

/** Blocks without a block inside, in which a change is marked. */
const blocks = 'h1, h2, h3, h4, p, li, dt, dd, td, th, summary, figcaption, blockquote';
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** A picture as part of the report, small enough for a screen. */
async function dataUri(folder: string, src: string): Promise<string> {
  const bytes = readAsset(folder, src);
  const shrink = bytes.length > 40_000 && !/\.svg$/i.test(src);
  const small = shrink ? await sharp(bytes).resize({ width: 800, withoutEnlargement: true }).webp({ quality: 60 }).toBuffer() : bytes;
  return `data:${shrink ? 'image/webp' : mimeType(src)};base64,${small.toString('base64')}`;
}

/** A built page that needs nothing but itself and does nothing: changed blocks have an outline, and links lead nowhere. */
async function standAlone(site: Site, address: string, lines: string[]): Promise<string> {
  const page = parse(site.pages.get(address)!.html);
  // What the frame may load is decided by the report's own policy.
  for (const each of page.querySelectorAll('script, link, source, base, meta[http-equiv]')) each.remove();
  for (const image of page.querySelectorAll('img')) {
    image.removeAttribute('srcset');
    image.setAttribute('src', await dataUri(site.folder, image.getAttribute('src') ?? ''));
  }
  const changed = new Set(lines);
  for (const a of page.querySelectorAll('a')) if (changed.has(lineOfLink(a))) a.setAttribute('data-changed', '');
  for (const block of page.querySelectorAll(blocks)) {
    if (block.querySelector(blocks)) continue;
    const text = plain(block.text);
    if ([...changed].some((line) => text.includes(plain(line)))) block.setAttribute('data-changed', '');
  }
  // A browser that knows how begins at the first change.
  const mark = 'outline:3px dashed #b35c00;outline-offset:3px;scroll-initial-target:nearest';
  const own = `<base target="_blank"><style>[data-changed]{${mark}}</style>`;
  page.querySelector('head')!.insertAdjacentHTML('beforeend', own);
  return page.toString();
}

/** Without rights: no script runs in it, and it is of no origin. In an attribute only these two signs mean anything. */
const frame = (title: string, html: string, width: number) =>
  `<iframe sandbox="" loading="lazy" width="${width}" title="${escape(title)}" srcdoc="${html.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`;

const signs = { '-': 'del', '+': 'ins', '=': 'span' };
const wordsOf = (change: Change) =>
  `<p class="words">${runsOf(change)
    .map(({ sign, text }) => `<${signs[sign]}>${escape(clip(text))}</${signs[sign]}>`)
    .join('')}</p>`;
const some = (items: string[]) =>
  items.length > mostLines ? [...items.slice(0, mostLines), `<p>and ${items.length - mostLines} more</p>`] : items;

async function drawPage({ address, note, before, after, changes }: Shown): Promise<string> {
  const sides = await Promise.all([
    before && { when: 'Before', html: await standAlone(before, address, changes.flatMap((each) => each.before ?? []).map(shown)) },
    after && { when: 'After', html: await standAlone(after, address, changes.flatMap((each) => each.after ?? []).map(shown)) },
  ]);
  const pair = (width: number, device: string) =>
    `<div class="pair w${width}">${sides
      .flatMap((side) =>
        side
          ? [
              `<figure><figcaption>${side.when}</figcaption><div>${frame(`${address}, ${side.when.toLowerCase()}, ${device}`, side.html, width)}</div></figure>`,
            ]
          : [],
      )
      .join('')}</div>`;
  return `<section id="${idOf(address)}"><h2>${escape(titleOf(after ?? before, address))} <small>${escape(address)}</small></h2>${note ? `<p>${escape(note)}</p>` : ''}
${some(changes.map(wordsOf)).join('\n')}
<h3>On a phone</h3>${pair(390, 'on a phone')}
<details><summary>On a computer</summary>${pair(1280, 'on a computer')}</details></section>`;
}

function drawList(name: keyof Summary, lines: string[], drawn: Set<string>): string {
  if (lines.length === 0) return '';
  const item = (line: string) => {
    const address = line.split(' ', 1)[0]!.replace(/:$/, '');
    return `<li>${drawn.has(address) ? `<a href="#${escape(idOf(address))}">${escape(address)}</a>${escape(line.slice(address.length))}` : escape(clip(line))}</li>`;
  };
  const items = lines.slice(0, 3000).map(item);
  if (lines.length > items.length) items.push(`<li>and ${lines.length - items.length} more</li>`);
  const list = `<ul>${items.join('\n')}</ul>`;
  if (lines.length > 12 && name !== 'problems')
    return `<details class="list"><summary>${titles[name]} (${lines.length})</summary>${list}</details>`;
  return `<div class="list ${name}"><h2>${titles[name]}</h2>${list}</div>`;
}

/**
 * The report: one file that needs no other and no network, and under 10 MB.
 * @param lead what the change does, in a sentence or two
 * @param pages in the order in which they are shown; those that are too many or too large are named among the notes
 */
export async function drawReport(lead: string[], summary: Summary, pages: Shown[]): Promise<string> {
  // Of a site that could not be built no page can be drawn.
  const drawable = pages.filter(({ before, after }) => before ?? after);
  const drawn: string[] = [];
  const names = new Set<string>();
  let bytes = 0;
  for (const page of drawable.slice(0, most)) {
    const html = await drawPage(page);
    if (bytes + Buffer.byteLength(html) > mostBytes) continue;
    bytes += Buffer.byteLength(html);
    drawn.push(html);
    names.add(page.address);
  }
  const notes =
    drawable.length > names.size
      ? [`${names.size} pages are shown. The other ${drawable.length - names.size} are only named, to keep this file small.`]
      : [];
  const lists = { ...summary, notes: [...summary.notes, ...notes] };
  const sheets = ['../../src/styles/tokens.css', '../../src/styles/base.css', 'report.css'];
  const style = sheets.map((sheet) => readFileSync(new URL(sheet, import.meta.url), 'utf8')).join('');
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>Your change, before it is published</title><style>${style}</style></head><body>
<header><h1>Your change, before it is published</h1>${lead.map((line) => `<p>${escape(line)}</p>`).join('')}</header>
<main>${(Object.keys(titles) as (keyof Summary)[]).map((name) => drawList(name, lists[name], names)).join('\n')}
${drawn.join('\n')}</main></body></html>
`;
}
