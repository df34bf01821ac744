/** Pages of content/pages/ that explain no words, each with its reason. */
const without: Record<string, string> = {
  'help-now': 'who needs help now gets no further link',
  glossary: 'it is the list of all words',
  index: 'a door: each of its lines leads to a page that explains',
  contact: 'who wants to reach us is not led away',
  'site-map': 'it is a list of links',
  search: 'its words change with what is searched for',
  '404': 'it stands at any address, and its words lead elsewhere',
  'taken-down': 'it stands at the address of what a person took back',
  accessibility: 'its words are those of a statement in law',
  privacy: 'its words are those of a statement in law',
};

/**
 * Whether the first use of a term on a page is a link to its meaning. Stories are a person's own voice, which nobody explains;
 * steps of the pilot and press pieces are parts of other pages.
 */
export function explainsWords(collection: string, id: string): boolean {
  if (collection === 'pages') return !Object.hasOwn(without, id);
  return collection === 'approach' || collection === 'principles';
}
