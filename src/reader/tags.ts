import { z } from 'astro/zod';
import { userComponents, type UserComponentName } from '../schemas/userComponents.ts';
import { schemaAt } from './fields.ts';
import { byLikeness } from './nearest.ts';

export const isUserComponent = (name: string): name is UserComponentName => Object.hasOwn(userComponents, name);

/** The name of the tag that a text starts with: Note for <Note>, </Note> and <Note a="b">. */
export const nameOfTag = (text: string): string => /^<\/?([\w.:$-]*)/.exec(text)?.[1] ?? '';

/** How a component is written: with the attributes that it needs, or with all. */
export function exampleOf(name: UserComponentName, all = false): string {
  const { attributes, children } = userComponents[name];
  const given = Object.entries<z.ZodType>(attributes.shape).flatMap(([attribute, type]) => {
    const { inner, meta } = schemaAt(type, [], undefined);
    const value = inner instanceof z.ZodEnum ? inner.options[0] : meta['example'];
    return type instanceof z.ZodOptional && !all ? [] : ` ${attribute}="${String(value)}"`;
  });
  return `<${name}${given.join('')}${children ? '>' : ' />'}`;
}

/** What to write instead of the HTML that people know best. */
const instead: [names: RegExp, help: string][] = [
  [/^a$/, 'Write [the words of the link](/the-address/).'],
  [/^(b|strong)$/, 'Write **bold words**.'],
  [/^(i|em)$/, 'Write *words to stress*.'],
  [/^(br|p)$/, 'Leave an empty line to start a new paragraph.'],
  [/^img$/, 'Write ![what the picture shows](./picture.jpg).'],
  [/^(ul|ol|li)$/, 'Write each item of the list on a line that starts with - and a space.'],
  [/^h\d$/, 'Write ## Words for a heading.'],
];

const address = /^(?:[a-z][a-z0-9+.-]*:\/\/|mailto:|tel:|sms:|www\.)/i;
const addressInTag = 'an address between < and > is not a link here. Write [the words of the link](https://the.address/).';

/** What is wrong with the name of a tag; nothing if authors may write it. */
export function adviseName(name: string): string | undefined {
  if (isUserComponent(name)) return;
  if (name === '') return 'an empty tag (<>) is not allowed. Take it away.';
  const names = Object.keys(userComponents);
  const same = names.find((each) => each.toLowerCase() === name.toLowerCase());
  if (same) return `<${name}> must be written with its capital letters: <${same}>`;
  if (address.test(name)) return addressInTag;
  const [base = ''] = name.split(':');
  if (isUserComponent(base)) return `<${name}> is not written right. Write ${exampleOf(base)}`;
  if (name.includes(':')) return `<${name}> is left over from Word. Take it away, and </${name}> too.`;
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
  if (number)
    return `the character < is not allowed before a number. Write it in words: "${upTo ? 'up to' : 'under'} ${number}"${number === '3' && !upTo ? ', or a heart as ❤️' : ''}.`;
  const inside = /^<([^<>\s]*)>?/.exec(text)?.[1] ?? '';
  if (address.test(inside)) return addressInTag;
  if (/^[^@/]+@[^@]+$/.test(inside))
    return 'an email address between < and > is not allowed. Write it without < and >. For our own team write <Contact />.';

  const name = nameOfTag(text.replace(/^<+/, '<'));
  const [tag] = tagAt.exec(text) ?? [''];
  if (!isUserComponent(name) && /^<+[\p{L}\d' -]+>/u.test(tag) && (text.startsWith('<<') || tag.includes(' ')))
    return `what stands between < and > would be read as code. Write the words without them: ${tag.replace(/[<>]/g, '')}`;
  if (text.startsWith('</')) return `</${name}> closes a part that was never opened. Take it away, or write <${name}> before it.`;
  if (!/\p{L}/u.test(name) || text.startsWith('<<')) return 'the character < is not allowed in a text. Write "less than", or "under".';
  if (!isUserComponent(name)) return adviseName(name) ?? '';
  const { children } = userComponents[name];
  const other = /Unexpected closing tag `(<[^`]*)`/.exec(error)?.[1];
  if (children && other) return `<${name}> is not closed before ${other}. Write </${name}> there.`;
  if (!/closing tag/.test(error)) return `<${name}> is not written right. Write ${mended(tag, name)}`;
  return children
    ? `<${name}> is never closed, or not on a line of its own. Write <${name}>, then the words, then </${name}>, each on a line of its own with an empty line between.`
    : `<${name}> is never closed. It holds no words, so it ends with a slash: ${mended(tag.replace(/\s*>$/, ' />'), name)}`;
}

/** All of a tag from its sign on, if it has an end. */
export const tagAt = /^<+\/?\p{L}[^<>\n]*>+/u;

/** A tag as it would be right: with straight quotes round its values, and without what its part does not take; an example if it lacks more. */
function mended(tag: string, name: UserComponentName): string {
  const value = /=\s*(?:[“”„"]([^“”„"]*)[“”„"]|[‘’']([^‘’']*)[‘’']|([^\s"'>]*[^\s"'>/]))/g;
  const quoted = tag.replace(value, (_, ...values: unknown[]) => `="${String(values.find((each) => each !== undefined))}"`);
  const { shape } = userComponents[name].attributes;
  const right = quoted.replace(/\s+([\w-]+)(?:="([^"]*)")?(?=[\s/>])/g, (all, attribute: string, words?: string) =>
    words && attribute in shape ? all : '',
  );
  const lacks = Object.entries<z.ZodType>(shape).some(([each, type]) => !(type instanceof z.ZodOptional) && !right.includes(` ${each}="`));
  return lacks || !right.endsWith('>') ? exampleOf(name) : right;
}
