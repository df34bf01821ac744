import { doiHref } from '../formats/citation.ts';
import type { Content, Entry } from '../rules/content.ts';
import { nameOf } from '../rules/fields.ts';
import { isElement, nodesOf, startOf } from '../rules/tree.ts';
import { mayBeRead } from '../schemas/story.ts';

/** Where an address stands. */
export interface LinkPlace {
  file: string;
  line: number;
}

/** An address of another site, with every place that holds it. */
export interface OutsideLink {
  url: string;
  places: LinkPlace[];
}

interface Found {
  address: string;
  line: number;
}

const webAddresses = /\bhttps?:\/\/[^\s<>"'`]+/gi;
/** Signs that end a sentence, not an address. */
const trailing = /[.,;:!?)\]]+$/;

const addressesIn = (words: string) => (words.match(webAddresses) ?? []).map((address) => address.replace(trailing, ''));

/** The addresses in the fields: those that are a whole value or stand inside one, and the DOIs, which readers get as links. */
function inFields({ fields, collection }: Entry): Found[] {
  const walk = (value: unknown, path: PropertyKey[]): Found[] => {
    if (typeof value === 'object' && value !== null)
      return Object.entries(value).flatMap(([key, inner]) => walk(inner, [...path, Array.isArray(value) ? Number(key) : key]));
    if (typeof value !== 'string' || !fields) return [];
    const isDoi = collection === 'studies' && nameOf(path) === 'doi';
    const whole = /^https?:\/\/\S+$/i.test(value.trim()) ? [value.trim()] : addressesIn(value);
    return (isDoi ? [doiHref(value)] : whole).map((address) => ({ address, line: fields.placeOf(path).line }));
  };
  return walk(fields?.value, []);
}

function inBody({ body }: Entry): Found[] {
  return [...(body ? nodesOf(body) : [])].flatMap((node) => {
    const { line } = startOf(node);
    if (node.type === 'link' || node.type === 'definition' || node.type === 'image') return [{ address: node.url, line }];
    if (!isElement(node)) return [];
    return node.attributes.flatMap(({ value }) =>
      typeof value === 'string' ? addressesIn(value).map((address) => ({ address, line })) : [],
    );
  });
}

/**
 * Every web address of another site that content leads to, once each, in the order of the files. Those of a story that the public may not
 * read are left out: they would be told in a report that anybody may read.
 */
export function outsideLinksIn(content: Content, today: string): OutsideLink[] {
  const links = new Map<string, LinkPlace[]>();
  for (const entry of content.entries) {
    if (entry.collection === 'stories' && !(entry.data && 'consent' in entry.data && mayBeRead(entry.data, today))) continue;
    for (const { address, line } of [...inFields(entry), ...inBody(entry)]) {
      if (!/^https?:/i.test(address) || !URL.canParse(address)) continue;
      const url = new URL(address);
      url.hash = '';
      const places = links.get(url.href) ?? [];
      if (!places.some((place) => place.file === entry.file && place.line === line)) places.push({ file: entry.file, line });
      links.set(url.href, places);
    }
  }
  return [...links].map(([url, places]) => ({ url, places }));
}
