import type { Contact } from '../schemas/contact.ts';
import type { Term } from '../schemas/term.ts';

/** What the search knows before Pagefind is loaded, in the file that the build writes beside the index. */
export interface SearchWords {
  /** The address of each page, by the id that Pagefind gives it. */
  pages: Record<string, string>;
  /** What people type, as words, with a bar between phrases, and the addresses of the pages that answer it, the best first. No page shows it. */
  typed: [phrases: string, ...addresses: string[]][];
  /** The words of the pages, the most frequent first, with a space between. */
  shown: string;
  /** The compounds of the pages, with a - between their parts and a space between them. */
  compounds: string;
  /** The files of the index that every search needs. */
  files: string[];
  /** Changes with the index, so that no old part of it is taken from a cache. */
  version: string;
}

/** What people type for a page that does not say it in these words. */
export interface Typed {
  typed: string[];
  /** Addresses of pages. */
  answers: string[];
}

/** What people type for the terms of the glossary and for the team's details. The name of a term that is not shown is an editor's own. */
export const typedFor = (
  terms: Pick<Term, 'term' | 'typed' | 'shown' | 'answers'>[],
  contacts: Pick<Contact, 'typed' | 'email'>[],
): Typed[] => [
  ...terms.map(({ term, typed, shown, answers }) => ({ typed: shown ? [term, ...typed] : typed, answers })),
  ...contacts.map(({ typed, email }) => ({ typed: [...typed, email.split(/[.@]/)[0]!], answers: ['/contact/'] })),
];
