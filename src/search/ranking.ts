/** How pages are ordered: every weight of the search, with its reason. */
export const ranking = {
  /** A page that answers a typed word best, as content/glossary/ says, comes before one that only repeats the word. */
  typed: 6,
  /** A page that answers it too. */
  alsoTyped: 2.5,
  /** How much of this holds if only stop words of a phrase were not typed, and if other words were not. */
  almostTyped: 0.8,
  partTyped: 0.5,
  /** A word of the title says what the page is about. */
  title: 5,
  /** Somebody typed the title. */
  wholeTitle: 4,
  /** A word of the description. Pagefind does not see it: it only counts before the index is there. */
  description: 1,
  /** All words on one page mean more than each on its own. */
  together: 1,
  /** The exact words in a row. */
  phrase: 12,
  /** How strongly each missing keyword lowers a page. */
  missing: 2,
  /** Pages whose score is below this part of the best score are left out. */
  floor: 0.06,
} as const;

/** How Pagefind scores a single word. */
export const pagefindOptions = {
  // Our reading of words that Pagefind reads in another way; `text` is no word.
  metaWeights: { title: ranking.title, forms: 1, text: 0 },
  // Words that only start alike count for less: "meds" is not "mediums".
  termSimilarity: 2,
  pageLength: 0.4,
} as const;
