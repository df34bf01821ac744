import type { CollectionName } from '../schemas/collections.ts';

/**
 * The address of an entry that is a page, from the root of the site: /principles/immediate-help/.
 * The entry `index` of a collection stands at the collection's own address.
 */
export function addressOf(collection: CollectionName, id: string): string {
  const folder = collection === 'pages' ? '/' : `/${collection}/`;
  if (id === 'index') return folder;
  return id === '404' ? '/404.html' : `${folder}${id}/`;
}

/** Pages of content/pages/ that are shown in place of another page. No list, link or search leads to them. */
export const fallbackPages: readonly string[] = ['404', 'taken-down'];

/** Pages of content/pages/ with a route of their own. */
export const routedPages: readonly string[] = ['search', ...fallbackPages];

/** Pages of content/pages/ to which the frame of every page, a glossary term or the contact card leads. */
export const linkedPages: readonly string[] = ['index', 'help-now', 'contact', 'glossary'];

/** The page of help in a crisis. */
export const helpPage = '/help-now/';

/** The one page that runs a script. */
export const searchPage = '/search/';

/** The list of stories, and the folder of their addresses. */
export const storiesPage = '/stories/';

/** The page with the data, and the folder of its files. */
export const dataPage = '/pilot/data/';

/** The addresses of files that no entry makes. */
export const files: readonly string[] = [
  ...['contact.vcf', 'robots.txt', 'sitemap-index.xml', 'favicon.svg', 'share.png'].map((name) => `/${name}`),
  ...['results.csv', 'studies.csv', 'estimates.csv', 'journey.csv', 'csv-metadata.json', 'studies.csl.json'].map(
    (name) => `${dataPage}${name}`,
  ),
];

/**
 * An address of this site under the path of SITE_URL, as a link needs it. Addresses of other sites stay as they are.
 * @param address from the root of the site, for example /help-now/
 */
export function href(address: string, base: string = import.meta.env?.BASE_URL ?? '/'): string {
  if (!address.startsWith('/') || address.startsWith('//')) return address;
  return base.replace(/\/$/, '') + address;
}

/** The addresses above one, from the root down: for /pilot/results/ they are / and /pilot/. */
export function parents(address: string): string[] {
  const parts = address.split('/').filter(Boolean).slice(0, -1);
  const above = parts.map((_, i) => `/${parts.slice(0, i + 1).join('/')}/`);
  return address === '/' ? [] : ['/', ...above];
}
