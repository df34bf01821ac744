import type { APIRoute } from 'astro';
import sharp from 'sharp';
import meeting from '../drawings/living-room.svg?raw';
import { getSite } from '../data/records.ts';
import { readColours } from '../lib/colours.ts';
import { shareImage } from '../lib/shareImage.ts';
import tokens from '../styles/tokens.css?raw';
import draftSentence from './_draft-sentence.svg?raw';

/** /share.png: the picture of a shared link, 1200 by 630 pixels. */
export const GET: APIRoute = async () => {
  const draft = (await getSite()).publication === 'draft';
  const png = await sharp(Buffer.from(shareImage(meeting, readColours(tokens), draft ? draftSentence : undefined)))
    .png()
    .toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
