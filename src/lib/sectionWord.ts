/**
 * A section as one word of the search index, by which its pages are found. Pagefind's own filters would do the same, but their files
 * come in another order at each build, and equal inputs are to give equal bytes.
 */
export const sectionWord = (label: string): string => `in${label.toLowerCase().replace(/[^a-z]/g, '')}`;
