/**
 * The picture for shared links, as SVG: a network meeting seen from above, one seat still empty.
 * It holds no words: letters would be drawn with whatever fonts the building machine has.
 */
export function shareImage(): string {
  const seats = Array.from({ length: 7 }, (_, i) => {
    const angle = (i / 7) * 2 * Math.PI - Math.PI / 2;
    const [x, y] = [600 + 215 * Math.cos(angle), 315 + 215 * Math.sin(angle)].map((n) => n.toFixed(1));
    return i === 0
      ? `<circle cx="${x}" cy="${y}" r="46" fill="none" stroke="#fff" stroke-width="8" stroke-dasharray="18 14"/>`
      : `<circle cx="${x}" cy="${y}" r="50" fill="${i % 2 ? '#fff9c4' : '#fff'}"/>`;
  });
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630">',
    '<rect width="1200" height="630" fill="#003087"/>',
    '<circle cx="600" cy="315" r="120" fill="#005eb8"/>',
    ...seats,
    '</svg>',
  ].join('');
}
