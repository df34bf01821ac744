/**
 * The name of a section as one word in the search index, to find its pages: "Get help" is ingethelp. Pagefind's own filters are not used,
 * because their files differ from build to build.
 */
export const sectionWord = (label: string): string => `in${label.toLowerCase().replace(/[^a-z]/g, '')}`;
