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

/** What staff add to a collection, and the page that offers it and lists what is there. The name of a new file is made of the same words. */
const added = {
  pages: { page: '/site-map/', what: 'a page' },
  approach: { page: '/approach/', what: 'a page of the guide' },
  glossary: { page: '/glossary/', what: 'a word' },
  journey: { page: '/pilot/journey/', what: 'a step' },
  press: { page: '/press/', what: 'a press piece' },
  results: { page: '/pilot/results/', what: 'a result' },
  stories: { page: storiesPage, what: 'a story' },
  studies: { page: '/pilot/evidence/', what: 'a study' },
} as const;
type Added = keyof typeof added;
/** Of these, those whose entries stand at other addresses, each with a link to its own file. */
const elsewhere: Added[] = ['pages', 'approach'];

/** The records whose words a page shows, each a file of its own. */
const records: Record<string, { file: string; what: string }[]> = {
  '/contact/': [
    { file: 'contact.yaml', what: 'change the phone and the email' },
    { file: 'service.yaml', what: 'change whether we take new people' },
  ],
  '/help-now/': [{ file: 'help.yaml', what: 'change or add a help line' }],
  '/about/': [{ file: 'site.yaml', what: 'change the names, the menu and the state of the site' }],
};

/** Pages that stand at any address, or whose words come from others. */
const pagesWithoutStaffLinks = [searchPage, '/404.html'];

/**
 * Links with which staff change a page on GitHub or the records that it shows and, on a page that lists entries, choose the file of one
 * in their folder, or add one from its template.
 * GitHub offers people without write access to propose the change. Empty if content/site.yaml names no repository.
 * @param file the file of the page, from the top of the repository
 */
export async function listStaffLinks(address: string, file: string | undefined): Promise<StaffLink[]> {
  const { repository } = await getSite();
  if (!repository || !file || pagesWithoutStaffLinks.includes(address)) return [];
  const editor = (kind: 'edit' | 'new' | 'tree', path: string) =>
    `${repository.replace(/(\.git)?\/?$/, '')}/${kind}/main/${encodeURI(path)}`;
  const changes = [
    { file, what: 'change this page' },
    ...(records[address] ?? []).map((each) => ({ ...each, file: `content/${each.file}` })),
  ];
  const newFiles = (Object.keys(added) as Added[]).filter((name) => added[name].page === address);
  return [
    ...changes.map(({ file, what }) => ({ label: `Staff: ${what}`, to: editor('edit', file) })),
    ...newFiles.flatMap((name) => {
      const { kind } = collections[name];
      const template = join(readInputs().contentDir, name, `_template.${kind}`);
      if (!existsSync(template)) return [];
      const { what } = added[name];
      const change = { label: `Staff: change ${what}`, to: editor('tree', `content/${name}`) };
      const filled = new URLSearchParams({
        filename: `name-of-the-${what.replace(/^an? /, '').replaceAll(' ', '-')}.${kind}`,
        value: readFileSync(template, 'utf8'),
      });
      const add = { label: `Staff: add ${what}`, to: `${editor('new', `content/${name}`)}?${filled}` };
      return elsewhere.includes(name) ? [add] : [change, add];
    }),
  ];
}
