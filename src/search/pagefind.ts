/** What the search uses of Pagefind's own script, which the build writes to /pagefind/pagefind.js. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(term: string): Promise<{ results: Hit[] }>;
}

/** A page that holds the words searched for, before anything but its score is loaded. */
export interface Hit {
  id: string;
  score: number;
  /** The fields beside its text that hold a word: title, typed, alsoTyped, section. */
  matchedMetaFields?: string[] | null;
  data(): Promise<Found>;
}

/** A page that was found, loaded. */
export interface Found {
  url: string;
  content: string;
  /** HTML with nothing but <mark> in it. */
  excerpt: string;
  meta: Record<string, string>;
  sub_results: { title: string; url: string; excerpt: string }[];
}
