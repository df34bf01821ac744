import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { addressOf } from '../formats/address.ts';
import type { Content } from '../rules/content.ts';
import { collections } from '../schemas/collections.ts';
import type { Inputs } from '../schemas/inputs.ts';

/** The sitemap of every page, each with the day on which its facts were checked. */
export function datedSitemap(content: Content, { siteUrl }: Inputs): AstroIntegration {
  const checked = new Map<string, string>();
  for (const { collection, id, data } of content.entries) {
    if (!('pages' in collections[collection]) || !data || !('checked' in data)) continue;
    checked.set(new URL(`.${addressOf(collection, id)}`, siteUrl).href, data.checked);
  }
  return sitemap({
    serialize: (item) => {
      const day = checked.get(item.url);
      return day ? { ...item, lastmod: day } : item;
    },
  });
}
