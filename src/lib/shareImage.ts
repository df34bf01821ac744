/** The word DRAFT in lines, 75 units wide and 15 high: text would look different with the fonts of each machine that builds the site. */
const draftWord = 'M0 0v15h4q7 0 7-7.5T4 0zM17 15V0h6q5 0 5 4t-5 4h-6m6 0 6 7M34 15l6-15 6 15m-10-5h8M52 15V0h10M52 7h8M64 0h12m-6 0v15';

/**
 * The picture for shared links, 1200 by 630 pixels, as SVG: a network meeting at home, in the colours of the light scheme.
 * @param meeting the text of src/drawings/living-room.svg, 320 units wide
 * @param colour gives a colour for its name in tokens.css
 * @param draft whether the picture says that the site is a draft
 */
export function shareImage(meeting: string, colour: (name: string) => string, draft: boolean): string {
  const voices = ['voice-1', 'voice-2', 'voice-3', 'voice-4'].map((name, index) => `.v${index + 1} { fill: ${colour(name)} }`);
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="-58 -5 420 220.5">',
    `<style>.bare { stroke: none } ${voices.join(' ')} .paper { fill: ${colour('page')} } .ink { fill: ${colour('text')} }</style>`,
    `<rect x="-58" y="-5" width="420" height="220.5" fill="${colour('ground-2')}"/>`,
    `<g fill="none" stroke="${colour('text')}" stroke-width="3" stroke-linecap="round" stroke-linejoin="round">`,
    meeting.replace(/<\/?svg[^>]*>/g, ''),
    draft ? `<path transform="translate(-49 8)" d="${draftWord}"/>` : '',
    '</g></svg>',
  ].join('\n');
}
