import { addressOf, files, storiesPage } from '../../../src/lib/url.ts';
import { collections } from '../../../src/schemas/collections.ts';
import { webAddress } from '../../../src/schemas/text.ts';
import { anchorsByAddress, headingIds } from './addresses.ts';
import type { Content, Entry } from '../../../src/reader/content.ts';
import { type Fault, inFile } from '../../../src/reader/issue.ts';
import { byLikeness, nearest } from '../../../src/reader/nearest.ts';
import { judgeScheme } from './schemes.ts';
import { nodesOf, startOf } from '../../../src/reader/tree.ts';

type Anchors = Map<string, Set<string>>;

/**
 * Every link leads somewhere: to a page of this site and an anchor on it, or to a whole web address.
 * Astro publishes dead links without a word.
 */
export function judgeLinks(content: Content): Fault[] {
  const anchors = anchorsByAddress(content);
  return content.entries.flatMap((entry) => {
    const found = entry.collection === 'site' ? menuLinks(entry) : [...toldLinks(entry), ...bodyLinks(entry)];
    return inFile(
      entry.file,
      found.flatMap(({ to, ...place }) => {
        const message = judgeLink(to, entry, anchors);
        return message ? [{ ...place, message }] : [];
      }),
    );
  });
}

/** Links, and the definitions of links. A definition that only pictures use is judged with the pictures. */
function bodyLinks({ body }: Entry) {
  const nodes = [...(body ? nodesOf(body) : [])];
  const used = (type: 'linkReference' | 'imageReference', id: string) => nodes.some((node) => node.type === type && node.identifier === id);
  return nodes.flatMap((node) => {
    if (node.type !== 'link' && node.type !== 'definition') return [];
    if (node.type === 'definition' && used('imageReference', node.identifier) && !used('linkReference', node.identifier)) return [];
    return [{ ...startOf(node), to: node.url }];
  });
}

/** The links of content/site.yaml whose form is right; the schema speaks about the others. */
function menuLinks({ data, fields }: Entry) {
  if (!data || !fields || !('navigation' in data)) return [];
  return (['navigation', 'footer'] as const).flatMap((menu) =>
    data[menu].map(({ to }, i) => ({ ...fields.placeOf([menu, i, 'to']), field: `${menu}, number ${i + 1}, to`, to })),
  );
}

/** The pages that an Easy Read page tells. */
function toldLinks({ data, fields }: Entry) {
  if (!data || !fields || !('sources' in data)) return [];
  return data.sources.map((to, i) => ({ ...fields.placeOf(['sources', i]), field: `sources, number ${i + 1}`, to }));
}

function judgeLink(to: string, entry: Entry, anchors: Anchors): string | undefined {
  const wrong = judgeScheme(to);
  if (wrong) return wrong;
  if (/^https?:/i.test(to)) {
    const [wrong] = webAddress.safeParse(to).error?.issues ?? [];
    if (wrong?.code === 'custom') return `"${to}" ${wrong.message}.`;
    return wrong && `"${to}" is not a web address; a right one looks like https://www.example.org/page`;
  }
  if (to === '') return 'the link has no address. Write it between the brackets, for example [the pilot](/pilot/).';

  const [, path = '', anchor] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(to) ?? [];
  const own = 'pages' in collections[entry.collection] ? addressOf(entry.collection, entry.id) : undefined;
  if (path === '' && own === undefined)
    return `"${to}" needs the address of its page before it, because this text is shown on another page.`;
  const address = path || own || '/';
  const all = [...anchors.keys()];
  if ((files as readonly string[]).includes(address)) return;
  const found = anchors.get(address) ?? (path === '' ? new Set(headingIds(entry)) : undefined);
  if (!found) return judgeMissing(path, all);
  if (anchor === undefined || found.has(anchor)) return;
  const like = nearest(anchor, [...found]);
  const near =
    [...found].length > 0
      ? `The places there are: ${byLikeness(anchor, [...found])
          .slice(0, 8)
          .map((each) => `#${each}`)
          .join(', ')}.`
      : 'There are no headings on it to lead to.';
  return `nothing on ${address === own ? 'this page' : address} is called #${anchor}. ${like ? `Did you mean ${path}#${like}?` : near}`;
}

function judgeMissing(path: string, all: string[]): string {
  if (path.startsWith(storiesPage))
    return `a story can be taken down on any day, and this link would then lead nowhere. Link to ${storiesPage} instead.`;
  const like = likeAddress(path, all);
  const meant = like ? ` Did you mean ${like}?` : '';
  if (/^www\./i.test(path)) return `"${path}" is not a whole web address. Write https:// before it.`;
  if (!path.startsWith('/'))
    return `"${path}" is not how a page of this site is written. Its address starts and ends with a slash (/), for example /pilot/.${meant}`;
  if (all.includes(`${path}/`)) return `an address of this site ends with a slash (/). Write ${path}/`;
  return `there is no page at ${path}${meant ? `.${meant}` : ' on this site. Look up its address in the site map.'}`;
}

/** The address that was most likely meant: one with the same last part, else one that differs by a few letters. */
function likeAddress(path: string, all: string[]): string | undefined {
  const clean = path
    .toLowerCase()
    .replace(/\.[a-z]+$/, '')
    .replace(/\/index$/, '');
  const last = (address: string) => address.split('/').filter(Boolean).at(-1) ?? '';
  const same = all.filter((address) => last(address) === last(clean) && last(clean) !== '');
  return (
    byLikeness(clean, same)[0] ??
    nearest(
      `/${clean
        .split('/')
        .filter((part) => !/^\.*$/.test(part))
        .join('/')}/`,
      all,
    )
  );
}
