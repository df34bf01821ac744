import { addressOf, standIns } from '../formats/address.ts';
import { pagesOf } from '../rules/addresses.ts';
import type { Content, Entry } from '../rules/content.ts';
import { valuesIn } from '../rules/countNames.ts';
import { drawingsIn } from '../rules/drawingNames.ts';
import { isElement, nodesOf } from '../rules/tree.ts';
import { written } from '../rules/unique.ts';
import { type CollectionName, collections } from '../schemas/collections.ts';
import type { WordName } from '../schemas/vocabulary.ts';

/** What an entry that is no page is, in plain words, and the components that show it; without any, every page does. */
const kinds: Partial<Record<CollectionName, [what: string, components?: WordName[]]>> = {
  counts: ['a number, shown wherever a page uses it'],
  results: ['a result of the Kent study', ['Results', 'ResultPictures']],
  studies: ['a study', ['Studies', 'Citations', 'Results']],
  journey: ['a step of the timeline', ['Journey', 'JourneyPicture']],
  press: ['a piece published elsewhere', ['PressList']],
  glossary: ['a word of the glossary', ['Terms']],
  corrections: ['a mistake that was put right', ['Corrections']],
  drawings: ['a drawing, shown wherever a page uses it'],
  contact: ["the team's details, shown on many pages and in the contact card", ['Contact']],
  service: ['whether the team takes new people, shown on many pages', ['Service', 'Contact']],
  accessibility: ['what was tested about accessibility', ['Accessibility']],
  help: ['the lines of help in a crisis, shown on every page'],
  site: ['the names, the menu and the state of the site, shown on every page'],
};

const addressesOf = (entries: Entry[]) => [...new Set(entries.map(({ collection, id }) => addressOf(collection, id)))].sort();

/** The pages on which one of some components stands. */
const pagesWith = (content: Content, components: string[]): Entry[] =>
  pagesOf(content).filter(({ body }) => body && [...nodesOf(body)].some((node) => isElement(node) && components.includes(node.name ?? '')));

/** The pages that show a number: by its name, with its group, or inside a step or a piece that they list. */
function pagesWithCount(content: Content, count: Entry): Entry[] {
  const group = String(written(count, 'group'));
  const uses = (entry: Entry) =>
    valuesIn(entry, 'Count', 'id').some(({ value }) => value === count.id) ||
    valuesIn(entry, 'Counts', 'group').some(({ value }) => value === group);
  return content.entries
    .filter(uses)
    .flatMap((entry) => ('pages' in collections[entry.collection] ? [entry] : pagesWith(content, kinds[entry.collection]?.[1] ?? [])));
}

/** The pages that show a drawing by its name; that of a principle stands in the list of all seven as well. */
const pagesWithDrawing = (content: Content, { id }: Entry): Entry[] => [
  ...content.entries.filter((entry) => drawingsIn(entry).some(({ value }) => value === id)),
  ...(content.entries.some((entry) => entry.collection === 'principles' && entry.id === id) ? pagesWith(content, ['Principles']) : []),
];

/** Where a reader meets an entry: its address if it is a page; else what it is, and the addresses of the pages that show it. */
export function showingOf(entry: Entry, content: Content): { address: string } | { what: string; on: string[] } {
  const { collection, id } = entry;
  if (collection === 'pages' && standIns.includes(id)) return { what: 'words that are shown in place of a page that is not there', on: [] };
  if ('pages' in collections[collection]) return { address: addressOf(collection, id) };
  const [what, components] = kinds[collection] ?? ['a part of the site'];
  const on =
    collection === 'counts'
      ? pagesWithCount(content, entry)
      : collection === 'drawings'
        ? pagesWithDrawing(content, entry)
        : components
          ? pagesWith(content, components)
          : [];
  return { what, on: addressesOf(on) };
}
