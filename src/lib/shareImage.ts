/**
 * The picture for shared links, 1200 by 630 pixels, as SVG: a network meeting seen from above, in the colours of the light scheme. It holds
 * no text, which would look different with the fonts of each machine that builds the site.
 * @param meeting the text of src/drawings/meeting.svg, 200 units wide
 * @param colour gives a colour for its name in tokens.css
 */
export function shareImage(meeting: string, colour: (name: string) => string): string {
  const voices = ['voice-1', 'voice-2', 'voice-3', 'voice-4'].map((name, index) => `.v${index + 1} { fill: ${colour(name)} }`);
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="-109 -4 420 220.5">',
    `<style>${voices.join(' ')} .v1, .v2, .v3, .v4, .paper { stroke: ${colour('band')} } .paper { fill: ${colour('page')} }`,
    `.dash { stroke-dasharray: 1 7 } .drawing > circle { fill: ${colour('nhs-blue')} }</style>`,
    `<rect x="-109" y="-4" width="420" height="220.5" fill="${colour('band')}"/>`,
    `<g class="drawing" fill="none" stroke="${colour('on-band')}" stroke-width="3" stroke-linecap="round" stroke-linejoin="round">`,
    meeting.replace(/<\/?svg[^>]*>/g, ''),
    '</g></svg>',
  ].join('\n');
}
