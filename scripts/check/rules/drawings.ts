import { longestTitle, looks } from '../../../src/schemas/drawing.ts';
import { type Content, entriesOf, type Entry } from '../../../src/reader/content.ts';
import { placeAt } from '../../../src/reader/encoding.ts';
import { type Fault, type Finding, inFile } from '../../../src/reader/issue.ts';
import { nearest } from '../../../src/reader/nearest.ts';
import { judgeAttribute, judgeDrawing, judgePart, type Kind } from './svg.ts';
import type { Attribute, Part } from './svgTree.ts';

const shapes = ['g', 'path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon'];
const form = 'class d x y x1 y1 x2 y2 cx cy r rx ry points width height transform viewBox xmlns'.split(' ');
const colours = /^(fill|stroke|color|stop-color)$/;
const classes = `The classes are: ${Object.keys(looks).join(', ')}.`;

const own: Kind = {
  smaller: 'Draw less in it: fewer shapes, and places in whole numbers.',
  judgePart: (part) => {
    const { name } = part;
    if (name === 'text' || name === 'tspan')
      return `words in a drawing are not read aloud, translated or made larger. Say it in <title>, or in the words under the drawing.`;
    if (name === 'style') return `<style> is not allowed in a drawing. Give each shape a class: class="v1". ${classes}`;
    if (name === 'title' || shapes.includes(name)) return judgePart(part);
    return judgePart(part) ?? `<${name}> is not allowed in a drawing of this site, which is made of: ${shapes.join(', ')}.`;
  },
  judgeAttribute: (attribute, part) => {
    const { name, local, value } = attribute;
    if (local === 'href' || /url\(/i.test(value))
      return `${name} names something elsewhere. A drawing of this site fetches nothing, and holds all that it shows. Take it away.`;
    if (name === 'class') return judgeClasses(value);
    if (name === 'style') return `style is not allowed in a drawing. Take it away and write a class: class="v1". ${classes}`;
    if (colours.test(name) && /^(none|currentColor)$/.test(value)) return;
    if (colours.test(name))
      return `${name}="${value}" is a colour of its own, and would be lost in the dark. Take it away and write a class: class="v1". ${classes}`;
    if (name === 'id') return 'an id could stand twice on a page. Take it away, and draw in full what it names.';
    return judgeOther(attribute, part);
  },
};

function judgeClasses(value: string): string | undefined {
  const unknown = value.split(/\s+/).find((each) => !Object.hasOwn(looks, each));
  if (unknown === undefined) return;
  const like = nearest(unknown, Object.keys(looks));
  return `class="${unknown}" is not one of the looks of a drawing. ${like ? `Did you mean ${like}? ` : ''}${classes}`;
}

function judgeOther(attribute: Attribute, part: Part): string | undefined {
  const found = judgeAttribute(attribute, part);
  if (found || form.includes(attribute.name) || attribute.name.startsWith('xmlns:')) return found;
  return `${attribute.name} is not allowed in a drawing of this site. Take it away; how a shape looks is said by its class. ${classes}`;
}

/** A drawing stands inside pages: it brings no colour, word, name or program of its own, and it says what it shows. */
export function judgeDrawings(content: Content): Fault[] {
  return entriesOf(content, 'drawings').flatMap((entry) => inFile(entry.file, [...judgeDrawing(entry.text, own), ...judgeTitle(entry)]));
}

function judgeTitle({ text, data }: Entry<'drawings'>): Finding[] {
  const length = data?.title.length ?? 0;
  if (length <= longestTitle) return [];
  const message = `the title is ${length} characters long, and ${longestTitle} are the most. Say in short what is to be seen, and the rest in the words under the drawing.`;
  return [{ ...placeAt(text, text.indexOf('<title')), message }];
}
