import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { searchPage, storiesPage } from '../lib/url.ts';
import { editAddress, newFileAddress } from '../lib/github.ts';
import { collections } from '../schemas/collections.ts';
import { readInputs } from '../schemas/inputs.ts';
import { getSite } from './records.ts';

/** A link to another place. */
export interface Link {
  label: string;
  to: string;
}

/** The pages that list files which staff add, with the folder of these files. */
const added = {
  [storiesPage]: { collection: 'stories', name: 'name-of-the-story', label: 'Staff: add a story' },
  '/press/': { collection: 'press', name: 'name-of-the-piece', label: 'Staff: add a press piece' },
  '/pilot/results/': { collection: 'results', name: 'name-of-the-result', label: 'Staff: add a result' },
} as const;

/** Pages for people in need of help, or on their way elsewhere: nothing there is about the making of the site. */
const without = ['/help-now/', searchPage, '/404.html'];

/**
 * What staff can do from a page: change its own file, and on pages with a list start a new file with its template filled in.
 * None while content/site.yaml names no repository.
 * @param file the file with the words of the page; absent for a page that has none of its own
 */
export async function listStaffLinks(address: string, file: string | undefined): Promise<Link[]> {
  const { repository } = await getSite();
  if (!repository || !file || without.includes(address)) return [];
  const change = { label: 'Staff: change this page', to: editAddress(repository, file) };
  if (!(address in added)) return [change];
  const { collection, name, label } = added[address as keyof typeof added];
  const { kind } = collections[collection];
  const path = join(readInputs().contentDir, collection, `_template.${kind}`);
  if (!existsSync(path)) return [change];
  const to = newFileAddress(repository, `content/${collection}/${name}.${kind}`, readFileSync(path, 'utf8'));
  return [change, { label, to }];
}
