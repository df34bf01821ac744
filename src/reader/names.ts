import { z } from 'astro/zod';
import { userComponents, type UserComponentName } from '../schemas/userComponents.ts';
import { byLikeness } from './nearest.ts';

export const isUserComponent = (name: string): name is UserComponentName => Object.hasOwn(userComponents, name);

/** What to write instead of the HTML that people know best. */
const instead = new Map(
  Object.entries({
    a: 'Write [the words of the link](/the-address/).',
    b: 'Write **bold words**.',
    strong: 'Write **bold words**.',
    i: 'Write the words plainly.',
    em: 'Write the words plainly.',
    br: 'Leave an empty line to start a new paragraph.',
    p: 'Leave an empty line to start a new paragraph.',
    hr: 'Leave it out, or write a heading: ## Words',
    img: 'Write ![what the picture shows](./picture.jpg).',
    ul: 'Write each item of the list on a line that starts with - and a space.',
    ol: 'Write each item of the list on a line that starts with 1. and a space.',
    li: 'Write each item of the list on a line that starts with - and a space.',
    h1: 'The title of the page is its h1. Write ## Words for a heading.',
    h2: 'Write ## Words',
    h3: 'Write ### Words',
  }),
);

/** How a component looks that stands alone. */
export function exampleOf(name: UserComponentName): string {
  const [attribute, type] = Object.entries<z.ZodType>(userComponents[name].attributes.shape)[0] ?? [];
  if (attribute === undefined || type instanceof z.ZodOptional) return `<${name} />`;
  return `<${name} ${attribute}="${type instanceof z.ZodEnum ? type.options[0] : 'words'}" />`;
}

/** What is wrong with the name of a tag; nothing if authors may write it. */
export function adviseName(name: string): string | undefined {
  if (isUserComponent(name)) return;
  if (name === '') return 'an empty tag (<>) is not allowed. Take it away.';
  const names = Object.keys(userComponents);
  const same = names.find((each) => each.toLowerCase() === name.toLowerCase());
  if (same) return `<${name}> must be written with its capital letters: <${same}>`;
  if (name.includes(':')) return 'an address between < and > is not a link here. Write [the words of the link](https://the.address/).';
  if (/^[a-z]/.test(name))
    return `HTML such as <${name}> is not allowed. ${instead.get(name) ?? 'Write the words plainly, or use a part of this site.'}`;
  return `<${name}> is not a part of this site. The parts, the nearest first: ${byLikeness(name, names).join(', ')}.`;
}
