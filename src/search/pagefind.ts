/** The part of Pagefind's script (/pagefind/pagefind.js, written by the build) that the search uses. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  search(term: string): Promise<{ results: Hit[] }>;
}

/** A page that matches, before its data is loaded. */
export interface Hit {
  id: string;
  score: number;
  data(): Promise<HitData>;
}

export interface HitData {
  /** What the page says, a paragraph, item or row on each line. Empty if it may not be quoted. */
  content: string;
  /** The page, and the places on it that match. */
  sub_results: { title: string; url: string }[];
}
