import { z } from 'astro/zod';
import { userComponents, type UserComponentName } from '../schemas/userComponents.ts';
import { byLikeness } from './nearest.ts';

export const isUserComponent = (name: string): name is UserComponentName => Object.hasOwn(userComponents, name);

/** The name of the tag that a text starts with: Note for <Note>, </Note> and <Note a="b">. */
export const nameOfTag = (text: string): string => /^<\/?([\w.:$-]*)/.exec(text)?.[1] ?? '';

/** How a component looks that stands alone. */
export function exampleOf(name: UserComponentName): string {
  const [attribute, type] = Object.entries<z.ZodType>(userComponents[name].attributes.shape)[0] ?? [];
  if (attribute === undefined || type instanceof z.ZodOptional) return `<${name} />`;
  return `<${name} ${attribute}="${type instanceof z.ZodEnum ? type.options[0] : 'words'}" />`;
}

/** What to write instead of the HTML that people know best. */
const instead: [names: RegExp, help: string][] = [
  [/^a$/, 'Write [the words of the link](/the-address/).'],
  [/^(b|strong)$/, 'Write **bold words**.'],
  [/^(br|p)$/, 'Leave an empty line to start a new paragraph.'],
  [/^img$/, 'Write ![what the picture shows](./picture.jpg).'],
  [/^(ul|ol|li)$/, 'Write each item of the list on a line that starts with - and a space.'],
  [/^h\d$/, 'Write ## Words for a heading.'],
];

const addressInTag = 'an address between < and > is not a link here. Write [the words of the link](https://the.address/).';

/** What is wrong with the name of a tag; nothing if authors may write it. */
export function adviseName(name: string): string | undefined {
  if (isUserComponent(name)) return;
  if (name === '') return 'an empty tag (<>) is not allowed. Take it away.';
  const names = Object.keys(userComponents);
  const same = names.find((each) => each.toLowerCase() === name.toLowerCase());
  if (same) return `<${name}> must be written with its capital letters: <${same}>`;
  if (name.includes(':')) return addressInTag;
  if (!/^[a-z]/.test(name))
    return `<${name}> is not a part of this site. The parts, the nearest first: ${byLikeness(name, names).join(', ')}.`;
  const [, help = 'Write the words plainly, or use a part of this site.'] = instead.find(([html]) => html.test(name)) ?? [];
  return `HTML such as <${name}> is not allowed. ${help}`;
}

/** What to say where the parser stopped. @param text from the sign at fault on @param error the parser's own message */
export function explainTag(text: string, error: string): string {
  if (text.startsWith('{')) return 'the character { is not allowed: the site would read program code from here on. Write ( and ) instead.';
  if (text.startsWith('<!--')) return 'notes between <!-- and --> are not allowed here, nor anywhere on a page. Take the note away.';
  const [, upTo, number] = /^<(=?)\s?(\d+(?:[.,]\d+)*)/.exec(text) ?? [];
  if (number) return `the character < is not allowed before a number. Write it in words: "${upTo ? 'up to' : 'under'} ${number}".`;
  const inside = /^<([^<>\s]*)>?/.exec(text)?.[1] ?? '';
  if (/^[a-z][a-z0-9+.-]*:/i.test(inside)) return addressInTag;
  if (/^[^@/]+@[^@]+$/.test(inside))
    return 'an email address between < and > is not allowed. Write <Contact /> where the contact details are to be.';

  const name = nameOfTag(text);
  if (name === '') return 'the character < is not allowed in a text. Write "less than", or "under".';
  if (text.startsWith('</')) return `</${name}> closes a part that was never opened. Take it away, or write <${name}> before it.`;
  if (!isUserComponent(name)) return adviseName(name) ?? '';
  const { children } = userComponents[name];
  const [tag] = /^<[^>]*/.exec(text) ?? [''];
  if (/[\u2018\u2019\u201C\u201D]/.test(tag)) return `<${name}> has curly quotes. Write straight ones, for example ${exampleOf(name)}`;
  const other = /Unexpected closing tag `(<[^`]*)`/.exec(error)?.[1];
  if (children && other) return `<${name}> is not closed before ${other}. Write </${name}> there.`;
  if (!/closing tag/.test(error)) return `<${name}> is not written right. It looks like this: ${children ? `<${name}>` : exampleOf(name)}`;
  return children
    ? `<${name}> is never closed, or not on a line of its own. Write <${name}>, then the words, then </${name}>, each on a line of its own with an empty line between.`
    : `<${name}> is never closed. It holds no words, so it ends with a slash: ${tag.trimEnd()} />`;
}
