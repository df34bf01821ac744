import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { searchPage, storiesPage } from '../lib/url.ts';
import { collections } from '../schemas/collections.ts';
import { readInputs } from '../schemas/inputs.ts';
import { getSite } from './records.ts';

export interface StaffLink {
  label: string;
  to: string;
}

/** The pages that list entries which staff add: the collection, the name of a new file, and the link. */
const entryLists: Record<string, { collection: 'stories' | 'press' | 'results'; name: string; label: string }> = {
  [storiesPage]: { collection: 'stories', name: 'name-of-the-story', label: 'Staff: add a story' },
  '/press/': { collection: 'press', name: 'name-of-the-piece', label: 'Staff: add a press piece' },
  '/pilot/results/': { collection: 'results', name: 'name-of-the-result', label: 'Staff: add a result' },
};

/** Pages for people who need help or are lost. */
const pagesWithoutStaffLinks = ['/help-now/', searchPage, '/404.html'];

/**
 * Links with which staff change a page on GitHub and, on a page that lists entries, add one from its template. GitHub offers people
 * without write access to propose the change. Empty if content/site.yaml names no repository.
 * @param file the file of the page, from the top of the repository
 */
export async function listStaffLinks(address: string, file: string | undefined): Promise<StaffLink[]> {
  const { repository } = await getSite();
  if (!repository || !file || pagesWithoutStaffLinks.includes(address)) return [];
  const editor = (kind: 'edit' | 'new', path: string) => `${repository.replace(/(\.git)?\/?$/, '')}/${kind}/main/${encodeURI(path)}`;
  const change = { label: 'Staff: change this page', to: editor('edit', file) };
  const list = entryLists[address];
  if (!list) return [change];
  const { kind } = collections[list.collection];
  const template = join(readInputs().contentDir, list.collection, `_template.${kind}`);
  if (!existsSync(template)) return [change];
  const filled = new URLSearchParams({ filename: `${list.name}.${kind}`, value: readFileSync(template, 'utf8') });
  return [change, { label: list.label, to: `${editor('new', `content/${list.collection}`)}?${filled}` }];
}
