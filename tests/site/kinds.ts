/** An address that no page has: the site answers with its page for that case. */
export const unknown = '/there-is-no-such-page/';

/** Pages that are made in the same way, with one that stands for them. */
export interface Kind {
  kind: string;
  address: string;
}

/** Every kind of page. Each is looked at in every scheme, walked by keyboard, and drawn on the contact sheet. A new kind is a new line here. */
export const kinds: Kind[] = [
  { kind: 'home', address: '/' },
  { kind: 'guide', address: '/approach/' },
  { kind: 'questions', address: '/approach/questions/' },
  { kind: 'principles', address: '/principles/' },
  { kind: 'principle', address: '/principles/immediate-help/' },
  { kind: 'pilot', address: '/pilot/' },
  { kind: 'results', address: '/pilot/results/' },
  { kind: 'data', address: '/pilot/data/' },
  { kind: 'evidence', address: '/pilot/evidence/' },
  { kind: 'press', address: '/press/' },
  { kind: 'stories', address: '/stories/' },
  { kind: 'contact', address: '/contact/' },
  { kind: 'help now', address: '/help-now/' },
  { kind: 'glossary', address: '/glossary/' },
  { kind: 'Easy Read', address: '/easy-read/what-happens/' },
  { kind: 'search', address: '/search/' },
  { kind: 'site map', address: '/site-map/' },
  { kind: 'legal', address: '/privacy/' },
  { kind: 'accessibility', address: '/accessibility/' },
  { kind: '404', address: unknown },
];

/** A made-up story, because the site may have none. tests/site/trees.ts builds it, and looks at it like the others. */
export const storyKind: Kind = { kind: 'story', address: '/stories/made-up-story/' };
