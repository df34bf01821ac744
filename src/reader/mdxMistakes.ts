import { userComponents } from '../schemas/userComponents.ts';
import { adviseName, exampleOf, isUserComponent } from './names.ts';

/** The name of the tag that a text starts with: Note for <Note>, </Note> and <Note a="b">. */
export const nameOfTag = (text: string): string => /^<\/?([\w.:$-]*)/.exec(text)?.[1] ?? '';

/**
 * What to say about a place where the parser stopped.
 * @param text from the sign at fault on
 * @param error the parser's own message
 */
export function explainTag(text: string, error: string): string {
  if (text.startsWith('{')) return 'the character { is not allowed: the site would read program code from here on. Write ( and ) instead.';
  if (text.startsWith('<!--')) return 'notes between <!-- and --> are not allowed here, nor anywhere on a page. Take the note away.';
  const number = /^<(=?\s?\d+(?:[.,]\d+)*)/.exec(text)?.[1];
  if (number !== undefined) {
    const words = number.startsWith('=') ? `up to ${number.slice(1).trim()}` : `under ${number.trim()}`;
    return `the character < is not allowed before a number. Write it in words: "${words}", not "<${number}".`;
  }
  const inside = /^<([^<>\s]*)>?/.exec(text)?.[1] ?? '';
  if (/^[a-z][a-z0-9+.-]*:/i.test(inside))
    return 'an address between < and > is not a link here. Write [the words of the link](https://the.address/).';
  if (/^[^@/]+@[^@]+$/.test(inside))
    return 'an email address between < and > is not allowed. Write <Contact /> where the contact details are to be.';

  const name = nameOfTag(text);
  if (name === '') return 'the character < is not allowed in a text. Write "less than", or "under".';
  if (text.startsWith('</')) return `</${name}> closes a part that was never opened. Take it away, or write <${name}> before it.`;
  if (!isUserComponent(name)) return adviseName(name) ?? '';
  const { children } = userComponents[name];
  const tag = /^<[^>]*/.exec(text)?.[0] ?? '';
  if (/[\u2018\u2019\u201C\u201D]/.test(tag)) return `<${name}> has curly quotes. Write straight ones, for example ${exampleOf(name)}`;
  const other = /Unexpected closing tag `(<[^`]*)`/.exec(error)?.[1];
  if (children && other) return `<${name}> is not closed before ${other}. Write </${name}> there.`;
  if (/closing tag/.test(error) && children) {
    return `<${name}> is never closed, or not on a line of its own. Write <${name}>, then the words, then </${name}>, each on a line of its own with an empty line between.`;
  }
  if (/closing tag/.test(error))
    return `<${name}> is never closed. It holds no words, so it ends with a slash: ${tag.replace(/\s*$/, '')} />`;
  return `<${name}> is not written right. It looks like this: ${children ? `<${name}>` : exampleOf(name)}`;
}
