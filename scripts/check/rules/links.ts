import { redirectIssues } from '../../../src/lib/redirects.ts';
import { addressOf, fallbackPages, files, storiesPage } from '../../../src/lib/url.ts';
import { type Content, entriesOf, type Entry } from '../../../src/reader/content.ts';
import type { FileIssue, Issue } from '../../../src/reader/issue.ts';
import { nameOf } from '../../../src/reader/fields.ts';
import { byLikeness, nearest } from '../../../src/reader/nearest.ts';
import { linksOf, nodesOf } from '../../../src/reader/tree.ts';
import { siteAddress, webAddress } from '../../../src/schemas/text.ts';
import { addressOfEntry, anchorsListedBy, headingIds, isPage, pagesOf } from '../pages.ts';
import { textFields } from '../prose.ts';
import { isRefusedAddress } from '../style.ts';

interface Target {
  entry: Entry;
  /** The places on the page; undefined where they are not known, because the page cannot be read. */
  anchors?: Set<string>;
}

/** A link of an entry, with where it stands. */
export interface FoundLink extends Omit<Issue, 'message'> {
  to: string;
}

/**
 * Every page that words may lead to, by its address. A single story is none of them: it may have to be taken down on any day, and a link
 * left to it must not be what stops that.
 */
function linkTargets(content: Content): Map<string, Target> {
  const broken = new Set(content.issues.filter(({ field }) => !field).map(({ file }) => file));
  return new Map(
    pagesOf(content)
      .filter(({ collection, id }) => collection !== 'stories' && !fallbackPages.includes(id))
      .map((entry) => {
        const anchors = new Set([...headingIds(entry), ...anchorsListedBy(entry, content)]);
        return [addressOfEntry(entry), { entry, ...(!broken.has(entry.file) && { anchors }) }];
      }),
  );
}

/** Fields that lead to a page of this site: of the menus, of an Easy Read page, of what the search answers. */
const linkFields = ['navigation', 'footer', 'sources', 'answers'];

/** Every link of an entry, of its text and of its fields. The schema reports fields that are no addresses. */
export function linksIn(entry: Entry): FoundLink[] {
  const { body, fields } = entry;
  const images = new Set((body ? nodesOf(body) : []).flatMap((node) => (node.type === 'imageReference' ? [node.identifier] : [])));
  return [
    ...linksOf(body)
      .filter(
        ({ typed, url, node }) => !(typed && url.startsWith('mailto:')) && !(node.type === 'definition' && images.has(node.identifier)),
      )
      .map(({ url, line, column }) => ({ to: url, line, column })),
    ...textFields(entry)
      .filter(({ path, value }) => linkFields.includes(String(path[0])) && path.at(-1) !== 'label' && siteAddress.safeParse(value).success)
      .map(({ path, value }) => ({ to: value, field: nameOf(path), ...fields!.positionOf(path) })),
  ];
}

/** Every link leads somewhere: to a page of this site and a place on it, or to a whole web address. Astro publishes dead links in silence. */
export function checkLinks(content: Content, own: (text: string) => boolean): FileIssue[] {
  const targets = linkTargets(content);
  return content.entries.flatMap((entry) =>
    linksIn(entry).flatMap(({ to, ...at }) => {
      const message = linkIssue(to, entry, targets, content, own);
      return message ? [{ file: entry.file, ...at, message }] : [];
    }),
  );
}

function linkIssue(
  to: string,
  entry: Entry,
  targets: Map<string, Target>,
  content: Content,
  own: (text: string) => boolean,
): string | undefined {
  if (isRefusedAddress(to) || own(to)) return;
  if (/^mailto:/i.test(to))
    return `"${to}" would open an email program, which many readers have not set up. Write the address in the words, or link to a page of ${to.replace(/^.*@/, '') || 'the organisation'}. For our own team write <Contact />.`;
  if (/^(?:tel|sms):/i.test(to))
    return `"${to}" is a link to a number. For our own team write <Contact />, for a line of help.yaml <Call line="urgent" />; another number is written in the words.`;
  if (/^https?:/i.test(to)) {
    const [wrong] = webAddress.safeParse(to).error?.issues ?? [];
    if (wrong?.code === 'custom') return `"${to}" ${wrong.message}.`;
    return wrong && `"${to}" is not a web address; a right one looks like https://www.example.org/page`;
  }
  if (/^[a-z][a-z0-9+.-]*:|^[/\\]{2}|\\/i.test(to)) return;
  if (to === '') return 'the link has no address. Write it between the brackets, for example [the pilot](/pilot/).';
  const [, path = '', anchor] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(to) ?? [];
  const here = isPage(entry) ? addressOfEntry(entry) : undefined;
  if (path === '' && here === undefined)
    return `"${to}" needs the address of its page before it, because this text is shown on another page.`;
  const address = path || here || '/';
  if ((files as readonly string[]).includes(address)) return;
  const target = targets.get(address) ?? (path === '' ? { entry, anchors: new Set(headingIds(entry)) } : undefined);
  if (!target) return missing(path, targets, content);
  const { anchors } = target;
  if (anchor === undefined || !anchors || anchors.has(anchor)) return;
  const like = nearest(anchor, [...anchors]);
  const places = byLikeness(anchor, [...anchors])
    .slice(0, 8)
    .map((each) => `#${each}`)
    .join(', ');
  const near = places ? `The places there are: ${places}.` : 'There are no headings on it to lead to.';
  return `nothing on ${address === here ? 'this page' : address} is called #${anchor}. ${like ? `Did you mean ${path}#${like}?` : near}`;
}

/** The entries of content/redirects.yaml. */
const movedIn = (content: Content) => entriesOf(content, 'redirects').flatMap(({ data }) => data?.moved ?? []);

/** Old addresses lead to pages that are there, and none of them is the address of a page. */
export function checkRedirects(content: Content): FileIssue[] {
  const targets = linkTargets(content);
  const addresses = new Set([...pagesOf(content).map(addressOfEntry), ...files]);
  const hasPart = (address: string, part: string) => targets.get(address)?.anchors?.has(part) ?? true;
  return entriesOf(content, 'redirects').flatMap(({ file, fields, data }) =>
    redirectIssues(data?.moved ?? [], addresses, hasPart).map(({ index, field, message }) => {
      const path = ['moved', index, field];
      return { file, ...fields!.positionOf(path), field: nameOf(path), message };
    }),
  );
}

function missing(path: string, targets: Map<string, Target>, content: Content): string {
  const all = [...targets.keys()];
  const moved = movedIn(content).find(({ from }) => from === path);
  if (moved) return `the page at ${path} has moved. Write its new address: ${moved.to}`;
  if (path.startsWith(storiesPage))
    return `a story can be taken down on any day, and this link would then lead nowhere. Link to ${storiesPage} instead.`;
  if (/\.(?:pdf|docx?|pptx?|xlsx?|odt)$/i.test(path))
    return `the site holds no PDFs and no documents, so "${path}" leads nowhere. Put the words on a page, or link to where the trust publishes it (https://...).`;
  const like = likeAddress(path, all);
  const meant = like ? ` Did you mean ${like}?` : '';
  if (/^www\./i.test(path)) return `"${path}" is not a whole web address. Write https://${path}`;
  if (/^[\w-]+(\.[\w-]+)+(\/|$)/.test(path) && !like) return `"${path}" is no page of this site. For another site write https://${path}`;
  if (!path.startsWith('/'))
    return `"${path}" is not how a page of this site is written. Its address starts and ends with a slash (/), for example /pilot/.${meant}`;
  if (/\.(?:html?|mdx?|php|aspx?)$|(?:^|\/)index\/?$/.test(path))
    return `"${path}" is no address of this site: an address has no ending, and no index.${meant}`;
  if (all.includes(`${path}/`)) return `an address of this site ends with a slash (/). Write ${path}/`;
  const near = byLikeness(path, all).slice(0, 3).join(', ');
  const clean = path.replace(/^\/|\/$/g, '');
  const [folder = '', ...rest] = clean.split('/');
  const file =
    all.some((address) => address === addressOf('approach', 'index')) &&
    ['approach', 'principles', 'easy-read'].includes(folder) &&
    rest.length === 1
      ? `${folder}/${rest[0]}.mdx`
      : `pages/${clean || 'index'}.mdx`;
  return `there is no page at ${path}, because there is no file ${content.show(file)}.${meant} If the page has a new name, write its new address (the nearest: ${near}). If it was deleted, take the link away.`;
}

/** The address that was most likely meant: one with the same last part, else one that differs by a few letters. */
function likeAddress(path: string, all: string[]): string | undefined {
  const clean = path
    .toLowerCase()
    .replace(/\.[a-z]+$/, '')
    .replace(/\/index$/, '');
  const last = (address: string) => address.split('/').filter(Boolean).at(-1) ?? '';
  const same = all.filter((address) => last(address) === last(clean) && last(clean) !== '');
  const whole = clean
    .split('/')
    .filter((part) => !/^\.*$/.test(part))
    .join('/');
  return byLikeness(clean, same)[0] ?? nearest(`/${whole}/`, all);
}
