import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { addressOf } from '../formats/address.ts';
import type { Content } from '../rules/content.ts';
import { takenDownAddresses } from '../rules/consent.ts';
import { collections } from '../schemas/collections.ts';
import type { Inputs } from '../schemas/inputs.ts';

/** The sitemap of every page, each with the day on which its facts were checked. What is left of a story that was taken down is not in it. */
export function datedSitemap(content: Content, { siteUrl }: Inputs): AstroIntegration {
  const checked = new Map<string, string>();
  const full = (address: string) => new URL(`.${address}`, siteUrl).href;
  const takenDown = new Set(takenDownAddresses(content).map(full));
  for (const { collection, id, data } of content.entries) {
    if ('pages' in collections[collection] && data && 'checked' in data) checked.set(full(addressOf(collection, id)), data.checked);
  }
  return sitemap({
    filter: (page) => !takenDown.has(page),
    serialize: (item) => {
      const day = checked.get(item.url);
      return day ? { ...item, lastmod: day } : item;
    },
  });
}
