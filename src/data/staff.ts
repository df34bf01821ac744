import { getCollection } from 'astro:content';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { helpPage, searchPage, storiesPage } from '../lib/url.ts';
import { type CollectionName, collections } from '../schemas/collections.ts';
import { type OpenItem, openItems } from '../schemas/confirm.ts';
import { readInputs } from '../schemas/inputs.ts';
import type { Page } from '../schemas/page.ts';
import { getSite } from './records.ts';

/**
 * The page that shows a record or lists a collection, and what staff change there, or add: words behind "Staff: change" and "Staff: add".
 * The name of a new file is made of the same words.
 */
const shown = {
  contact: { page: '/contact/', what: 'the phone and the email' },
  service: { page: '/contact/', what: 'whether we take new people' },
  help: { page: helpPage, what: 'or add a help line' },
  site: { page: '/about/', what: 'the names, the menu and the state of the site' },
  pages: { page: '/site-map/', what: 'a page' },
  approach: { page: '/approach/', what: 'a page of the guide' },
  glossary: { page: '/glossary/', what: 'a word' },
  journey: { page: '/pilot/journey/', what: 'a step' },
  press: { page: '/press/', what: 'a press piece' },
  results: { page: '/pilot/results/', what: 'a result' },
  stories: { page: storiesPage, what: 'a story' },
  studies: { page: '/pilot/evidence/', what: 'a study' },
} as const satisfies Partial<Record<CollectionName, { page: string; what: string }>>;
type Shown = keyof typeof shown;

const shownOn = (address: string) => (Object.keys(shown) as Shown[]).filter((name) => shown[name].page === address);

/** Of these, those whose entries stand at other addresses, each with its own open items and a link to its own file. */
const elsewhere: Shown[] = ['pages', 'approach'];

/** Pages that stand at any address, or whose words come from others. */
const pagesWithoutStaffLinks = [searchPage, '/404.html'];

export interface StaffLink {
  label: string;
  to: string;
}

/**
 * Links with which staff change a page on GitHub or the records that it shows and, on a page that lists entries, choose the file of one
 * in their folder, or add one from its template.
 * GitHub offers people without write access to propose the change. Empty if content/site.yaml names no repository.
 * @param file the file of the page, from the top of the repository
 */
export async function listStaffLinks(address: string, file: string | undefined): Promise<StaffLink[]> {
  const { repository } = await getSite();
  if (!repository || !file || pagesWithoutStaffLinks.includes(address)) return [];
  const link = (words: string, editor: 'edit' | 'new' | 'tree', path: string, query = ''): StaffLink => ({
    label: `Staff: ${words}`,
    to: `${repository.replace(/(\.git)?\/?$/, '')}/${editor}/main/${encodeURI(path)}${query}`,
  });
  const links = shownOn(address).flatMap((name) => {
    const { kind } = collections[name];
    const { what } = shown[name];
    if (kind === 'record') return link(`change ${what}`, 'edit', `content/${name}.yaml`);
    const template = join(readInputs().contentDir, name, `_template.${kind}`);
    if (!existsSync(template)) return [];
    const filename = `name-of-the-${what.replace(/^an? /, '').replaceAll(' ', '-')}.${kind}`;
    const filled = new URLSearchParams({ filename, value: readFileSync(template, 'utf8') });
    const add = link(`add ${what}`, 'new', `content/${name}`, `?${filled}`);
    return elsewhere.includes(name) ? add : [link(`change ${what}`, 'tree', `content/${name}`), add];
  });
  return [link('change this page', 'edit', file), ...links];
}

/**
 * What the trust must still confirm of a page and of what it shows or lists; empty once the site is live.
 * @param page the frontmatter of the page
 */
export async function listOpenItems(address: string, page: Page): Promise<OpenItem[]> {
  if ((await getSite()).publication === 'live') return [];
  const owned = shownOn(address).filter((name) => !elsewhere.includes(name));
  const entries = await Promise.all(owned.map((name) => getCollection(name)));
  return [page, ...entries.flat().flatMap(({ data }) => ('consent' in data ? [] : data))].flatMap((data) => openItems(data));
}
