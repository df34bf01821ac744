import { getCollection } from 'astro:content';
import { addressOf, fallbackPages, parents } from '../lib/url.ts';
import { withoutSummary } from '../lib/storySummary.ts';
import { cached } from './cached.ts';
import type { PageEntry } from './pages.ts';
import { getSite } from './records.ts';
import { listStories } from './stories.ts';

/** What a link to a page needs. */
export interface PageLink {
  address: string;
  title: string;
  description: string;
}

const { compare } = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true });

/** Every page that the public may read, from A to Z by title, without pages that are shown in place of another. */
export const listPageLinks = cached(async (): Promise<PageLink[]> => {
  const pages = await Promise.all((['pages', 'approach', 'principles', 'easy-read'] as const).map((name) => getCollection(name)));
  const stories = (await listStories()).map((story) => ({ ...story, data: withoutSummary(story.data) }));
  const inPlaceOfAnother = ({ collection, id }: PageEntry) => collection === 'pages' && fallbackPages.includes(id);
  return [...pages.flat(), ...stories]
    .filter((entry) => !inPlaceOfAnother(entry))
    .map(({ collection, id, data: { title, description } }) => ({ address: addressOf(collection, id), title, description }))
    .sort((a, b) => compare(a.title, b.title));
});

/** The pages above an address, from the home page down. */
export async function listTrail(address: string): Promise<PageLink[]> {
  const pages = await listPageLinks();
  return parents(address).flatMap((above) => {
    const found = pages.find((each) => each.address === above);
    return found ? [above === '/' ? { ...found, title: 'Home' } : found] : [];
  });
}

/** A section of the site and its first page. */
export interface Section {
  label: string;
  address: string;
}

/** The sections that hold pages, in the order of the navigation; what belongs to none of them is "This site". */
export async function listSections(): Promise<Section[]> {
  const [{ navigation }, pages] = await Promise.all([getSite(), listPageLinks()]);
  const folders = pages.map(({ address }) => `/${address.split('/')[1]}/`);
  const sections = navigation.filter(({ to }) => folders.includes(to)).map(({ label, to }) => ({ label, address: to }));
  const hasOthers = folders.some((folder) => !sections.some(({ address }) => address === folder));
  return [...sections, ...(hasOthers ? [{ label: 'This site', address: '/' }] : [])];
}
