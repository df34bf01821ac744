import type { APIRoute } from 'astro';
import { readColours } from '../lib/colours.ts';
import tokens from '../styles/tokens.css?raw';

/** The centres of the seats round a table, as in the drawing of a meeting. The sixth seat is empty. */
const seats = [
  [24.7, 11],
  [24.7, 21],
  [16, 26],
  [7.3, 21],
  [7.3, 11],
];

/** /favicon.svg */
export const GET: APIRoute = () => {
  const colour = readColours(tokens);
  const svg = [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">',
    `<rect width="32" height="32" rx="6" fill="${colour('help')}"/><circle cx="16" cy="16" r="4" fill="${colour('nhs-yellow')}"/>`,
    `<g fill="${colour('on-help')}">${seats.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="3"/>`).join('')}</g>`,
    `<circle cx="16" cy="6" r="2.5" fill="none" stroke="${colour('on-help')}" stroke-dasharray="2 1.5"/></svg>`,
  ];
  return new Response(svg.join(''), { headers: { 'Content-Type': 'image/svg+xml' } });
};
