import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { addressOf } from '../lib/url.ts';
import type { Content } from '../reader/content.ts';

/**
 * The sitemap, with the day on which each page was checked. A page in place of a story that was taken down is not in it.
 * @param siteUrl where the site will stand, with its path
 * @param takenDown addresses from the root of the site
 */
export function datedSitemap(content: Content, siteUrl: URL, takenDown: string[]): AstroIntegration {
  const full = (address: string) => new URL(`.${address}`, siteUrl).href;
  const left = new Set(takenDown.map(full));
  const checked = new Map(
    content.entries.flatMap(({ collection, id, data }) =>
      data && 'checked' in data && 'title' in data ? [[full(addressOf(collection, id)), data.checked] as const] : [],
    ),
  );
  return sitemap({
    serialize: (item) => {
      const day = checked.get(item.url);
      return left.has(item.url) ? undefined : { ...item, ...(day && { lastmod: day }) };
    },
  });
}
