import type { APIRoute } from 'astro';
import { readColours } from '../lib/colours.ts';
import tokens from '../styles/tokens.css?raw';

/** The centres of the people round a table, seen from above. */
const people = [
  [16, 6],
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
    `<g fill="${colour('on-help')}">${people.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="3"/>`).join('')}</g></svg>`,
  ];
  return new Response(svg.join(''), { headers: { 'Content-Type': 'image/svg+xml' } });
};
