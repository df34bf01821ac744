import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { type CslItem, others } from './csl.ts';

plugins.config.get('@bibtex').format.useIdAsLabel = true;

/**
 * Studies as BibTeX. The key of each is its id without hyphens.
 * The library puts every name without initials in braces, which would make an author of BibTeX's own word "others".
 */
export const bibtex = (items: CslItem[]): string =>
  plugins.output.format('bibtex', items).replaceAll(' and {others}},\n', ' and others},\n');

/**
 * Studies as RIS. The library chooses the tags; the lines are written here, because the library breaks a line
 * after 70 characters in the middle of a word, and RIS has no such break.
 */
export function ris(items: CslItem[]): string {
  const known = items.map((item) => (item.author ? { ...item, author: item.author.filter((name) => name !== others) } : item));
  const lines = plugins.output
    .format('ris', known, { format: 'object' })
    .flatMap(({ TY, ...tags }) => [
      `TY  - ${TY}`,
      ...Object.entries(tags).flatMap(([tag, values]) => [values].flat().flatMap((value) => tagLines(tag, value))),
      'ER  - ',
    ]);
  return lines.map((line) => `${line}\r\n`).join('');
}

/** A tag with its value; pages from one to another are a first and a last page. */
function tagLines(tag: string, value: string): string[] {
  const [, first, last] = (tag === 'SP' && /^(\w+)-(\w+)$/.exec(value)) || [];
  return first && last ? [`SP  - ${first}`, `EP  - ${last}`] : [`${tag}  - ${value}`];
}
