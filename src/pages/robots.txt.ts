import type { APIRoute } from 'astro';
import { href } from '../lib/url.ts';

/**
 * /robots.txt. Crawlers may read a draft too: each of its pages says noindex, and they must read a page to see that.
 */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(href('/sitemap-index.xml'), site).href}\n`);
