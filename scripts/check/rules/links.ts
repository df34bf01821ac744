import { fallbackPages, files, linkedPages, routedPages, storiesPage } from '../../../src/lib/url.ts';
import { linkIssue } from '../../../src/markdown/contentOnly.ts';
import { atField, type Content, entriesOf, type Entry } from '../../../src/reader/content.ts';
import { aboutFile, type FileIssue, type Issue, type Position } from '../../../src/reader/issue.ts';
import { byLikeness, nearest } from '../../../src/reader/nearest.ts';
import { oncePer } from '../../../src/reader/oncePer.ts';
import { atNode, elementsOf, headingsOf, type Link, linksOf, nodesOfType, startOf, textOf } from '../../../src/reader/tree.ts';
import { principleCount } from '../../../src/schemas/principle.ts';
import { siteAddress, webAddress } from '../../../src/schemas/text.ts';
import { addressOfEntry, anchorsListedBy, isPage, pagesOf } from '../pages.ts';
import { textFields } from '../prose.ts';
import { isRefusedAddress } from '../style.ts';
import { holdsOwnContact } from './contacts.ts';
import { pathIssue } from './fileNames.ts';
import { brokenLink } from './markdown.ts';

const idsOf = ({ body }: Entry) => headingsOf(body).map(({ id }) => id);

/**
 * The places on every page that words may lead to, by its address; undefined where they are not known, because the page cannot be read.
 * A single story is none of them: it may have to be taken down on any day, and a link left to it must not be what stops that.
 */
const linkTargets = oncePer((content: Content): Map<string, Set<string> | undefined> => {
  const broken = new Set(content.issues.filter(({ field }) => !field).map(({ file }) => file));
  const pages = pagesOf(content).filter(({ collection, id }) => collection !== 'stories' && !fallbackPages.includes(id));
  const placesOn = (entry: Entry) => new Set([...idsOf(entry), ...anchorsListedBy(entry, content)]);
  return new Map(pages.map((entry) => [addressOfEntry(entry), broken.has(entry.file) ? undefined : placesOn(entry)]));
});

/**
 * The links of a text, without email addresses and addresses in what should have been a link, which have rules of their own, and the
 * definitions of pictures.
 */
function linksInText({ body, text }: Entry) {
  const lines = text.split('\n');
  const isBroken = ({ line, column }: Position) =>
    [...(lines[line - 1] ?? '').matchAll(brokenLink)].some(({ 0: { length }, index }) => index < column && column <= index + length);
  const pictures = nodesOfType(body, 'imageReference').map(({ identifier }) => identifier);
  return linksOf(body).filter(
    ({ node, typed }) =>
      !(typed && (node.url.startsWith('mailto:') || isBroken(startOf(node)))) &&
      !(node.type === 'definition' && pictures.includes(node.identifier)),
  );
}

/** Fields that lead to a page of this site: of the menus, of an Easy Read page, of what the search answers. */
const linksInFields = (entry: Entry) =>
  textFields(entry).filter(
    ({ path, value }) => ['navigation', 'footer', 'sources', 'answers'].includes(String(path[0])) && siteAddress.safeParse(value).success,
  );

const addressesIn = (entry: Entry): string[] => [
  ...linksInText(entry).map(({ node }) => node.url),
  ...linksInFields(entry).map(({ value }) => value),
];

/** Every link leads somewhere, and its words say where, for people who listen to a list of links. Astro publishes dead links in silence. */
export const checkLinks = (entry: Entry, content: Content): Issue[] => [
  ...linksInText(entry)
    .filter(({ node }) => !isRefusedAddress(node.url))
    .flatMap((link) => atNode(link.node, addressIssue(link.node.url, entry, content), labelIssue(link))),
  ...linksInFields(entry).flatMap(({ path, value }) => atField(entry, path, addressIssue(value, entry, content))),
];

const vague =
  /^(?:(?:please )?(?:click|tap) (?:here|on|below|this)\b.*|(?:see )?here|click|(?:read|learn|find out|see|more)? ?more(?: details| information)?|(?:this )?(?:link|page|site|website|article)|this|download|details|go|continue)$/i;

/** Of links to other sites: "website", "their site", "the NHS page". "The NHS website" is a name. */
const nameless =
  /^(?!(?:the )?nhs website$)(?:(?:the|their|its|our|a|an|this|that|another) )?(?:(?:nhs|trust|charity|official|external|main|full|original|other|old|new|web) )*(?:web ?site|site|web ?page|page|link|article|report|study|paper|source|pdf|document|blog|post|news|information|info)$/i;

function labelIssue({ node, typed }: Link): string | undefined {
  if (node.type === 'definition') return;
  const { url } = node;
  const words = textOf(node).replace(/\s+/g, ' ').trim();
  if (words === '' && nodesOfType(node, 'image').length > 0) return;
  if (words === '') return 'the link has no words. Write them between the square brackets: [the seven principles](/principles/).';
  const plain = words.replace(/[^\p{L}\p{N} ]/gu, '').trim();
  if (vague.test(plain))
    return `the link says "${words}", which tells nobody where it leads. Name what is there: [the seven principles](/principles/).`;
  if (/^https?:/i.test(url) && nameless.test(plain))
    return `the link says "${words}", which names no site and no piece. Name what is there, for example: the Kent study in BMC Psychiatry.`;
  const site = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  const [, named] = /(?:^|[\s/(])(?:www\.)?((?:[a-z0-9-]+\.)+(?:uk|org|com|net|eu|info))\b(?!\.[a-z])/.exec(words.toLowerCase()) ?? [];
  if (named && site !== named && !site.endsWith(`.${named}`))
    return `the link says "${words}" and leads to ${site || 'this site'}. Name the site that it leads to.`;
  if (/^(?:https?:|www\.|(?:[a-z0-9-]+\.)+[a-z]{2,}\/)\S+$/i.test(words))
    return `a bare address tells nobody what is there. Write words before it: [the words of the link](${typed ? `https://${words.replace(/^https?:\/\//i, '')}` : url})`;
  return;
}

function addressIssue(to: string, entry: Entry, content: Content): string | undefined {
  if (holdsOwnContact(to, content)) return;
  if (/^mailto:/i.test(to))
    return `"${to}" would open an email program, which many readers have not set up. Write the address in the words, or link to a page of ${to.replace(/^.*@/, '') || 'the organisation'}. For our own team write <Contact />.`;
  if (/^(?:tel|sms):/i.test(to))
    return `"${to}" is a link to a number. For our own team write <Contact />, for a line of help.yaml <Call line="urgent" />; another number is written in the words.`;
  if (/^https?:/i.test(to)) {
    const [wrong] = webAddress.safeParse(to).error?.issues ?? [];
    if (wrong?.code === 'custom') return `"${to}" ${wrong.message}.`;
    return wrong && `"${to}" is not a web address; a right one looks like https://www.example.org/page`;
  }
  if (to === '') return 'the link has no address. Write it between the brackets, for example [the pilot](/pilot/).';
  const [, path = '', anchor] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(to) ?? [];
  const here = isPage(entry) ? addressOfEntry(entry) : '';
  if (path === '' && here === '') return `"${to}" needs the address of its page before it, because this text is shown on another page.`;
  const targets = linkTargets(content);
  const address = path || here;
  if ((files as readonly string[]).includes(address)) return;
  if (path !== '' && !targets.has(path)) return missing(path, content);
  const places = targets.has(address) ? targets.get(address) : new Set(idsOf(entry));
  if (anchor === undefined || !places || places.has(anchor) || places.has(decoded(anchor))) return;
  const [like, near] = [nearest(anchor, [...places]), byLikeness(anchor, [...places]).slice(0, 8)];
  const all = near.length > 0 ? `The places there are: #${near.join(', #')}.` : 'There are no headings on it to lead to.';
  return `nothing on ${address === here ? 'this page' : address} is called #${anchor}. ${like ? `Did you mean ${path}#${like}?` : all}`;
}

/** A place as its heading writes it: a browser's address line shows #caf%C3%A9 for #café. */
function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

/** What to say of an address of this site that is none of a page; nothing if its file is gone, which is said once, of the file. */
function missing(path: string, content: Content): string | undefined {
  const all = [...linkTargets(content).keys()];
  if (fallbackPages.some((id) => path.replace(/\.html$|\/$/, '') === `/${id}`))
    return `"${path}" is shown in place of another page, and no link leads there. Take the link away, and leave its words.`;
  const isGone = [...linkedPages, ...routedPages].some((id) => addressOfEntry({ collection: 'pages', id }) === path);
  if (isGone || (/^\/principles\/./.test(path) && entriesOf(content, 'principles').length < principleCount)) return;
  const moved = entriesOf(content, 'redirects')[0]?.data?.moved.find(({ from }) => from === path);
  if (moved) return `the page at ${path} has moved. Write its new address: ${moved.to}`;
  if (path.startsWith(storiesPage))
    return `a story can be taken down on any day, and this link would then lead nowhere. Link to ${storiesPage} instead.`;
  if (/\.(?:pdf|docx?|pptx?|xlsx?|odt)$/i.test(path))
    return `the site holds no PDFs and no documents, so "${path}" leads nowhere. Put the words on a page, or link to where the trust publishes it (https://...).`;
  const same = all.filter((each) => lastPartOf(each) === lastPartOf(path));
  const like = byLikeness(path, same)[0] ?? nearest(path, all);
  const meant = like ? ` Did you mean ${like}?` : '';
  if (linkIssue(path)) return `${linkIssue(path)}${meant}`;
  if (/\.(?:html?|mdx?|php|aspx?)$|(?:^|\/)index\/?$/.test(path))
    return `"${path}" is no address of this site: an address has no ending, and no index.${meant}`;
  if (all.includes(`${path}/`)) return `an address of this site ends with a slash (/). Write ${path}/`;
  const near = byLikeness(path, all).slice(0, 3).join(', ');
  const name = path.replace(/^\/|\/$/g, '');
  const file = content.show(`${/^(?:approach|principles|easy-read)\/[^/]+$/.test(name) ? name : `pages/${name || 'index'}`}.mdx`);
  return `there is no page at ${path}, because there is no file ${file}.${meant} If the page has a new name, write its new address (the nearest: ${near}), and both addresses in ${content.show('redirects.yaml')}. If it was deleted, take the link away.`;
}

const lastPartOf = (path: string) => /([^/]*?)(?:\/index)?(?:\.[a-z]+)?\/?$/i.exec(path)?.[1]?.toLowerCase();

/** Each address that moved leads to one that exists, in one step, and is none itself. The schema checks the form of an address. */
export function checkRedirects(content: Content): FileIssue[] {
  const addresses = new Set<string>([...pagesOf(content).map(addressOfEntry), ...files]);
  return entriesOf(content, 'redirects').flatMap((entry) => {
    const moved = entry.data?.moved ?? [];
    const from = moved.map((redirect) => redirect.from);
    return moved.flatMap(({ from: old, to }, index) => {
      const [target = '', part] = to.split('#');
      const issue = (field: 'from' | 'to', message: string) => atField(entry, ['moved', index, field], message);
      if (from.indexOf(old) !== index) return issue('from', `${old} is redirected twice. Keep one of the two entries.`);
      if (addresses.has(old)) return issue('from', `${old} is redirected, but it still exists. Take this entry away, or move the page.`);
      if (target === old) return issue('to', `${old} leads to itself. Write where the page is now.`);
      if (from.includes(target) && !addresses.has(target))
        return issue('to', `${old} leads to ${target}, which is redirected itself. Write the last address here.`);
      if (!addresses.has(target))
        return issue('to', `${old} leads to ${target}, which does not exist. Write the address of a page of this site.`);
      if (part === undefined || (linkTargets(content).get(target)?.has(part) ?? true)) return [];
      return issue('to', `${old} leads to ${to}, but ${target} has no part called #${part}.`);
    });
  });
}

/** Where every reader starts: home, pages with a route of their own, and texts and menus that are parts of pages. A story is always listed. */
const isStart = (entry: Entry) =>
  !isPage(entry) || entry.collection === 'stories' || (entry.collection === 'pages' && ['index', ...routedPages].includes(entry.id));

/**
 * A page to which no way leads from home, a menu or the footer is read by nobody. The site map lists every page, and counts for nothing
 * here, nor does what only the search answers with. While a page cannot be read, its links are not known, and no page is reported.
 */
export function checkOrphans(content: Content): FileIssue[] {
  const isUnread = ({ body, data, collection, path }: Entry) => (path.endsWith('.mdx') ? !body : collection === 'site' && !data);
  if (content.entries.some(isUnread) || content.issues.some(({ file, field }) => !field && file.endsWith('.mdx'))) return [];
  const pages = new Map(pagesOf(content).map((entry) => [addressOfEntry(entry), entry]));
  const reached = new Set(content.entries.filter(isStart));
  // A set that grows while it is walked is walked to its end.
  for (const entry of reached) {
    const linked = entry.collection === 'glossary' ? [] : addressesIn(entry).map((to) => pages.get(to.replace(/[?#].*$/s, '')));
    const listed = elementsOf(entry.body, 'Principles').length > 0 ? entriesOf(content, 'principles') : [];
    // Those of the guide, the principles and Easy Read lead to each other.
    const beside = entry.collection === 'pages' || !isPage(entry) ? [] : entriesOf(content, entry.collection);
    for (const next of [...linked, ...listed, ...beside]) if (next) reached.add(next as Entry);
  }
  return (
    [...pages.values()]
      // A file that must be renamed has no address yet.
      .filter((entry) => !reached.has(entry) && !pathIssue(entry.path, content))
      .flatMap((entry) => {
        const [, above] = /^pages\/(.+)\/[^/]+$/.exec(entry.path) ?? [];
        const place = `${above ? `${content.show(`pages/${above}.mdx`)}, to ` : ''}${content.show('site.yaml')} (navigation or footer)`;
        const message = `no link, menu or footer leads to this page, so nobody finds it. Add [a link](${addressOfEntry(entry)}) to ${place}, or to another page that speaks of it.`;
        return aboutFile(entry.file, message);
      })
  );
}
