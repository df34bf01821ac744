import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { searchPage, storiesPage } from '../lib/url.ts';
import { editAddress, newFileAddress } from '../lib/github.ts';
import { collections } from '../schemas/collections.ts';
import { readInputs } from '../schemas/inputs.ts';
import { getSite } from './records.ts';

export interface StaffLink {
  label: string;
  to: string;
}

/** The pages that list entries which staff add: the collection, the name of a new file, and the link. */
const entryLists = {
  [storiesPage]: { collection: 'stories', name: 'name-of-the-story', label: 'Staff: add a story' },
  '/press/': { collection: 'press', name: 'name-of-the-piece', label: 'Staff: add a press piece' },
  '/pilot/results/': { collection: 'results', name: 'name-of-the-result', label: 'Staff: add a result' },
} as const;

/** Pages for people who need help or are lost. */
const pagesWithoutStaffLinks = ['/help-now/', searchPage, '/404.html'];

/**
 * Links with which staff change a page on GitHub and, on a page that lists entries, add one from its template.
 * Empty if content/site.yaml names no repository.
 * @param file the file of the page, from the top of the repository
 */
export async function listStaffLinks(address: string, file: string | undefined): Promise<StaffLink[]> {
  const { repository } = await getSite();
  if (!repository || !file || pagesWithoutStaffLinks.includes(address)) return [];
  const change = { label: 'Staff: change this page', to: editAddress(repository, file) };
  if (!(address in entryLists)) return [change];
  const { collection, name, label } = entryLists[address as keyof typeof entryLists];
  const { kind } = collections[collection];
  const path = join(readInputs().contentDir, collection, `_template.${kind}`);
  if (!existsSync(path)) return [change];
  const to = newFileAddress(repository, `content/${collection}/${name}.${kind}`, readFileSync(path, 'utf8'));
  return [change, { label, to }];
}
