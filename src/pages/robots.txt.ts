import type { APIRoute } from 'astro';
import { href } from '../lib/url.ts';

/**
 * /robots.txt. A draft is open to crawlers too: each of its pages asks to be left out,
 * and a page that may not be read cannot ask.
 */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(href('/sitemap-index.xml'), site).href}\n`);
