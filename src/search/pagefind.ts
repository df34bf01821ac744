/** The part of Pagefind's script (/pagefind/pagefind.js, written by the build) that the search uses. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  search(term: string): Promise<{ results: Hit[] }>;
}

/** A page that matches, before its data is loaded. */
export interface Hit {
  id: string;
  score: number;
  /** The fields that hold a word searched for: title, typed, alsoTyped, section, in. */
  matchedMetaFields?: string[] | null;
  data(): Promise<HitData>;
}

export interface HitData {
  url: string;
  content: string;
  /** HTML with no element but <mark>. */
  excerpt: string;
  meta: Record<string, string>;
  sub_results: { title: string; url: string; excerpt: string }[];
}
