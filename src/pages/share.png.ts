import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { shareImage } from '../lib/shareImage.ts';

/** /share.png: the picture that goes with a shared link, 1200 by 630 pixels. */
export const GET: APIRoute = async () => {
  const png = await sharp(Buffer.from(shareImage())).png().toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
