import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { addressOf } from '../formats/address.ts';
import type { Content } from '../rules/content.ts';
import { collections } from '../schemas/collections.ts';
import type { Inputs } from '../schemas/inputs.ts';

/** The sitemap of every page, each with the day on which its facts were checked. What is left of a story that was taken down is not in it. */
export function datedSitemap(content: Content, { siteUrl }: Inputs): AstroIntegration {
  const checked = new Map<string, string>();
  const takenDown = new Set<string>();
  for (const { collection, id, data } of content.entries) {
    const address = new URL(`.${addressOf(collection, id)}`, siteUrl).href;
    if (data && 'taken' in data) takenDown.add(address);
    else if ('pages' in collections[collection] && data && 'checked' in data) checked.set(address, data.checked);
  }
  return sitemap({
    filter: (page) => !takenDown.has(page),
    serialize: (item) => {
      const day = checked.get(item.url);
      return day ? { ...item, lastmod: day } : item;
    },
  });
}
