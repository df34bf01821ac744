/** The namespace of drawings; xlink is the older way to write href, and xml that of xml:lang. */
export const svg = 'http://www.w3.org/2000/svg';
const xlink = 'http://www.w3.org/1999/xlink';
const xml = 'http://www.w3.org/XML/1998/namespace';

const words = (text: string) => new Set(text.trim().split(/\s+/));

/** What a drawing may be made of. Nothing in it runs, moves or is fetched. */
export const names = words(`
  svg g defs symbol use title desc path circle ellipse rect line polyline polygon text tspan
  linearGradient radialGradient stop clipPath mask pattern marker`);

/** Where words stand, and nothing else: a browser may read the inside of title and desc as HTML. */
export const wordsOnly = words('title desc');

/** The parts that may refer to another by href. */
export const referring = words('use linearGradient radialGradient pattern');

/** Place, form and look. `style` and `class` are not here: they are a second language, which can fetch. */
export const attributes = words(`
  id x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points width height viewBox preserveAspectRatio transform pathLength version
  dx dy rotate textLength lengthAdjust gradientUnits gradientTransform spreadMethod offset refX refY orient
  clipPathUnits maskUnits maskContentUnits patternUnits patternContentUnits patternTransform markerWidth markerHeight markerUnits
  fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray
  stroke-dashoffset opacity color stop-color stop-opacity clip-path clip-rule mask marker-start marker-mid marker-end
  font-family font-size font-weight font-style text-anchor dominant-baseline alignment-baseline baseline-shift letter-spacing
  word-spacing text-decoration display visibility overflow vector-effect paint-order shape-rendering text-rendering
  color-interpolation mask-type role lang aria-hidden aria-labelledby aria-describedby`);

/** Where a drawing starts, and how wide and how high it is. The build takes no commas. */
export const size = /^-?[\d.]+ -?[\d.]+ (?=[\d.]*[1-9])[\d.]+ (?=[\d.]*[1-9])[\d.]+$/;

/** Attributes that refer, or have a name with a colon: what the colon stands for, and the name behind it. */
export const prefixed = new Set([' href', `${xlink} href`, `${xml} lang`, `${xml} space`]);

/** What a drawing may declare; a program that drew it declares more. */
export const declared = new Set([svg, xlink, xml]);

/** The functions that may stand in an attribute; url is judged by itself. Others, such as image-set, fetch. */
export const functions = words('url rgb rgba hsl hsla matrix translate scale rotate skewX skewY');

/** What to do instead of parts that programs and people like to put into drawings. */
export const instead = new Map(
  Object.entries({
    script: 'A drawing runs nothing.',
    style: 'Write the look on each part: fill="#005eb8"',
    foreignObject: 'Write words in <text>.',
    image: 'Put the picture beside the page as a file of its own.',
    a: 'Write the link in the text of the page.',
    animate: 'A drawing stands still.',
    animateMotion: 'A drawing stands still.',
    animateTransform: 'A drawing stands still.',
    set: 'A drawing stands still.',
    filter: 'Leave the effect out.',
    metadata: 'It would be published with the drawing.',
    switch: 'Keep the one that is to be shown.',
    textPath: 'Write words in <text>, on a straight line.',
  }),
);

/** What to do about a drawing that its own program must write again. */
export const again = 'Save it once more from your drawing program as a plain or optimised SVG, with the look as attributes and not as CSS.';

/** The words of the XML parser in those of an editor; what is not here is told in general. */
const broken: [RegExp, string][] = [
  [/^undefined entity/, 'the name between & and ; is not known in a drawing. Write the sign itself, or &amp; for a plain &.'],
  [/^malformed char/, 'there is no sign with the number between &# and ;. Write the sign itself.'],
  [/^duplicate attribute/, 'an attribute is written twice in this part. Keep one of the two.'],
  [/^(unquoted attribute|attribute without value)/, 'the value of an attribute needs quotes: fill="#005eb8"'],
  [/^(unmatched closing|unexpected close)/, 'a part is closed here that is not open, or another must be closed before it.'],
  [/^unclosed tag/, `this part of the drawing is never closed. Was the file cut off? ${again}`],
  [/^unexpected end/, `the drawing ends in the middle of a part. Was the file cut off? ${again}`],
  [
    /^(text data outside|document must contain|documents may|incorrect syntax)/,
    'a drawing is one <svg> ... </svg> with all its parts inside, and nothing before or after it.',
  ],
];

/** What is wrong where the XML parser stopped. */
export const explainBroken = (message: string): string =>
  broken.find(([pattern]) => pattern.test(message))?.[1] ?? `the drawing cannot be read from here on. ${again}`;
