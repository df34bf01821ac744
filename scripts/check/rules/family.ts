import type { Entry } from '../../../src/reader/content.ts';

/** Pages that are written for families first: home, the guide, the principles, Easy Read, stories, contact and help. */
export function isFamilyPage({ collection, id }: Entry): boolean {
  if (collection === 'pages') return ['index', 'principles', 'stories', 'contact', 'help-now'].includes(id);
  return ['approach', 'principles', 'easy-read', 'stories'].includes(collection);
}
