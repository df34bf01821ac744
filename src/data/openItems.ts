import { getCollection } from 'astro:content';
import { type OpenItem, openItems } from '../schemas/confirm.ts';
import type { Page } from '../schemas/page.ts';
import { getSite } from './records.ts';

/** The collections that are listed on a page, by the page that owns them. */
const owned = {
  '/about/': ['site'],
  '/contact/': ['contact', 'service'],
  '/help-now/': ['help'],
  '/stories/': ['stories'],
  '/press/': ['press'],
  '/pilot/journey/': ['journey'],
  '/pilot/results/': ['results'],
  '/pilot/evidence/': ['studies'],
  '/glossary/': ['glossary'],
} as const;

/**
 * What the trust must still confirm of a page and of the records that it owns; empty once the site is live.
 * @param page the frontmatter of the page
 */
export async function listOpenItems(address: string, page: Page): Promise<OpenItem[]> {
  if ((await getSite()).publication === 'live') return [];
  const collections = address in owned ? owned[address as keyof typeof owned] : [];
  const entries = await Promise.all(collections.map((name) => getCollection(name)));
  return [page, ...entries.flat().flatMap(({ data }) => ('consent' in data ? [] : data))].flatMap((data) => openItems(data));
}
