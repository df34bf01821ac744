/** How pages are put in order: every weight of the search, with its reason. */
export const ranking = {
  /** A page that answers a typed word best, as content/glossary/ says, stands above one that only repeats it. */
  typed: 6,
  /** A page that answers it too. */
  alsoTyped: 2.5,
  /** A word of the title says what the page is about. */
  title: 5,
  /** All words on one page mean more than each on its own. */
  together: 1,
  /** The very words in a row. */
  phrase: 12,
  /** How much less a page is worth for each telling word that it lacks. */
  missing: 2,
  /** What is worth less than this part of the best page is left out: nothing rather than junk. */
  floor: 0.06,
} as const;

/** How Pagefind scores a single word. */
export const pagefindOptions = {
  // The words that people type are weighed above, so that their number in a field does not count. The other fields are for showing.
  metaWeights: { title: ranking.title, typed: 0.001, alsoTyped: 0.001, section: 0.001, in: 0.001 },
  // "meds" is not "mediums": words that only begin alike count for less.
  termSimilarity: 2,
  pageLength: 0.4,
} as const;
