/**
 * The picture for shared links, 1200 by 630 pixels, as SVG: a network meeting at home, in the colours of the light scheme.
 * @param meeting the text of src/drawings/living-room.svg, 320 units wide
 * @param colour gives a colour for its name in tokens.css
 * @param draft of a draft, its sentence, the text of src/pages/_draft-sentence.svg. Its letters are lines, because text would look
 * different with the fonts of each machine that builds the site.
 */
export function shareImage(meeting: string, colour: (name: string) => string, draft?: string): string {
  const voices = ['voice-1', 'voice-2', 'voice-3', 'voice-4'].map((name, index) => `.v${index + 1} { fill: ${colour(name)} }`);
  const inside = (svg: string) => svg.replace(/<\/?svg[^>]*>/g, '');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="${draft ? '-76 -32 472 247.8' : '-58 -5 420 220.5'}">`,
    `<style>.bare { stroke: none } ${voices.join(' ')} .paper { fill: ${colour('page')} } .ink { fill: ${colour('text')} }</style>`,
    `<rect x="-76" y="-32" width="472" height="247.8" fill="${colour('ground-2')}"/>`,
    `<g fill="none" stroke="${colour('text')}" stroke-width="3" stroke-linecap="round" stroke-linejoin="round">${inside(meeting)}</g>`,
    draft ? `<g fill="${colour('text')}" transform="translate(-62 -25) scale(0.2)">${inside(draft)}</g>` : '',
    '</svg>',
  ].join('\n');
}
