/** The colours of voices by day: the picture stands on other sites, which know no scheme. */
const voices = ['#ffdc85', '#a9cff2', '#f0bcd5', '#a5ddd3', '#a9cff2', '#f0bcd5'];

/**
 * The picture for shared links, as SVG: a network meeting seen from above, one seat still empty, as content/drawings/meeting.svg has it.
 * It holds no words: letters would be drawn with whatever fonts the building machine has.
 */
export function shareImage(): string {
  const people = voices.map((colour, i) => {
    const angle = Math.round(((i + 1) * 360) / 7);
    return [
      `<g transform="rotate(${angle} 100 104)"><path d="M80 17q20-9 40 0"/>`,
      `<path fill="${colour}" stroke="#003087" d="M75 42a25 17 0 0 1 50 0q0 8-6 8H81q-6 0-6-8z"/><circle fill="#fff" stroke="#003087" cx="100" cy="38" r="13"/></g>`,
    ].join('');
  });
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="-109 -4 420 220.5">',
    '<rect x="-109" y="-4" width="420" height="220.5" fill="#003087"/>',
    '<g fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" stroke-linejoin="round">',
    '<path stroke-dasharray="1 7" d="M80 17q20-9 40 0M81 26h38q6 0 6 6v16q0 6-6 6H81q-6 0-6-6V32q0-6 6-6z"/>',
    '<circle fill="#005eb8" cx="100" cy="104" r="38"/>',
    ...people,
    '</g></svg>',
  ].join('');
}
