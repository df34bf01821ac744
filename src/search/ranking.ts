/** How pages are ordered: every weight of the search, with its reason. */
export const ranking = {
  /** A page that answers a typed word best, as content/glossary/ says, comes before one that only repeats the word. */
  typed: 6,
  /** A page that answers it too. */
  alsoTyped: 2.5,
  /** A word of the title says what the page is about. */
  title: 5,
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
  // `ranking` weighs the typed words, so that a page does not gain by having many of them. The other fields are for showing.
  metaWeights: { title: ranking.title, typed: 0.001, alsoTyped: 0.001, section: 0.001, in: 0.001 },
  // Words that only start alike count for less: "meds" is not "mediums".
  termSimilarity: 2,
  pageLength: 0.4,
} as const;
