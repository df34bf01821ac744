import type { APIRoute } from 'astro';
import { readColours } from '../lib/colours.ts';
import tokens from '../styles/tokens.css?raw';

/** /favicon.svg: two voices that overlap. */
export const GET: APIRoute = () => {
  const colour = readColours(tokens);
  const voices = `<path fill="${colour('voice-1')}" d="M14 23a9 9 0 1 0-6-1l-2 6z"/><path fill="${colour('voice-2')}" d="M18 23a9 9 0 1 1 6-1l2 6z"/>`;
  const ground = `<rect width="32" height="32" rx="6" fill="${colour('page')}"/>`;
  const lines = `stroke="${colour('text')}" stroke-width="2" stroke-linejoin="round"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${ground}<g ${lines}>${voices}</g></svg>`;
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
};
