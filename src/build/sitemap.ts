import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { addressOf } from '../lib/url.ts';
import { takenDownAddresses } from '../../scripts/consent.ts';
import { collections } from '../schemas/collections.ts';
import type { Inputs } from '../schemas/inputs.ts';
import type { Judged } from './judging.ts';

/** The sitemap of every page, each with the day on which its facts were checked. What is left of a story that was taken down is not in it. */
export function datedSitemap(judged: Promise<Judged>, { siteUrl }: Inputs): AstroIntegration {
  const full = (address: string) => new URL(`.${address}`, siteUrl).href;
  const known = judged.then((content) => {
    const takenDown = new Set(takenDownAddresses(content).map(full));
    const checked = new Map<string, string>();
    for (const { collection, id, data } of content.entries) {
      if ('pages' in collections[collection] && data && 'checked' in data) checked.set(full(addressOf(collection, id)), data.checked);
    }
    return { takenDown, checked };
  });
  // Content with faults is told of once, by who judges it.
  known.catch(() => undefined);
  return sitemap({
    serialize: async (item) => {
      const { takenDown, checked } = await known;
      if (takenDown.has(item.url)) return undefined;
      const day = checked.get(item.url);
      return day ? { ...item, lastmod: day } : item;
    },
  });
}
